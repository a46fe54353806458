import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { IsNull, type EntityManager } from 'typeorm';
import type { CorrectIncident, FollowUpIncident, IncidentsQuery, IncidentView, RecordIncident } from '#libs/contracts';
import { areFiguresFrozen, isOver, MissionsService, type Mission } from '#libs/missions';
import { afterOf, inSight, pageOf, Transactions, type Actor, type Unit } from '#libs/platform';
import {
  categoriesOf,
  followUpActs,
  incidentActs,
  incidentEvent,
  incidentNeedsReason,
  perform,
  Refusal,
  type Authority,
} from '#libs/regulation';
import { incidentFacts } from './incident-facts.js';
import { incidentRows, standingIn, STATE_OF, type Standing } from './incident-views.js';
import { Incident, IncidentFollowUp } from './incident.entities.js';
import { STANDS } from './meeting.entities.js';

/** What was seen and told of a mission, and what was done about it. */
@Injectable()
export class IncidentsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly missions: MissionsService,
  ) {}

  /** The latest first. */
  page(actor: Actor, missionId: string, { limit, cursor, kind, group, severity, state }: IncidentsQuery) {
    return this.transactions.look(actor, async ({ manager }) => {
      await this.missions.require(manager, missionId, actor);
      const after = cursor ? afterOf('incidents', cursor) : null;
      const rows = await incidentRows(
        manager,
        actor,
        `i.mission_id = $1 AND ${STANDS('i')} AND ($2::text IS NULL OR i.kind = $2) AND ($3::text[] IS NULL OR i.category = ANY ($3))
         AND ($4::text IS NULL OR i.severity = $4) AND ($5::text IS NULL OR ${STATE_OF('i')} = $5)
         AND ($6::bigint IS NULL OR (i.occurred_at, i.seq) < (SELECT c.occurred_at, c.seq FROM incident c WHERE c.seq = $6::bigint))
         ORDER BY i.occurred_at DESC, i.seq DESC LIMIT $7`,
        [
          missionId,
          kind ?? null,
          group ? categoriesOf(group) : null,
          severity ?? null,
          state ?? null,
          after,
          limit + 1,
        ],
      );
      return pageOf('incidents', limit, rows);
    });
  }

  /** Every version of an entry, the newest first; of one that was taken away only for those who lead the mission. */
  versions(actor: Actor, id: string): Promise<IncidentView[]> {
    return this.transactions.look(actor, async ({ manager }) => {
      const rows = await incidentRows(manager, actor, 'i.entry_id = $1 ORDER BY i.version DESC', [id]);
      const [newest] = rows;
      if (!newest || newest.replacedAt !== null) throw new Refusal('incident.not-found');
      const { missionId, removed } = newest;
      if (removed && !actor.on({ mission: missionId }).can('incident:record')) throw new Refusal('incident.not-found');
      await this.missions.require(manager, missionId, actor);
      return rows.map(({ seq: _seq, ...row }) => row);
    });
  }

  record(actor: Actor, missionId: string, input: RecordIncident) {
    return this.transactions.write(actor, async (unit) => {
      const mission = await this.missions.lock(unit.manager, missionId, actor);
      const after = seenBy(actor, input);
      const standing = await standingIn(unit.manager, actor, missionId);
      const authority = authorityOver(standing, [input.observedBy ?? actor.personId], actor);
      if (!authority.can('incident:record')) throw new Refusal('incident.not-observer');
      const warnings = await this.judge(unit, mission, 'record', { authority, standing, before: null, after });
      const first = { entryId: randomUUID(), version: 1, missionId, enteredBy: actor.personId };
      await this.write(unit, { ...first, removed: false, reason: null }, after);
      await this.log(unit, first, { before: null, after, warnings });
      return { incident: await standingEntry(unit.manager, actor, first.entryId), warnings };
    });
  }

  /** The entry as it should be; `instead` null takes it away. */
  correct(actor: Actor, id: string, version: number, { instead, reason }: CorrectIncident) {
    return this.transactions.write(actor, async (unit) => {
      const { manager, now } = unit;
      const { missionId } = await standingEntry(manager, actor, id);
      const mission = await this.missions.lock(manager, missionId, actor);
      const before = await standingEntry(manager, actor, id);
      if (before.version !== version) throw new Refusal('version.stale', { seen: version, current: before.version });
      const after = instead && seenBy(actor, instead);
      const standing = await standingIn(manager, actor, missionId);
      const { enteredBy } = await manager.findOneByOrFail(Incident, { entryId: id, replacedAt: IsNull() });
      const authors = [enteredBy, before.observedBy?.personId ?? null];
      const authority = authorityOver(standing, authors, actor);
      if (!authority.can('incident:record') || !mayName(standing, actor, before, after))
        throw new Refusal('incident.not-yours');
      const warnings = await this.judge(unit, mission, 'correct', { authority, standing, before, after });
      const of = {
        removed: after === null,
        own: authors.includes(actor.personId),
        observing: !areFiguresFrozen(mission),
      };
      if (!reason && incidentNeedsReason(of)) throw new Refusal('reason.missing');
      await manager.update(Incident, { entryId: id, replacedAt: IsNull() }, { replacedAt: now });
      const next = { entryId: id, version: version + 1, missionId, enteredBy };
      await this.write(unit, { ...next, removed: after === null, reason: reason ?? null }, after ?? asSaid(before));
      await this.log(unit, next, { before, after, warnings });
      const [incident] = await incidentRows(manager, actor, 'i.entry_id = $1 AND i.replaced_at IS NULL', [id]);
      if (!incident) throw new Refusal('incident.not-found');
      const { seq: _seq, ...view } = incident;
      return { incident: view, warnings };
    });
  }

  /** What was done about it; the last says whether more is to be done. */
  followUp(actor: Actor, id: string, { doneAt, ...said }: FollowUpIncident): Promise<IncidentView> {
    return this.transactions.write(actor, async (unit) => {
      const { manager, now } = unit;
      const { missionId, kind, mayCorrect } = await standingEntry(manager, actor, id);
      if (!mayCorrect) throw new Refusal('incident.not-yours');
      const mission = await this.missions.lock(manager, missionId, actor);
      const { leads, own } = await standingIn(manager, actor, missionId);
      const positivePractice = kind === 'positive-practice';
      perform(followUpActs.followUp, own ?? leads, {
        missionOver: isOver(mission),
        ahead: new Date(doneAt) > now,
        positivePractice,
      });
      const row = { ...said, entryId: id, missionId, doneAt: new Date(doneAt), recordedBy: actor.personId, at: now };
      await manager.save(manager.create(IncidentFollowUp, row));
      await unit.record('incident.followed-up', {
        subject: ['incident', id],
        missionId,
        details: { state: said.state },
      });
      return standingEntry(manager, actor, id);
    });
  }

  private async judge(unit: Unit, mission: Mission, act: keyof typeof incidentActs, asked: Asked) {
    const { authority, standing, before, after } = asked;
    if (!samePrint(before, after) && !standing.leads.can('incident:print')) throw new Refusal('incident.printing');
    const facts = await incidentFacts(unit, this.missions, mission, before?.id ?? null, after);
    return perform(incidentActs[act], authority, facts);
  }

  private async write({ manager, actor, now }: Unit, of: Of, { printed, occurredAt, ...said }: RecordIncident) {
    const words = { printedRu: printed?.ru ?? null, printedEn: printed?.en ?? null };
    const row = { ...of, ...said, ...words, occurredAt: new Date(occurredAt) };
    // Whoever enters what another one saw for them need not see it afterwards.
    await inSight(manager, async () => {
      await manager.save(manager.create(Incident, { ...row, recordedBy: actor.personId, at: now, replacedAt: null }));
    });
  }

  /** Times and kinds: what was seen, and why it was changed, stands in the versions and in no line of the log. */
  private log(unit: Unit, { entryId, missionId, version }: Pick<Of, 'entryId' | 'missionId' | 'version'>, made: Made) {
    const { before, after, warnings } = made;
    const changed = before && after ? FIELDS.filter((field) => before[field] !== after[field]) : [];
    return unit.record(incidentEvent(before, after), {
      subject: ['incident', entryId],
      missionId,
      details: {
        version,
        ...(before && { before: logged(before), changed }),
        after: after && logged(after),
        warnings: warnings.map(({ code }) => code),
      },
    });
  }
}

type Of = Pick<Incident, 'entryId' | 'version' | 'missionId' | 'enteredBy' | 'removed' | 'reason'>;
type Made = { before: IncidentView | null; after: RecordIncident | null; warnings: readonly { code: string }[] };
type Asked = Omit<Made, 'warnings'> & { authority: Authority; standing: Standing };

/** Whoever enters what was seen first hand saw it, unless somebody else is named. */
const seenBy = (actor: Actor, input: RecordIncident): RecordIncident =>
  input.knownFrom === 'first-hand' && input.observedBy === null ? { ...input, observedBy: actor.personId } : input;

/** In what is one's own as an observer of the mission; in everything else as one of those who lead it. */
const authorityOver = (
  { leads, own }: Standing,
  authors: readonly (string | null)[],
  { personId }: Actor,
): Authority => (own && personId !== null && authors.includes(personId) && !leads.can('incident:record') ? own : leads);

/** An observer says of nobody else that they saw it. */
const mayName = ({ leads }: Standing, { personId }: Actor, before: IncidentView, after: RecordIncident | null) =>
  leads.can('incident:record') || [null, personId, before.observedBy?.personId].includes(after?.observedBy ?? null);

/** What documents say of an entry, its words apart: once the coordinator has worded it, none of it changes behind them. */
const PRINTED = [
  'category',
  'severity',
  'occurredAt',
  'region',
  'place',
  'knownFrom',
  'source',
  'attributedTo',
  'quotedFrom',
] as const;
const wordsOf = (printed: RecordIncident['printed'] | undefined) => [printed?.ru ?? null, printed?.en ?? null];
const instantOf = (value: unknown) =>
  typeof value === 'string' && /T.*Z$/.test(value) ? Date.parse(value) : (value ?? null);

const samePrint = (before: IncidentView | null, after: RecordIncident | null): boolean => {
  if (!before?.printed) return wordsOf(after?.printed).every((word) => word === null);
  if (!after || JSON.stringify(wordsOf(before.printed)) !== JSON.stringify(wordsOf(after.printed))) return false;
  return PRINTED.every((field) => instantOf(before[field]) === instantOf(after[field]));
};

/** What an entry says, as it was said. */
const asSaid = ({ observedBy, station, ...view }: IncidentView): RecordIncident => {
  const { kind, category, severity, description, occurredAt, region, place, knownFrom, source } = view;
  const { attributedTo, quotedFrom, evidence, printed } = view;
  const told = {
    knownFrom,
    source,
    attributedTo,
    quotedFrom,
    evidence,
    observedBy: observedBy?.personId ?? null,
  };
  const stationId = station?.id ?? null;
  return { kind, category, severity, description, occurredAt, region, place, stationId, ...told, printed };
};

const FIELDS = ['description', 'region', 'place', 'source', 'attributedTo', 'quotedFrom', 'evidence'] as const;
const logged = ({ kind, category, severity, knownFrom, occurredAt, printed }: RecordIncident | IncidentView) => ({
  kind,
  category,
  severity,
  knownFrom,
  occurredAt,
  printed: printed !== null,
});

/** The version that stands, if the one who asks may see it and it was not taken away. */
export async function standingEntry(manager: EntityManager, actor: Actor, id: string): Promise<IncidentView> {
  const [row] = await incidentRows(manager, actor, `i.entry_id = $1 AND ${STANDS('i')}`, [id]);
  if (!row) throw new Refusal('incident.not-found');
  const { seq: _seq, ...view } = row;
  return view;
}
