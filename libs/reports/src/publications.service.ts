import { isDeepStrictEqual } from 'node:util';
import { Injectable, Logger } from '@nestjs/common';
import type { AskPublication, DecidePublication, PublicationView } from '#libs/contracts';
import { MergingService } from '#libs/delegations';
import { HumansService } from '#libs/identity';
import {
  Actor,
  among,
  column,
  DomainClock,
  FilesService,
  readAll,
  SigningKeysService,
  Transactions,
  type Recorded,
  type Unit,
} from '#libs/platform';
import {
  advance,
  perform,
  publicationActs,
  publicationLifecycle,
  Refusal,
  reportLifecycle,
  THE_SYSTEM,
  type Authority,
  type PublicationDecision,
} from '#libs/regulation';
import {
  artifactsFor,
  AWAITED,
  handsOf,
  publicationFacts,
  isThereASecond,
  publicationView,
  withdrawable,
} from './publication-views.js';
import { awaitSecond, carryAsker, lineOf, toldOf, wantedOf, type Wanted } from './publication-wanted.js';
import { putBeforePublic, unpublished } from './publishing.js';
import { isByTwo, ReportStore, type Opened } from './report-store.js';
import { PublicationRequest, PublishedDocument, Report, ReportVersion } from './report.entities.js';
import { ReportMovesService } from './report-moves.service.js';
import { ReportsService } from './reports.service.js';

/** A minute at most between two looks: what is set meanwhile rings. */
const LONGEST_MS = 60_000;
const CORRECTED = ['reissue', 'supersede', 'makeWay'];

/** nobody publishes alone, changes the time, or withdraws: one asks, another confirms. */
@Injectable()
export class PublicationsService {
  private readonly log = new Logger('Publications');
  private readonly tools: Parameters<typeof putBeforePublic>[1];
  private readonly known: Parameters<typeof publicationView>[1];

  constructor(
    private readonly transactions: Transactions,
    private readonly store: ReportStore,
    private readonly reports: ReportsService,
    private readonly moves: ReportMovesService,
    private readonly humans: HumansService,
    files: FilesService,
    keys: SigningKeysService,
    private readonly clock: DomainClock,
    merging: MergingService,
  ) {
    this.tools = { store, files, keys };
    this.known = { store, humans };
    transactions.follow((unit, line) => this.lapse(unit, line));
    // What still awaits a second person stays the own request, by whichever account it was made.
    merging.follow(({ manager }, { from, into }) => carryAsker(manager, from.id, into.id));
  }

  get(actor: Actor, reportId: string): Promise<PublicationView> {
    return this.transactions.asSystem('who confirms is told who has asked').look(async ({ manager, now, today }) => {
      const opened = await this.store.open(manager, actor, reportId);
      return publicationView(manager, this.known, actor, opened, { now, today });
    });
  }

  /** Asks for it; with the mission's setting off, or with nobody else there, it is done at once, and the log says why. */
  ask(actor: Actor, reportId: string, asked: AskPublication): Promise<PublicationView> {
    return this.transactions.asSystem('the document is read whole').write(actor, async (unit) => {
      const { manager, now } = unit;
      const opened = await this.store.lock(unit, reportId);
      const artifacts = await artifactsFor(manager, this.store, opened, asked.act);
      const wanted = { ...wantedOf(asked, opened), artifacts };
      const authority = actor.on({ mission: opened.mission.id });
      const edition = asked.edition ?? null;
      const facts = await publicationFacts(manager, this.store, opened, now, wanted.at, edition);
      perform(publicationActs[asked.act], authority, facts);
      const about = asked.act === 'retract' ? (await withdrawable(manager, opened, edition))! : opened;
      const alone = await this.alone(unit, about);
      if (alone) await this.carryOut(unit, about, wanted, authority, { secondPerson: alone });
      else await awaitSecond(unit, about, wanted);
      return publicationView(manager, this.known, actor, await this.store.open(manager, actor, reportId), unit);
    });
  }

  /** Confirms what another has asked for, or refuses; or takes the own request back. */
  decide(actor: Actor, id: string, { action, reason }: DecidePublication): Promise<PublicationView> {
    return this.transactions.asSystem('the document is read whole').write(actor, async (unit) => {
      const { manager, now } = unit;
      const asked = await manager.findOneBy(PublicationRequest, { id });
      if (!asked) throw new Refusal('publication.not-found');
      const { reportId, number } = await manager.findOneByOrFail(ReportVersion, { id: asked.versionId });
      const opened = await this.store.lock(unit, reportId);
      const authority = actor.on({ mission: opened.mission.id });
      const row = await manager.findOneOrFail(PublicationRequest, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      const { to } = advance(
        publicationLifecycle,
        row.state,
        action,
        authority,
        await handsOf(manager, this.humans, actor, row),
      );
      if ('reason' in publicationLifecycle.moves[action] && !reason) throw new Refusal('reason.missing');
      if (action === 'confirm') {
        const facts = await publicationFacts(manager, this.store, opened, now, row.at, number);
        // A time that came while it was awaited is now.
        perform(publicationActs[row.act], authority, { ...facts, awaited: false, timeAhead: true });
        const { artifacts } = row;
        if (!isDeepStrictEqual(await artifactsFor(manager, this.store, opened, row.act), artifacts))
          throw new Refusal('publication.files-differ');
      }
      const decided = { decidedBy: actor.accountId, decidedAt: now, decisionReason: reason ?? null };
      await manager.update(PublicationRequest, { id }, { ...decided, state: to });
      await unit.record(EVENT_OF[action], {
        ...lineOf(opened),
        reason,
        details: { publicationId: id, act: row.act, version: number, ...toldOf(row, opened) },
      });
      const about = row.act === 'retract' ? await withdrawable(manager, opened, number) : opened;
      if (action === 'confirm') await this.carryOut(unit, about!, row, authority, { publicationId: id });
      return publicationView(manager, this.known, actor, await this.store.open(manager, actor, reportId), unit);
    });
  }

  /** Publishes what is due by now, and answers for how many milliseconds nothing more will be. Any worker may look. */
  async look(): Promise<number> {
    const waiting = await this.transactions.asSystem('the time has come by itself').look(({ manager }) =>
      readAll(
        manager,
        `SELECT v.id, v.report_id AS "reportId", extract(epoch FROM v.embargo_until - ${NOW})::float * 1000 AS rest
         FROM report_version v WHERE v.embargo_until IS NOT NULL AND v.state ${WAITING} ORDER BY v.embargo_until`,
        [this.scripted],
        { id: column.text, reportId: column.text, rest: column.number },
      ),
    );
    for (const { id, reportId, rest } of waiting)
      if (rest <= 0)
        await this.publishDue(id, reportId).catch((error: unknown) =>
          this.log.error(`Version ${id} was due and is not published: ${(error as Error).message}`),
        );
    const ahead = waiting.find(({ rest }) => rest > 0)?.rest ?? LONGEST_MS;
    return this.clock.steady ? Math.min(ahead, LONGEST_MS) : 0;
  }

  /** The database's own clock, unless the whole of time is scripted. */
  private get scripted(): Date | null {
    return this.clock.steady ? null : this.clock.now();
  }

  private publishDue(versionId: string, reportId: string): Promise<void> {
    const nobody = new Actor(null, null, [], 'embargo');
    return this.transactions.asSystem('the time has come by itself').write(nobody, async (unit) => {
      const { manager } = unit;
      const opened = await this.store.lockStanding(manager, await manager.findOneByOrFail(Report, { id: reportId }));
      // Changed, lifted or corrected meanwhile, or published by another worker.
      const [due] = await readAll(
        manager,
        `SELECT v.id FROM report_version v WHERE v.id = $2 AND v.state ${WAITING} AND v.embargo_until <= ${NOW}`,
        [this.scripted, versionId],
        { id: column.text },
      );
      if (due?.id !== opened.version.id) return;
      // What was set before it was kept what it was set for.
      const artifacts = opened.version.embargoArtifacts ?? (await unpublished(manager, this.store, opened));
      await this.publish(unit, opened, artifacts, CONFIRMED);
    });
  }

  /** Why nobody confirms it, if nobody does. */
  private async alone({ manager, actor, today }: Unit, opened: Opened): Promise<string | null> {
    if (!isByTwo(opened)) return 'setting';
    return (await isThereASecond(manager, actor, today)) ? null : 'nobody-else';
  }

  private async carryOut(
    unit: Unit,
    opened: Opened,
    { act, at, wordsRu, wordsEn, artifacts }: Wanted,
    authority: Authority,
    how: Record<string, unknown>,
  ): Promise<void> {
    const { manager, now } = unit;
    const { version } = opened;
    switch (act) {
      case 'publish':
      case 'reschedule':
        if (at && at > now) return this.set(unit, opened, { at, artifacts }, how);
        return this.publish(unit, opened, artifacts, authority, how);
      case 'callOff':
        return this.set(unit, opened, { at: null, artifacts: null }, how);
      case 'complete':
        return putBeforePublic(unit, this.tools, opened, artifacts);
      case 'retract': {
        const reason = `${wordsRu}\n${wordsEn}`;
        const details = { ...how, words: { ru: wordsRu, en: wordsEn } };
        await this.moves.carryOut(unit, opened, 'retract', authority, { reason, details });
        const told = { withdrawnAt: now, withdrawalRu: wordsRu, withdrawalEn: wordsEn };
        await manager.update(PublishedDocument, { versionId: version.id }, told);
      }
    }
  }

  private async publish(
    unit: Unit,
    opened: Opened,
    artifacts: readonly string[],
    authority: Authority,
    how = {},
  ): Promise<void> {
    const { version, report } = opened;
    Object.assign(version, { embargoUntil: null, embargoArtifacts: null });
    await this.moves.carryOut(unit, opened, 'publish', authority, { details: how });
    await putBeforePublic(unit, this.tools, opened, artifacts);
    // Its time was to be another one, or none.
    await this.lapseAwaited(unit, report, version);
  }

  private async set(
    unit: Unit,
    opened: Opened,
    { at, artifacts }: { at: Date | null; artifacts: string[] | null },
    how: object,
  ): Promise<void> {
    const { version } = opened;
    Object.assign(version, { embargoUntil: at, embargoArtifacts: artifacts });
    await this.reports.touch(unit, opened);
    await unit.record(at ? 'report.publication-set' : 'report.publication-called-off', {
      ...lineOf(opened),
      details: { ...how, version: version.number, ...(at && toldOf({ at }, opened)) },
    });
  }

  /** What is corrected is not published meanwhile, whatever was asked or set. */
  private async lapse(unit: Unit, { what, subject: [, reportId], details, move }: Recorded): Promise<void> {
    if (what !== 'report.moved' || !move || !CORRECTED.includes(move.action)) return;
    const { manager } = unit;
    const version = await manager.findOneBy(ReportVersion, { reportId, number: Number(details['version']) });
    if (!version) return;
    await manager.update(ReportVersion, { id: version.id }, { embargoUntil: null, embargoArtifacts: null });
    await this.lapseAwaited(unit, await manager.findOneByOrFail(Report, { id: reportId }), version);
  }

  /** Except what is to be withdrawn: that is of what the public has read, whatever follows it. */
  private async lapseAwaited(unit: Unit, { id, missionId }: Report, version: ReportVersion): Promise<void> {
    const { manager, now: decidedAt } = unit;
    const asked = await manager.findOneBy(PublicationRequest, { versionId: version.id, ...AWAITED });
    if (!asked || asked.act === 'retract') return;
    const { to } = advance(publicationLifecycle, asked.state, 'lapse', THE_SYSTEM, { isAsker: false, alike: null });
    await manager.update(PublicationRequest, { id: asked.id }, { state: to, decidedAt });
    await unit.record('report.publication-lapsed', {
      subject: ['report', id],
      missionId,
      details: {
        publicationId: asked.id,
        act: asked.act,
        version: version.number,
        at: asked.at?.toISOString() ?? null,
      },
    });
  }
}

const EVENT_OF = {
  confirm: 'report.publication-confirmed',
  reject: 'report.publication-rejected',
  takeBack: 'report.publication-taken-back',
} as const satisfies Record<PublicationDecision, string>;

/** SQL: adopted, and not published. */
const WAITING = among(reportLifecycle.moves.publish.from);

/** SQL: what time it is, by $1 if time is scripted. */
const NOW = 'coalesce($1::timestamptz, clock_timestamp())';

/** Of what two people have set: they were judged when it was confirmed, and may be in office no more when its time comes. */
const CONFIRMED: Authority = { can: (permission) => permission === 'report:publish' };
