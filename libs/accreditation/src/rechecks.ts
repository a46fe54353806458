import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import type { ChangePerson } from '#libs/contracts';
import { PeopleService } from '#libs/delegations';
import { MissionsService } from '#libs/missions';
import { Transactions, type Unit } from '#libs/platform';
import {
  applicationLifecycle,
  canLeave,
  ENDORSED_STATES,
  OPEN_ACCREDITATIONS,
  systemReason,
  type ChangedData,
  type CheckedData,
} from '#libs/regulation';
import { Accreditation, Application } from './accreditation.entities.js';
import { ApplicationMoves } from './application-moves.js';

/** Which checks a field belongs to; the others, such as the e-mail, touch none. A mended spelling counts as the name. */
const CHECKED_FIELDS = {
  familyName: 'name',
  givenName: 'name',
  patronymic: 'name',
  familyNameLatin: 'name',
  givenNameLatin: 'name',
  citizenship: 'citizenship',
  otherCitizenships: 'citizenship',
} as const satisfies Partial<Record<keyof ChangePerson, CheckedData>>;
type CheckedField = keyof typeof CHECKED_FIELDS;
const isChecked = (field: string): field is CheckedField => field in CHECKED_FIELDS;
/** What the endorsement rests on; a passport is looked at when the list is approved and sent. */
const ENDORSED_DATA: readonly CheckedData[] = ['name', 'citizenship'];

/** A change of a person's data sends the person's applications back through the checks that it touches. */
@Injectable()
export class Rechecks implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly missions: MissionsService,
    private readonly people: PeopleService,
    private readonly moves: ApplicationMoves,
  ) {}

  onModuleInit() {
    this.transactions.follow(async (unit, { what, details }) => {
      if (what === 'paper.issued' && details.kind === 'correction-letter')
        await this.moves.toldToHost(unit, String(details.subjectId));
    });
    this.people.follow(async (unit, personId, fields) => {
      const named = fields.filter(isChecked);
      const changed = new Set(named.map((field) => CHECKED_FIELDS[field]));
      if (changed.size > 0) await this.reopenFor(unit, personId, null, [...changed], named);
    });
  }

  /** In one mission, or in all; `named` are the fields as the reason names them. */
  async reopenFor(
    unit: Unit,
    personId: string,
    missionId: string | null,
    changed: readonly CheckedData[],
    named: readonly ChangedData[] = changed,
  ): Promise<void> {
    const { manager } = unit;
    const where = { personId, state: In(ENDORSED_STATES), ...(missionId ? { missionId } : {}) };
    // Always in this order, so that two changes do not wait for each other.
    for (const found of await manager.find(Application, { where, order: { missionId: 'ASC' } })) {
      const mission = await this.missions.lock(manager, found.missionId);
      const application = await this.moves.lock(unit, found.id);
      const applied = { application, mission };
      if (application.state === 'SENT') await this.flag(unit, application, changed);
      else if (!canLeave(applicationLifecycle, application.state, 'reopen')) continue;
      else if (changed.some((data) => ENDORSED_DATA.includes(data))) {
        const held = application.state === 'LISTED';
        await this.moves.follow(unit, applied, 'reopen', systemReason('data-changed', named), {});
        if (held) await this.moves.promote(unit, mission);
      } else if (application.state === 'LISTED') {
        await this.moves.disapprove(manager, mission);
        await this.record(unit, application, changed);
      }
    }
  }

  /** Nothing is taken back from the host of itself; an officer sends a correction or a replacement. */
  private async flag(unit: Unit, application: Application, changed: readonly CheckedData[]) {
    const { manager } = unit;
    if (!(await manager.existsBy(Accreditation, { applicationId: application.id, state: In(OPEN_ACCREDITATIONS) })))
      return;
    application.changedAfterSending = [...new Set([...application.changedAfterSending, ...changed])];
    application.version += 1;
    await manager.save(application);
    await this.record(unit, application, changed);
  }

  private record(unit: Unit, { id, missionId, delegationId, state }: Application, changed: readonly CheckedData[]) {
    const details = { changed, state };
    return unit.record('application.data-changed', { subject: ['application', id], missionId, delegationId, details });
  }
}
