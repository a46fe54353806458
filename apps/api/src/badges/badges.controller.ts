import { Controller } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BadgePreviewsService, BadgeSheetsService, BadgesService, type BadgeFile } from '#libs/badges';
import { SigningKeysService } from '#libs/platform';
import { Serves, type Given } from '../authority/serves.js';
import { keyView } from '../platform/key-view.js';
import { offer } from '../platform/offered.js';

@Controller()
export class BadgesController {
  constructor(
    private readonly badges: BadgesService,
    private readonly sheets: BadgeSheetsService,
    private readonly previews: BadgePreviewsService,
    private readonly keys: SigningKeysService,
  ) {}

  @Serves('listBadges')
  async listBadges({ actor, params: { id } }: Given<'listBadges'>) {
    return { items: await this.badges.list(actor, id) };
  }

  /** Issues what is not issued yet and has a worker draw it. */
  @Serves('issueBadges')
  issueBadges({ actor, params: { id }, body }: Given<'issueBadges'>) {
    return this.sheets.ask(actor, id, body);
  }

  /** The first page as it would be printed; nothing is issued, and the codes are signed by nobody. */
  @Serves('previewBadges')
  async previewBadges({ actor, params: { id }, body, request, reply }: Given<'previewBadges'>) {
    const bytes = await this.previews.draw(actor, id, body);
    offer(reply, request, 'inline');
    void reply.type('application/pdf').send(bytes);
  }

  @Serves('getBadgeSheet')
  getBadgeSheet({ actor, params: { id } }: Given<'getBadgeSheet'>) {
    return this.sheets.get(actor, id);
  }

  @Serves('readBadgeSheet')
  async readBadgeSheet({ actor, params: { id }, request, reply }: Given<'readBadgeSheet'>) {
    send(request, reply, await this.sheets.download(actor, id));
  }

  /** One badge, for its bearer too. */
  @Serves('readBadge')
  async readBadge({ actor, params: { id }, request, reply }: Given<'readBadge'>) {
    send(request, reply, await this.badges.download(actor, id));
  }

  /** Says of a badge what the badge says itself, and whether it counts today. */
  @Serves('checkBadge')
  checkBadge({ body: { statement } }: Given<'checkBadge'>) {
    return this.badges.check(statement);
  }

  @Serves('listBadgeKeys')
  async listBadgeKeys() {
    return { items: (await this.keys.list('badge')).map(keyView) };
  }

  @Serves('rotateBadgeKey')
  async rotateBadgeKey({ actor }: Given<'rotateBadgeKey'>) {
    return keyView(await this.keys.rotate(actor, 'badge'));
  }
}

function send(request: FastifyRequest, reply: FastifyReply, { name, digest, bytes }: BadgeFile) {
  void reply.header('etag', `"${digest}"`);
  offer(reply, request, `attachment; filename="${name}"`);
  void reply.type('application/pdf').send(bytes);
}
