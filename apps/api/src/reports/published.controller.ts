import { createHash } from 'node:crypto';
import { Controller } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DocumentKeyView } from '#libs/contracts';
import { publicKeyOf, SigningKeysService, type SigningKey } from '#libs/platform';
import { Refusal } from '#libs/regulation';
import { PublicationsService, PublicDocumentsService } from '#libs/reports';
import { Serves, type Given } from '../authority/serves.js';
import { keyView } from '../platform/key-view.js';
import { offer } from '../platform/offered.js';

@Controller()
export class PublishedController {
  constructor(
    private readonly publications: PublicationsService,
    private readonly documents: PublicDocumentsService,
    private readonly keys: SigningKeysService,
  ) {}

  @Serves('getPublication')
  getPublication({ actor, params: { id } }: Given<'getPublication'>) {
    return this.publications.get(actor, id);
  }

  @Serves('askPublication')
  askPublication({ actor, params: { id }, body }: Given<'askPublication'>) {
    return this.publications.ask(actor, id, body);
  }

  @Serves('decidePublication')
  decidePublication({ actor, params: { id }, body }: Given<'decidePublication'>) {
    return this.publications.decide(actor, id, body);
  }

  @Serves('listPublished')
  async listPublished() {
    return { items: await this.documents.list() };
  }

  @Serves('checkPublished')
  checkPublished({ query }: Given<'checkPublished'>) {
    return this.documents.check(query);
  }

  @Serves('getPublished')
  getPublished({ params: { name } }: Given<'getPublished'>) {
    return this.documents.get(name);
  }

  /** The bytes that are signed; they never change, so whoever has them need not ask again. */
  @Serves('readPublishedFile')
  async readPublishedFile({ params: { id }, request, reply }: Given<'readPublishedFile'>) {
    const file = await this.documents.file(id, (digest) => hasIt(request, digest), sentOrCutOff(reply));
    if (file.bytes) send(request, reply, { ...file, etag: file.digest });
    else void lasting(reply, file.digest).status(304).send();
  }

  @Serves('readPublishedSignature')
  async readPublishedSignature({ params: { id }, request, reply }: Given<'readPublishedSignature'>) {
    const { name, signature } = await this.documents.signature(id);
    const etag = createHash('sha256').update(signature).digest('hex');
    send(request, reply, { name: `${name}.sig`, mediaType: 'application/octet-stream', etag, bytes: signature });
  }

  @Serves('listDocumentKeys')
  async listDocumentKeys() {
    return { items: (await this.keys.list('document')).map(documentKeyView) };
  }

  @Serves('rotateDocumentKey')
  async rotateDocumentKey({ actor }: Given<'rotateDocumentKey'>) {
    return documentKeyView(await this.keys.rotate(actor, 'document'));
  }

  /** As openssl reads it. */
  @Serves('readDocumentKey')
  async readDocumentKey({ params: { name: kid }, request, reply }: Given<'readDocumentKey'>) {
    const key = (await this.keys.list('document')).find((one) => one.kid === kid);
    if (!key) throw new Refusal('publication.file-not-found');
    const { pem, fingerprint } = documentKeyView(key);
    const mediaType = 'application/x-pem-file';
    send(request, reply, { name: `key-${kid}.pem`, mediaType, etag: fingerprint, bytes: Buffer.from(pem) });
  }
}

function documentKeyView(key: SigningKey): DocumentKeyView {
  const publicKey = publicKeyOf(key);
  const der = publicKey.export({ type: 'spki', format: 'der' });
  return {
    ...keyView(key),
    pem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    fingerprint: createHash('sha256').update(der).digest('hex'),
  };
}

/** Longer than this nobody is waited for: a few who take their time would else keep everybody from reading. */
const LONGEST_MS = 120_000;

/** When an answer has left, or its reader has gone or was cut off. */
function sentOrCutOff({ raw }: FastifyReply): Promise<void> {
  const cut = setTimeout(() => raw.destroy(), LONGEST_MS).unref();
  return new Promise((resolve) =>
    raw.once('close', () => {
      clearTimeout(cut);
      resolve();
    }),
  );
}

type Sent = { name: string; mediaType: string; etag: string; bytes: Buffer };

const hasIt = (request: FastifyRequest, etag: string) => request.headers['if-none-match'] === `"${etag}"`;
const lasting = (reply: FastifyReply, etag: string) =>
  reply.headers({ etag: `"${etag}"`, 'cache-control': 'public, max-age=31536000, immutable' });

function send(request: FastifyRequest, reply: FastifyReply, { name, mediaType, etag, bytes }: Sent) {
  lasting(reply, etag);
  offer(reply, request, `attachment; filename="${name}"`);
  void (hasIt(request, etag) ? reply.status(304).send() : reply.type(mediaType).send(bytes));
}
