import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import type { FastifyInstance } from 'fastify';
import { ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { answerProblem, answerUnread, readConfig } from '#libs/platform';
import { Refusal } from '#libs/regulation';
import { SCAN_TYPES } from '#libs/scans';
import { LARGE, SHEET_TYPES } from '#libs/spreadsheets';
import { AppModule } from './app.module.js';
import { ALSO_CALLED } from './platform/media-type.js';
import { serveWeb } from './platform/web.js';

const KB = 1024;
/** A section of a report may be long; a scan longer. */
const BODY_LIMIT = 512 * KB;
const SCAN_LIMIT = 15 * KB * KB;
const SHEET_LIMIT = LARGE.bytes + KB;

/** Without the query, and without the secret in a calendar's address. */
const pathOnly = ({ method, url }: { method?: string; url?: string }) => ({
  method,
  path: url?.split('?')[0]!.replace(/^(\/api\/calendar\/).+/, '$1…'),
});

/** The API, ready to listen: the same for tests and for the process, which adds the readable page about it. */
export async function createServer(): Promise<NestFastifyApplication> {
  const { PUBLIC_URL, LOG_LEVEL } = readConfig();
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    trustProxy: (_, hop) => hop < readConfig().TRUST_PROXY,
    requestTimeout: 30_000,
    // Who is already connected when we stop is still served, and told to connect anew; not refused without a word.
    return503OnClosing: false,
    genReqId: () => randomUUID(),
    // One line for each request, with its number and without what was said in it.
    logger: { level: LOG_LEVEL, serializers: { req: pathOnly } },
    // What is too long to be a number of ours is refused by the schema of its place, as anything else that is none.
    routerOptions: { caseSensitive: true, ignoreDuplicateSlashes: false, maxParamLength: 4 * KB },
    exposeHeadRoutes: true,
    // An address that cannot even be decoded reaches no route and no filter.
    frameworkErrors: answerProblem,
    clientErrorHandler: answerUnread,
    // Node would refuse it without a word; refused below.
    http: { requireHostHeader: false },
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule, adapter, {
    bodyParser: false,
    bufferLogs: false,
    abortOnError: false,
    logger: new ConsoleLogger({ json: true, logLevels: LOG_LEVEL === 'silent' ? [] : ['error', 'warn'] }),
  });
  const fastify = adapter.getInstance();
  letGoOfSilent(fastify);
  fastify.addHook('onRequest', (request, reply, done) => {
    if (request.headers.host === undefined && request.raw.httpVersion === '1.1')
      answerProblem(new Refusal('request.malformed'), request, reply);
    else done();
  });
  fastify.removeContentTypeParser('text/plain');
  fastify.addContentTypeParser(
    [...Object.keys(SCAN_TYPES), ...Object.keys(ALSO_CALLED)],
    { parseAs: 'buffer', bodyLimit: SCAN_LIMIT },
    (_, body, done) => done(null, body),
  );
  // More than is read, so that the reader itself says what is too large for a table.
  fastify.addContentTypeParser(
    Object.values(SHEET_TYPES),
    { parseAs: 'buffer', bodyLimit: SHEET_LIMIT },
    (_, body, done) => done(null, body),
  );
  await app.register(cookie);
  // What is answered is mostly names of fields: a tenth of it travels. What comes packed is unpacked by nobody.
  await app.register(compress, {
    customTypes: /^application\/(problem\+)?json\b/,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
    globalDecompression: false,
  });
  serveWeb(app);
  app.enableCsrfProtection({ trustedOrigins: [new URL(PUBLIC_URL).origin] });
  // On the own machine, where there is no https, a browser told of it would never find the desk again.
  const overTls = PUBLIC_URL.startsWith('https:');
  const upgradeInsecureRequests = overTls || null;
  app.useSecurityHeaders({
    contentSecurityPolicy: {
      directives: {
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        // A preview is bytes that are kept nowhere, so it has no address of ours.
        frameSrc: ["'self'", 'blob:'],
        upgradeInsecureRequests,
      },
    },
    strictTransportSecurity: overTls,
  });
  // Stopped in order is a success: without this the process would end by the signal it was sent.
  app.enableShutdownHooks([], { useProcessExit: true });
  return app;
}

/** A browser connects ahead of need: who has not said a word yet would keep us from stopping for as long as it likes. */
function letGoOfSilent(fastify: FastifyInstance) {
  const connected = new Set<Socket>();
  fastify.server.on('connection', (socket: Socket) => {
    connected.add(socket);
    socket.once('close', () => connected.delete(socket));
  });
  fastify.addHook('preClose', (done) => {
    for (const socket of connected) if (socket.bytesRead === 0) socket.destroy();
    done();
  });
}
