import { Injectable } from '@nestjs/common';
import { checkAddress, signedText, statementToSign, type IssueBadges } from '#libs/contracts';
import { Previews } from '#libs/documents';
import { ListedDossiersService } from '#libs/dossiers';
import { readConfig, Transactions, type Actor } from '#libs/platform';
import { placesOnSheet } from './badge-layout.js';
import type { DrawnBadges } from './badge-pdf.js';
import { missionFor } from './badges.service.js';
import { askedFor, statementOf, type Bearer } from './bearers.js';
import { BADGE_RENDERER, drawnBadge, lookOf } from './drawn-badges.js';

/** The first page of badges as they would be printed, before any of them is issued. */
@Injectable()
export class BadgePreviewsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly previews: Previews,
    private readonly dossiers: ListedDossiersService,
  ) {}

  /** Issues nothing and keeps nothing; faces are seen small, by whoever opens the dossiers of the mission. */
  draw(actor: Actor, missionId: string, asked: IssueBadges): Promise<Buffer> {
    return this.previews.draw(actor, `badges ${missionId}`, async (hands, drawing) =>
      hands.draw(BADGE_RENDERER, await this.composed(actor, missionId, asked), drawing),
    );
  }

  private composed(actor: Actor, missionId: string, asked: IssueBadges): Promise<DrawnBadges> {
    return this.transactions.look(actor, async ({ manager, now, today }) => {
      const mission = await missionFor(manager, actor, missionId);
      const { accreditationIds: named, size, sheet } = asked;
      const ids = named ? [...new Set(named)] : null;
      const found = await askedFor(manager, actor.on({ mission: missionId }), missionId, ids, today);
      const shown = found.slice(0, sheet ? placesOnSheet(size).length : 1);
      const applications = shown.map(({ applicationId }) => applicationId);
      const faces = await this.dossiers.faces(manager, actor, missionId, applications);
      const badges = shown.map((bearer) =>
        drawnBadge(bearer, addressOfNone(bearer), faces.get(bearer.applicationId) ?? null),
      );
      return { ...(await lookOf(manager, mission, asked)), createdAt: now, isPreview: true, badges };
    });
  }
}

const NO_BADGE = '00000000-0000-0000-0000-000000000000';
const NO_KEY = 'AAAAAAAA';

/** As long as the real one, so that the code looks alike; signed by nobody, so that whoever checks it is told that it is no badge. */
const addressOfNone = (bearer: Bearer) =>
  checkAddress(
    readConfig().PUBLIC_URL,
    signedText(statementToSign(statementOf(bearer, NO_BADGE, NO_KEY)), new Uint8Array(64)),
  );
