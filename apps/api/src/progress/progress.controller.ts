import { PassThrough } from 'node:stream';
import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Actor } from '#libs/platform';
import { ProgressService, type Told } from '#libs/progress';
import { SignedIn } from '../authority/access.js';
import { Asking, SessionId } from '../authority/request.js';

/** A line without meaning, so that nothing on the way takes the silence for an end. */
const HEARTBEAT_MS = 15_000;
const asText = ({ name, data }: Told) => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

@Controller()
export class ProgressController {
  constructor(private readonly progress: ProgressService) {}

  /**
   * Server-sent events: how the own renderings, papers and badges get on, and the number of unread notices. Whoever does
   * not ask for a stream is told how it stands, once.
   */
  @Get('events')
  @SignedIn('How the own work gets on')
  async watch(
    @Asking() actor: Actor,
    @SessionId() sessionId: string,
    @Req() { headers }: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    // No proxy may keep events back until there are more of them.
    void reply.headers({ 'cache-control': 'no-store, no-transform', 'x-accel-buffering': 'no' });
    void reply.type('text/event-stream; charset=utf-8');
    const streams = headers.accept?.includes('text/event-stream');
    void reply.send(streams ? this.stream(actor, sessionId) : (await this.progress.now(actor)).map(asText).join(''));
  }

  private stream(actor: Actor, sessionId: string) {
    const stream = new PassThrough();
    const leave = this.progress.watch(actor, sessionId, {
      tell: (told) => stream.write(asText(told)),
      end: () => stream.end(),
    });
    const heart = setInterval(() => stream.write(': still here\n\n'), HEARTBEAT_MS);
    stream.on('close', () => {
      clearInterval(heart);
      leave();
    });
    stream.write('retry: 5000\n\n');
    return stream;
  }
}
