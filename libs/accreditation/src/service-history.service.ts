import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MandateFlagView, ServiceView } from '#libs/contracts';
import { ENDED, PeopleService } from '#libs/delegations';
import { MissionsService } from '#libs/missions';
import { column, readAll, Told, Transactions, type Actor, type ColumnsOf } from '#libs/platform';
import { missionLifecycle, Refusal } from '#libs/regulation';
import { certificateShownTo } from './certificates-shown.js';
import { flagsOfMission } from './mandates-over.js';

const ACCREDITATIONS = `coalesce((SELECT json_agg(json_build_object('state', x.state, 'actNumber', x.act_number,
    'actDate', x.act_date, 'certificateNumber', x.certificate_number, 'validFrom', x.valid_from,
    'validUntil', x.valid_until) ORDER BY b.number)
  FROM accreditation x JOIN batch b ON b.id = x.batch_id WHERE x.application_id = a.id), '[]')`;
const APPLICATIONS = `coalesce((SELECT json_agg(json_build_object('applicationId', a.id, 'category', a.category,
    'delegation', CASE WHEN d.id IS NULL THEN NULL ELSE json_build_object('ru', d.name_ru, 'en', d.name_en) END,
    'state', a.state, 'accreditations', ${ACCREDITATIONS}) ORDER BY a.seq)
  FROM application a LEFT JOIN delegation d ON d.id = a.delegation_id
  WHERE a.mission_id = n.id AND a.person_id = $1), '[]')`;
const OFFICES = `coalesce((SELECT json_agg(json_build_object('office', o.office, 'validFrom', o.valid_from,
    'validUntil', ${ENDED('g', 'o')}) ORDER BY o.valid_from, o.office)
  FROM serving_mission_office o JOIN mission_office g ON g.id = o.id WHERE o.mission_id = n.id AND o.person_id = $1), '[]')`;

type Served = ServiceView['missions'][number];

const SERVED = {
  missionId: column.text,
  number: column.text,
  title: column.wording,
  host: column.text,
  state: column.oneOf(missionLifecycle.states),
  offices: column.json<Served['offices']>(),
  applications: column.json<Served['applications']>(),
  signatures: column.json<Served['signatures']>(),
} satisfies ColumnsOf<Served>;

const shownTo = (actor: Actor, personId: string, mission: Served): Served => ({
  ...mission,
  applications: mission.applications.map((application) => ({
    ...application,
    accreditations: application.accreditations.map((accreditation) =>
      certificateShownTo(actor, { missionId: mission.missionId, personId }, accreditation),
    ),
  })),
});

/** One person, many missions; and those of a mission whose mandate is over. */
@Injectable()
export class ServiceHistoryService {
  /** What a person did in a mission besides, as a list of the view's field. */
  readonly told = new Told<'signatures', [mission: string, person: string]>('a person’s service');

  constructor(
    private readonly transactions: Transactions,
    private readonly people: PeopleService,
    private readonly missions: MissionsService,
  ) {}

  /** For the person, the own delegation and the Secretariat; for a coordinator another mission is none of his. */
  of(actor: Actor, personId: string): Promise<ServiceView> {
    return this.transactions.write(actor, async (unit) => {
      const { manager } = unit;
      const { delegationId } = await this.people.view(manager, personId);
      const own = personId === actor.personId;
      if (!own && !actor.on({ delegation: delegationId }).can('person:read')) throw new Refusal('person.not-found');
      if (!own) await unit.record('service.read', { subject: ['person', personId], delegationId });
      return this.read(manager, actor, personId);
    });
  }

  /** One's own: nobody's reading of another, so no line of the log. */
  ofOneself(actor: Actor): Promise<ServiceView> {
    return this.transactions.look(actor, ({ manager }) => this.read(manager, actor, actor.personId!));
  }

  private async read(manager: EntityManager, actor: Actor, personId: string): Promise<ServiceView> {
    const missions = await readAll(
      manager,
      `SELECT n.id AS "missionId", n.number, json_build_object('ru', n.title_ru, 'en', n.title_en) AS title, n.host,
              n.state, ${OFFICES} AS offices, ${APPLICATIONS} AS applications,
              ${this.told.columns(['signatures'], 'n.id', '$1')}
       FROM mission n
       WHERE EXISTS (SELECT FROM application WHERE mission_id = n.id AND person_id = $1)
          OR EXISTS (SELECT FROM serving_mission_office WHERE mission_id = n.id AND person_id = $1)
       ORDER BY n.seq DESC`,
      [personId],
      SERVED,
    );
    return { personId, missions: missions.map((mission) => shownTo(actor, personId, mission)) };
  }

  /** the live applications whose mandate is over today, as far as they are within reach. */
  mandateFlags(actor: Actor, missionId: string): Promise<MandateFlagView[]> {
    return this.transactions.look(actor, async ({ manager }) => {
      await this.missions.require(manager, missionId, actor);
      return flagsOfMission(manager, missionId);
    });
  }
}
