import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SetQuotas, WaitingListView } from '#libs/contracts';
import { Delegation, PERSON_NAME, PoliticalGroup } from '#libs/delegations';
import { isOver, MissionsService, type Mission } from '#libs/missions';
import {
  among,
  askInSight,
  column,
  readAll,
  Transactions,
  type Actor,
  type Unit,
  type ColumnsOf,
} from '#libs/platform';
import { applicationStates, fullQuotas, GENDERS, Refusal, type Claim } from '#libs/regulation';
import { DelegationQuota, GroupQuota } from './accreditation.entities.js';
import { ApplicationMoves } from './application-moves.js';
import { CHAMBER_OF, quotasOf, takenPlaces } from './places.js';

type Waiting = Claim & {
  applicationId: string;
  personId: string;
  name: { ru: string; en: string };
  endorsedAt: string | null;
  endorsedOn: string | null;
};

const WAITING = {
  applicationId: column.text,
  personId: column.text,
  name: column.wording,
  delegationId: column.orNull(column.text),
  chamberId: column.orNull(column.text),
  groupCode: column.orNull(column.text),
  gender: column.orNull(column.oneOf(GENDERS)),
  endorsedAt: column.orNull(column.utc),
  endorsedOn: column.orNull(column.day),
} satisfies ColumnsOf<Waiting>;

/** How many places a mission has, who waits for one, and why. */
@Injectable()
export class QuotasService implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly missions: MissionsService,
    private readonly moves: ApplicationMoves,
  ) {}

  onModuleInit() {
    // Places may have fallen free while nobody could move up.
    this.missions.follow('resume', (unit, mission) => this.moves.promote(unit, mission));
    // Settings taken over anew may bring other quotas: whoever has a place now moves up with them.
    this.transactions.follow(async (unit, { what, missionId, subject, details }) => {
      if (what === 'mission.settings-adopted' && missionId)
        await this.moves.promote(unit, await this.missions.lock(unit.manager, missionId));
      // Who waited only for a mandate has the turn still.
      if (what === 'mandate.set' || (what === 'person.changed' && countsElsewhere(details.changed)))
        await this.promoteWhere(unit, subject[1]);
    });
  }

  /** Nobody loses a place to a smaller quota; with a larger one the first who wait move up. */
  set(actor: Actor, missionId: string, input: SetQuotas, version?: number) {
    return this.transactions.asSystem('places and turns are counted over everyone').write(actor, async (unit) => {
      const { manager } = unit;
      const mission = await this.missions.lock(manager, missionId, actor, version);
      if (isOver(mission)) throw new Refusal('mission.over');
      const before = await quotasOf(manager, mission);
      const { perDelegation = {}, perGroup = {}, reason, source, ...numbers } = input;
      const given = Object.fromEntries(Object.entries(numbers).filter(([, value]) => value !== undefined));
      mission.settings = { ...mission.settings, ...given };
      mission.version += 1;
      await manager.save(mission);
      for (const [delegationId, places] of Object.entries(perDelegation)) {
        if (!(await manager.existsBy(Delegation, { id: delegationId }))) throw new Refusal('delegation.not-found');
        await manager.upsert(DelegationQuota, { missionId, delegationId, places }, ['missionId', 'delegationId']);
      }
      for (const [groupCode, places] of Object.entries(perGroup)) {
        if (!(await manager.existsBy(PoliticalGroup, { code: groupCode }))) throw new Refusal('person.group-unknown');
        await manager.upsert(GroupQuota, { missionId, groupCode, places }, ['missionId', 'groupCode']);
      }
      const details = { before, after: await quotasOf(manager, mission), source };
      await unit.record('mission.quotas-set', { subject: ['mission', missionId], missionId, reason, details });
      await this.moves.promote(unit, mission);
      return this.view(manager, mission, actor, unit.today);
    });
  }

  private async promoteWhere(unit: Unit, personId: string) {
    const asked = `SELECT a.mission_id AS "missionId" FROM application a WHERE a.person_id = $1 AND a.state ${among(applicationStates('queue'))} ORDER BY 1`;
    const waiting = await askInSight(unit, asked, [personId], { missionId: column.text });
    for (const { missionId } of waiting)
      await this.moves.promote(unit, await this.missions.lock(unit.manager, missionId));
  }

  waitingList(actor: Actor, missionId: string): Promise<WaitingListView> {
    return this.transactions
      .asSystem('places and turns are counted over everyone')
      .look(async ({ manager, today }) =>
        this.view(manager, await this.missions.require(manager, missionId, actor), actor, today),
      );
  }

  /** Positions are counted over everyone; the names are those of one's own scope. */
  private async view(manager: EntityManager, mission: Mission, actor: Actor, today: string): Promise<WaitingListView> {
    const quotas = await quotasOf(manager, mission);
    const taken = await takenPlaces(manager, mission.id, today);
    const sees = ({ delegationId: delegation, personId }: Waiting) =>
      personId === actor.personId || actor.on({ mission: mission.id, delegation }).can('person:read');
    const waiting = await waitingRows(manager, mission.id, today);
    return {
      ...quotas,
      taken: taken.reduce((sum, { places }) => sum + places, 0),
      waiting: waiting.length,
      items: waiting.flatMap((row, index) => {
        const { chamberId: _chamber, groupCode: _group, gender: _gender, ...shown } = row;
        return sees(row) ? [{ ...shown, position: index + 1, waitsFor: fullQuotas(quotas, taken, row) }] : [];
      }),
      version: mission.version,
    };
  }
}

/** Who states another group or gender is counted under another quota. */
const countsElsewhere = (changed: unknown) =>
  Array.isArray(changed) && (changed.includes('groupCode') || changed.includes('gender'));

const waitingRows = (manager: EntityManager, missionId: string, today: string): Promise<Waiting[]> =>
  readAll(
    manager,
    `SELECT a.id AS "applicationId", a.person_id AS "personId", ${PERSON_NAME('p')} AS name,
            a.delegation_id AS "delegationId", utc(a.endorsed_at) AS "endorsedAt", a.endorsed_on::text AS "endorsedOn",
            ${CHAMBER_OF('a.person_id', '$2')} AS "chamberId", p.group_code AS "groupCode", p.gender
     FROM application a JOIN person p ON p.id = a.person_id
     WHERE a.mission_id = $1 AND a.state ${among(applicationStates('queue'))} ORDER BY a.endorsement_no`,
    [missionId, today],
    WAITING,
  );
