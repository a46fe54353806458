import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { Accreditation } from '#libs/accreditation';
import { checkAddress, parseStatement, signedText, STATEMENT_FORMS, statementToSign } from '#libs/contracts';
import type { BadgeChecked, BadgeView, StatementForm } from '#libs/contracts';
import { PERSON_NAME } from '#libs/delegations';
import { Mission } from '#libs/missions';
import {
  column,
  dayAt,
  DomainClock,
  FilesService,
  readAll,
  readConfig,
  readFirst,
  run,
  sha256,
  SigningKey,
  SigningKeysService,
  Transactions,
  type Actor,
  type Unit,
  type ColumnsOf,
} from '#libs/platform';
import { badgeActs, badgeState, perform, Refusal, type Authority, type BadgeStanding } from '#libs/regulation';
import { Badge } from './badge.entities.js';
import { APPLICATION_STANDS, isAccredited, statementOf, type Bearer } from './bearers.js';

export type IssuedBadge = { bearer: Bearer; badge: Badge; address: string };
export type BadgeFile = { name: string; digest: string; bytes: Buffer };

const FORGED: BadgeChecked = { genuine: false, state: 'unknown', statement: null };

const STANDING = `json_build_object('accreditation', x.state, 'applicationStands', ${APPLICATION_STANDS},
    'replaced', b.replaced_at IS NOT NULL, 'validFrom', x.valid_from, 'validUntil', x.valid_until)`;
const WITH_STANDING = `badge b JOIN accreditation x ON x.id = b.accreditation_id
    JOIN application a ON a.id = x.application_id JOIN mission m ON m.id = b.mission_id`;

const BADGE = {
  id: column.text,
  accreditationId: column.text,
  name: column.wording,
  issuedAt: column.utc,
  kid: column.text,
  standing: column.json<BadgeStanding>(),
} satisfies ColumnsOf<Omit<BadgeView, 'state'> & { standing: BadgeStanding }>;

/** Badges: issued beside a certificate of the host, checked by anyone who holds one against the light. */
@Injectable()
export class BadgesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly signing: SigningKeysService,
    private readonly files: FilesService,
    private readonly clock: DomainClock,
  ) {}

  /** The badge of each bearer: the one there is while it says the same, or else another in its place. */
  async issue(unit: Unit, missionId: string, found: readonly Bearer[], authority: Authority): Promise<IssuedBadge[]> {
    await run(unit.manager, 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`badges ${missionId}`]);
    const issued: IssuedBadge[] = [];
    for (const bearer of found) {
      perform(badgeActs.issue, authority, { accredited: isAccredited(bearer) });
      issued.push((await this.standing(unit.manager, bearer)) ?? (await this.make(unit, bearer)));
    }
    return issued;
  }

  private async standing(manager: EntityManager, bearer: Bearer): Promise<IssuedBadge | undefined> {
    const { accreditationId } = bearer;
    const badge = await manager.findOneBy(Badge, { accreditationId, replacedAt: IsNull() });
    if (!badge) return undefined;
    const key = await manager.findOneByOrFail(SigningKey, { kid: badge.kid });
    // One that was issued in an earlier form says the same, and is not taken from whoever wears it.
    for (const form of STATEMENT_FORMS.toReversed()) {
      const statement = this.sign(bearer, badge.id, key, form);
      if (sha256(statement) === badge.statementDigest) return { bearer, badge, address: addressOf(statement) };
    }
    return undefined;
  }

  private async make(unit: Unit, bearer: Bearer): Promise<IssuedBadge> {
    const { manager, now } = unit;
    const { accreditationId, missionId, personId, delegationId } = bearer;
    await manager.update(Badge, { accreditationId, replacedAt: IsNull() }, { replacedAt: now });
    const key = await this.signing.current(unit, 'badge');
    const id = randomUUID();
    const statement = this.sign(bearer, id, key);
    const owner = { accreditationId, missionId, personId, delegationId };
    const row = { id, ...owner, kid: key.kid, statementDigest: sha256(statement), issuedAt: now, replacedAt: null };
    await manager.insert(Badge, row);
    const details = { accreditationId, kid: key.kid, statementDigest: row.statementDigest };
    await unit.record('badge.issued', { subject: ['badge', id], missionId, delegationId, details });
    return { bearer, badge: await manager.findOneByOrFail(Badge, { id }), address: addressOf(statement) };
  }

  /** Ed25519 signs the same text in the same way each time. */
  private sign(bearer: Bearer, badgeId: string, key: SigningKey, form?: StatementForm): string {
    const toSign = statementToSign(statementOf(bearer, badgeId, key.kid), form);
    return signedText(toSign, this.signing.sign(key, toSign));
  }

  /** Answers with what the badge itself says and what it is worth today; nothing else leaves the house. */
  check(text: string): Promise<BadgeChecked> {
    return this.transactions
      .asSystem('a stranger is told what the badge itself says, and what it is worth')
      .look(async ({ manager }) => {
        const parsed = parseStatement(text);
        if (!parsed) return FORGED;
        const { signed, signature } = parsed;
        if (!(await this.signing.hasSigned(manager, 'badge', parsed.statement.kid, signed, signature))) return FORGED;
        const row = await readFirst(
          manager,
          `SELECT ${STANDING} AS standing, m.host_profile->>'zone' AS zone FROM ${WITH_STANDING}
         WHERE b.id = $1 AND b.statement_digest = $2`,
          [parsed.statement.badgeId, sha256(text)],
          { standing: column.json<BadgeStanding>(), zone: column.text },
        );
        const statement = { kind: 'badge', substitutesHostCertificate: false, ...parsed.statement } as const;
        return { genuine: true, state: row ? badgeState(row.standing, this.todayIn(row.zone)) : 'unknown', statement };
      });
  }

  list(actor: Actor, missionId: string): Promise<BadgeView[]> {
    return this.transactions.look(actor, async ({ manager }) => {
      const mission = await missionFor(manager, actor, missionId);
      const today = this.todayIn(mission.hostProfile.zone);
      const rows = await readAll(
        manager,
        `SELECT b.id, b.accreditation_id AS "accreditationId", ${PERSON_NAME('p')} AS name, utc(b.issued_at) AS "issuedAt",
                b.kid, ${STANDING} AS standing
         FROM ${WITH_STANDING} JOIN person p ON p.id = b.person_id
         WHERE b.mission_id = $1 ORDER BY b.issued_at, p.family_name, b.id`,
        [missionId],
        BADGE,
      );
      return rows.map(({ standing, ...badge }) => ({ ...badge, state: badgeState(standing, today) }));
    });
  }

  /** For its bearer, the coordinator and the Secretariat; to anyone else there is none. */
  download(actor: Actor, accreditationId: string): Promise<BadgeFile> {
    return this.transactions.write(actor, async (unit) => {
      const badge = await unit.manager.findOneBy(Badge, { accreditationId, replacedAt: IsNull() });
      if (!badge?.fileId) throw new Refusal('badge.not-found');
      const { missionId, delegationId, personId, fileId } = badge;
      const own = actor.personId === personId;
      if (!actor.on({ mission: missionId, delegation: delegationId, own }).can('badge:read'))
        throw new Refusal('badge.not-found');
      const { state } = await unit.manager.findOneByOrFail(Accreditation, { id: accreditationId });
      if (state !== 'ACCREDITED') throw new Refusal('badge.not-accredited');
      const { name, digest, bytes } = await this.files.read(unit.manager, fileId);
      const details = { accreditationId, fileDigest: digest };
      await unit.record('badge.downloaded', { subject: ['badge', badge.id], missionId, delegationId, details });
      return { name, digest, bytes };
    });
  }

  /** Validity is counted in the host's days: that is where badges are shown. */
  private todayIn(zone: string): string {
    return dayAt(this.clock.now(), zone);
  }
}

const addressOf = (statement: string) => checkAddress(readConfig().PUBLIC_URL, statement);

/** The mission, for those who may see all its badges; to others there are none. */
export async function missionFor(manager: EntityManager, actor: Actor, id: string): Promise<Mission> {
  const mission = await manager.findOneBy(Mission, { id });
  if (!mission) throw new Refusal('mission.not-found');
  if (!actor.on({ mission: id }).can('badge:read'))
    throw new Refusal('permission.missing', { permission: 'badge:read' });
  return mission;
}
