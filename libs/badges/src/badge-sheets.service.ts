import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { BadgeSheetView, IssueBadges } from '#libs/contracts';
import { Documents, inTurn, whyNot } from '#libs/documents';
import { DossiersService } from '#libs/dossiers';
import { Mission } from '#libs/missions';
import { digestOf, FilesService, sha256, StoredFile, Transactions, type Actor, type Claim } from '#libs/platform';
import { badgeActs, perform, Refusal } from '#libs/regulation';
import type { Drawing } from '#libs/typesetting';
import { Badge, BadgeSheet } from './badge.entities.js';
import { BADGE_SHEET } from './badge.jobs.js';
import type { DrawnBadge, DrawnBadges } from './badge-pdf.js';
import { pagesOf } from './badge-layout.js';
import { BadgesService, missionFor, type BadgeFile, type IssuedBadge } from './badges.service.js';
import { askedFor, bearers, isAccredited } from './bearers.js';
import { BADGE_RENDERER, drawnBadge, lookOf } from './drawn-badges.js';

/** Badges asked for together: issued and drawn by a worker, kept sealed under the mission's key. */
@Injectable()
export class BadgeSheetsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly documents: Documents,
    private readonly badges: BadgesService,
    private readonly files: FilesService,
    private readonly dossiers: DossiersService,
  ) {}

  ask(actor: Actor, missionId: string, asked: IssueBadges): Promise<BadgeSheetView> {
    return this.transactions.write(actor, async (unit) => {
      const { manager, today } = unit;
      const mission = await manager.findOneBy(Mission, { id: missionId });
      if (!mission) throw new Refusal('mission.not-found');
      const { accreditationIds: named, size, sheet, language } = asked;
      const accreditationIds = named ? [...new Set(named)] : null;
      await askedFor(manager, actor.on({ mission: missionId }), missionId, accreditationIds, today);
      const row = { missionId, accreditationIds, size, sheet, language, inputDigest: null, fileId: null };
      const details = { size, sheet, language, named: accreditationIds?.length ?? null };
      const saved = await this.documents.ask(unit, BADGE_SHEET, row, ({ id }) => {
        return { subject: ['badge-sheet', id], missionId, details };
      });
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
    const { id, missionId, size, sheet, language, state, done, planned, badges, pages, fileId } = row;
    const file = fileId ? await manager.findOneByOrFail(StoredFile, { id: fileId }) : null;
    return {
      id,
      missionId,
      size,
      sheet,
      language,
      state,
      done,
      planned,
      error: await whyNot(manager, row),
      badges,
      pages,
      fileDigest: file?.digest ?? null,
    };
  }

  /** The worker's part: issues, draws, keeps. However often it is tried, a bearer has one badge. */
  carryOut(claim: Claim, id: string): Promise<void> {
    return this.documents.carryOut(claim, BADGE_SHEET, id, {
      make: (actor, asked, drawing) => this.make(actor, asked, drawing),
      keep: async ({ manager }, { missionId, size }, { sheet, copies }) => {
        for (const { badge, inputDigest: drawnDigest, bytes } of copies) {
          const fileId = await this.keep(manager, missionId, `badge-${badge.id}.pdf`, bytes);
          await manager.update(Badge, { id: badge.id }, { fileId, drawnDigest });
        }
        const { badges, pages, inputDigest, bytes } = sheet;
        const fileId = await this.keep(manager, missionId, `badges-${size}-${id}.pdf`, bytes);
        const details = { badges, pages, fileDigest: sha256(bytes) };
        return {
          columns: { badges, pages, inputDigest, fileId },
          line: { subject: ['badge-sheet', id], missionId, details },
        };
      },
    });
  }

  /** The sheet, and each bearer's own copy that does not lie there already. */
  private async make(actor: Actor, asked: BadgeSheet, drawing: Drawing) {
    const { issued, look, drawn } = await this.prepare(actor, asked);
    const lacking = issued
      .map(({ badge }, index) => ({
        badge,
        copy: { ...look, sheet: false, createdAt: badge.issuedAt, badges: [drawn[index]!] },
      }))
      .filter(({ badge, copy }) => digestOfInput(copy) !== badge.drawnDigest);
    const next = inTurn(drawing, 1 + lacking.length, () => pagesOf({ ...look, sheet: false }, 1));
    const sheet = await this.draw({ ...look, createdAt: latest(issued), badges: drawn }, next());
    const copies = [];
    for (const { badge, copy } of lacking) copies.push({ badge, ...(await this.draw(copy, next())) });
    return { sheet, copies };
  }

  private async draw(input: DrawnBadges, drawing: Drawing) {
    const drawn = await this.documents.host.draw(BADGE_RENDERER, input, drawing);
    return { ...drawn, badges: input.badges.length, inputDigest: digestOfInput(input) };
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
      for (const { bearer, address } of issued)
        drawn.push(drawnBadge(bearer, address, await this.dossiers.photoOf(unit, bearer.applicationId)));
      const look = await lookOf(manager, mission, { language, size, sheet });
      return { issued, look, drawn };
    });
  }

  private async keep(manager: EntityManager, missionId: string, name: string, bytes: Buffer): Promise<string> {
    const file = { name, mediaType: 'application/pdf', bytes };
    return (await this.files.storeVaulted(manager, 'document', { missionId }, file)).id;
  }
}

/** The date in the file: the same badges are the same bytes whenever they are drawn. */
const latest = (issued: readonly IssuedBadge[]) =>
  new Date(Math.max(...issued.map(({ badge }) => badge.issuedAt.getTime())));

const digestOfInput = ({ badges, createdAt, ...look }: DrawnBadges) =>
  digestOf({
    ...look,
    createdAt: createdAt.toISOString(),
    badges: badges.map(({ photo, ...badge }) => ({ ...badge, photo: photo && sha256(photo) })),
  });
