import type { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';

/** Server-sent events. No proxy may keep them back until there are more. */
export const sendEvents = (reply: FastifyReply, events: Readable | string) =>
  reply
    .headers({ 'cache-control': 'no-store, no-transform', 'x-accel-buffering': 'no' })
    .type('text/event-stream; charset=utf-8')
    .send(events);
