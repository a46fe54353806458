import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { BadgeSheetView, IssueBadges } from '#libs/contracts';
import { DossiersService } from '#libs/dossiers';
import { ActorsService } from '#libs/identity';
import { Mission } from '#libs/missions';
import {
  digestOf,
  FilesService,
  inSight,
  Installation,
  sha256,
  StoredFile,
  Transactions,
  type Actor,
  type Claim,
  type Unit,
} from '#libs/platform';
import { badgeActs, badgeFunction, LABELS, perform, Refusal } from '#libs/regulation';
import { Badge, BadgeSheet } from './badge.entities.js';
import { drawBadgesJob } from './badge.jobs.js';
import type { DrawnBadge, DrawnBadges } from './badge-pdf.js';
import { BadgesService, missionFor, type BadgeFile, type IssuedBadge } from './badges.service.js';
import { bearers, isAccredited } from './bearers.js';

type Look = Pick<DrawnBadges, 'organisation' | 'demonstration' | 'language' | 'size' | 'sheet'>;

/** Badges asked for together: issued and drawn by a worker, kept sealed under the mission's key. */
@Injectable()
export class BadgeSheetsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly badges: BadgesService,
    private readonly actors: ActorsService,
    private readonly files: FilesService,
    private readonly dossiers: DossiersService,
  ) {}

  ask(actor: Actor, missionId: string, asked: IssueBadges): Promise<BadgeSheetView> {
    return this.transactions.write(actor, async (unit) => {
      const { manager, today } = unit;
      const mission = await manager.findOneBy(Mission, { id: missionId });
      if (!mission) throw new Refusal('mission.not-found');
      const authority = actor.on({ mission: missionId });
      perform(badgeActs.issue, authority, { accredited: true });
      const { accreditationIds: named, size, sheet, language } = asked;
      const accreditationIds = named ? [...new Set(named)] : null;
      const found = await bearers(manager, missionId, accreditationIds, today);
      if (accreditationIds && found.length < accreditationIds.length) throw new Refusal('accreditation.not-found');
      const accredited = accreditationIds ? found.every(isAccredited) : found.some(isAccredited);
      perform(badgeActs.issue, authority, { accredited });
      const row = { missionId, requestedBy: actor.accountId!, accreditationIds, size, sheet, language };
      const saved = await manager.save(
        manager.create(BadgeSheet, { ...row, state: 'waiting', error: null, inputDigest: null, fileId: null }),
      );
      await unit.ask(drawBadgesJob, saved.id, { sheetId: saved.id });
      const details = { size, sheet, language, named: accreditationIds?.length ?? null };
      await unit.record('badge.sheet-asked', { subject: ['badge-sheet', saved.id], missionId, details });
      return this.view(manager, saved);
    });
  }

  get(actor: Actor, id: string): Promise<BadgeSheetView> {
    return this.transactions.look(actor, async ({ manager }) =>
      this.view(manager, await this.open(manager, actor, id)),
    );
  }

  download(actor: Actor, id: string): Promise<BadgeFile> {
    return this.transactions.write(actor, async (unit) => {
      const { missionId, fileId } = await this.open(unit.manager, actor, id);
      if (!fileId) throw new Refusal('badge.sheet-not-ready');
      const { name, digest, bytes } = await this.files.read(unit.manager, fileId);
      const details = { fileDigest: digest };
      await unit.record('badge.downloaded', { subject: ['badge-sheet', id], missionId, details });
      return { name, digest, bytes };
    });
  }

  private async open(manager: EntityManager, actor: Actor, id: string): Promise<BadgeSheet> {
    const sheet = await manager.findOneBy(BadgeSheet, { id });
    if (!sheet || !actor.on({ mission: sheet.missionId }).can('badge:read')) throw new Refusal('badge.sheet-not-found');
    return sheet;
  }

  private async view(manager: EntityManager, row: BadgeSheet): Promise<BadgeSheetView> {
    const { id, missionId, size, sheet, language, state, error, badges, pages, fileId } = row;
    const file = fileId ? await manager.findOneByOrFail(StoredFile, { id: fileId }) : null;
    return { id, missionId, size, sheet, language, state, error, badges, pages, fileDigest: file?.digest ?? null };
  }

  /** The worker's part: issues, draws, keeps. However often it is tried, a bearer has one badge. */
  async carryOut(claim: Claim, sheetId: string): Promise<void> {
    const asked = await this.transactions
      .asSystem('a worker draws for whoever asked')
      .look(({ manager }) => manager.findOneBy(BadgeSheet, { id: sheetId }));
    if (!asked) throw new Refusal('badge.sheet-not-found');
    const actor = await this.actors.ofAccount(asked.requestedBy, `job-${claim.key}`);
    if (!actor) throw new Refusal('account.deactivated');
    const { issued, look, drawn } = await this.prepare(actor, asked);
    const { drawBadges } = await import('./badge-pdf.js');
    const file = await drawBadges({ ...look, createdAt: latest(issued), badges: drawn });
    const copies = new Map<string, { digest: string; bytes: Buffer }>();
    for (const [index, { badge }] of issued.entries()) {
      const copy = { ...look, sheet: false, createdAt: badge.issuedAt, badges: [drawn[index]!] };
      const digest = inputDigest(copy);
      if (digest !== badge.drawnDigest) copies.set(badge.id, { digest, bytes: (await drawBadges(copy)).bytes });
    }
    await this.transactions.asSystem('a worker draws for whoever asked').write(actor, async (unit) => {
      const { manager } = unit;
      await claim.settle(manager);
      for (const [id, { digest, bytes }] of copies) {
        const fileId = await this.keep(manager, asked.missionId, `badge-${id}.pdf`, bytes);
        await manager.update(Badge, { id }, { fileId, drawnDigest: digest });
      }
      const fileId = await this.keep(manager, asked.missionId, `badges-${asked.size}-${sheetId}.pdf`, file.bytes);
      const done = { badges: drawn.length, pages: file.pages, fileId };
      const digest = inputDigest({ ...look, createdAt: latest(issued), badges: drawn });
      await manager.update(BadgeSheet, { id: sheetId }, { ...done, state: 'done', inputDigest: digest, error: null });
      const details = { badges: drawn.length, pages: file.pages, fileDigest: sha256(file.bytes) };
      await unit.record('badge.sheet-drawn', {
        subject: ['badge-sheet', sheetId],
        missionId: asked.missionId,
        details,
      });
    });
  }

  private prepare(actor: Actor, { missionId, accreditationIds, size, sheet, language }: BadgeSheet) {
    return this.transactions.write(actor, async (unit) => {
      const { manager, today } = unit;
      const mission = await missionFor(manager, actor, missionId);
      // Who lost the accreditation since the badges were asked for is left out.
      const found = (await bearers(manager, missionId, accreditationIds, today)).filter(isAccredited);
      const authority = actor.on({ mission: missionId });
      perform(badgeActs.issue, authority, { accredited: found.length > 0 });
      const issued = await this.badges.issue(unit, missionId, found, authority);
      const drawn: DrawnBadge[] = [];
      for (const badge of issued) drawn.push(await this.drawn(unit, badge));
      const house = await manager.findOneByOrFail(Installation, { id: 1 });
      const look: Look = {
        organisation: { ru: house.nameRu, en: house.nameEn },
        demonstration: mission.demonstration,
        language,
        size,
        sheet,
      };
      return { issued, look, drawn };
    });
  }

  private async drawn(unit: Unit, { bearer, address }: IssuedBadge): Promise<DrawnBadge> {
    const { name, delegation, mission, validFrom, validUntil, certificate, applicationId } = bearer;
    return {
      name,
      function: LABELS.badgeFunctions[badgeFunction(bearer.office, bearer.category)],
      delegation,
      mission,
      validFrom,
      validUntil,
      certificate,
      address,
      photo: await this.dossiers.photoOf(unit, applicationId),
    };
  }

  private async keep(manager: EntityManager, missionId: string, name: string, bytes: Buffer): Promise<string> {
    const file = { name, mediaType: 'application/pdf', bytes };
    return (await this.files.storeVaulted(manager, 'document', { missionId }, file)).id;
  }

  /** The work was given up; whoever asked is told why. */
  async giveUp(manager: EntityManager, sheetId: string, reason: string): Promise<void> {
    // This transaction is the outbox's and has no scope of its own.
    const failed = () => manager.update(BadgeSheet, { id: sheetId }, { state: 'failed', error: reason });
    const { affected } = await inSight(manager, failed);
    if (affected !== 1) throw new Error(`Nobody is told that the badge sheet ${sheetId} was given up.`);
  }
}

/** The date in the file: the same badges are the same bytes whenever they are drawn. */
const latest = (issued: readonly IssuedBadge[]) =>
  new Date(Math.max(...issued.map(({ badge }) => badge.issuedAt.getTime())));

const inputDigest = ({ badges, createdAt, ...look }: DrawnBadges) =>
  digestOf({
    ...look,
    createdAt: createdAt.toISOString(),
    badges: badges.map(({ photo, ...badge }) => ({ ...badge, photo: photo && sha256(photo) })),
  });
