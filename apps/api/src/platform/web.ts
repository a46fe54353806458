import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answerProblem, readConfig, sha256 } from '#libs/platform';
import { Refusal } from '#libs/regulation';
import { answerOtherMethods } from './other-methods.js';

/** Where the built pages lie, whether this runs from TypeScript or from what was built of it. */
const PAGES = path.join(
  import.meta.dirname,
  import.meta.url.endsWith('.ts') ? '../../../../dist/apps/web' : '../../../web',
);

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};
const PACKED = ['.br', '.gz'];
/** What was built and could not be served stops the start, rather than be missed by a reader. */
function typeOf(name: string): string {
  const type = TYPES[path.extname(name)];
  if (!type) throw new Error(`${name} has no media type in ${import.meta.url}`);
  return type;
}

type Served = { type: string; etag: string; lasting: boolean; plain: Buffer; br?: Buffer; gzip?: Buffer };

/** Two megabytes in all, read once: what is not in this table cannot be served, whatever the address says. */
function readPages(): Map<string, Served> {
  const names = existsSync(PAGES) ? readdirSync(PAGES, { recursive: true, encoding: 'utf8' }) : [];
  const read = (name: string) => readFileSync(path.join(PAGES, name));
  const packed = (name: string) => (names.includes(name) ? read(name) : undefined);
  return new Map(
    names
      .filter((name) => path.extname(name) && !PACKED.includes(path.extname(name)))
      .map((name) => {
        const plain = read(name);
        const file: Served = {
          type: typeOf(name),
          etag: `"${sha256(plain).slice(0, 32)}"`,
          lasting: name.startsWith('assets'),
          plain,
        };
        const [br, gzip] = [packed(`${name}.br`), packed(`${name}.gz`)];
        return [`/${name.replaceAll(path.sep, '/')}`, { ...file, ...(br && { br }), ...(gzip && { gzip }) }];
      }),
  );
}

/**
 * As our own links are written; nothing that only looks like another address, and nothing of the interface. The code of a
 * document may be typed in capitals, as its number is printed.
 */
const PAGE = /^(?!\/api(?:\/|$))(?:(?:\/[a-z0-9-]+)*|\/(?:documents|d)\/[A-Za-z0-9-]+)\/?$/;

/**
 * The web application: its files as they were built, and for every address of its own the one page that holds it.
 * What is not there is a 404 in words: a browser must never be handed a page where it asked for a script.
 */
export function serveWeb(app: NestFastifyApplication): void {
  const pages = readPages();
  const fastify = app.getHttpAdapter().getInstance();
  fastify.get('/.well-known/security.txt', (_, reply) => reply.type('text/plain; charset=utf-8').send(securityText()));
  answerOtherMethods(fastify, (pathname) => pages.has(pathname) || PAGE.test(pathname));
  fastify.get('/*', (request, reply) => {
    const [pathname = '/'] = request.url.split('?');
    const ours = PAGE.test(pathname) ? pages.get('/index.html') : undefined;
    const file = pages.get(pathname) ?? ours;
    if (file === ours) allow(reply, READS_CODES.test(pathname));
    if (file) return send(file, request, reply);
    answerProblem(new Refusal('route.not-found'), request, reply);
    return reply;
  });
}

/** The pages that read a code with the camera. */
const READS_CODES = /^\/(?:check\/?|(?:documents|d)(?:\/[A-Za-z0-9-]*)?)$/;

const HALF_A_YEAR_MS = 182 * 24 * 3_600_000;

/** Whom to tell of a weakness (RFC 9116): whoever is named for it, or who sends the mail, or whoever is met at the desk. */
function securityText(): string {
  const { SECURITY_CONTACT, MAIL_FROM, PUBLIC_URL } = readConfig();
  const address = /[^\s<>]+@[^\s<>]+/.exec(MAIL_FROM ?? '')?.[0];
  const expires = new Date(Math.ceil(Date.now() / HALF_A_YEAR_MS + 1) * HALF_A_YEAR_MS);
  return [
    `Contact: ${SECURITY_CONTACT ?? (address ? `mailto:${address}` : new URL('/', PUBLIC_URL).href)}`,
    `Expires: ${expires.toISOString()}`,
    'Preferred-Languages: ru, en',
    `Canonical: ${new URL('/.well-known/security.txt', PUBLIC_URL).href}`,
    '',
  ].join('\n');
}

/** What no page asks for; the camera is for the checks alone. */
const SENSES = ['display-capture', 'geolocation', 'microphone', 'payment', 'usb'].map((name) => `${name}=()`);

/** The check of a badge or a document reads a code with WebAssembly, also from the camera: on that page alone they may be used. */
function allow(reply: FastifyReply, reading: boolean) {
  void reply.header('permissions-policy', [`camera=(${reading ? 'self' : ''})`, ...SENSES].join(', '));
  if (!reading) return;
  const policy = String(reply.getHeader('content-security-policy'));
  void reply.header('content-security-policy', policy.replace("script-src 'self'", "$& 'wasm-unsafe-eval'"));
}

function send(file: Served, { headers }: FastifyRequest, reply: FastifyReply) {
  const accepted = headers['accept-encoding'] ?? '';
  const encoding = (['br', 'gzip'] as const).find((name) => file[name] && accepted.includes(name));
  void reply
    .header('content-type', file.type)
    .header('vary', 'accept-encoding')
    .header('etag', file.etag)
    .header('cache-control', file.lasting ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (headers['if-none-match'] === file.etag) return reply.status(304).send();
  if (!encoding) return reply.send(file.plain);
  return reply.header('content-encoding', encoding).send(file[encoding]);
}
