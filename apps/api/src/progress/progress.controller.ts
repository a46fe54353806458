import { PassThrough } from 'node:stream';
import { Controller } from '@nestjs/common';
import { Actor } from '#libs/platform';
import { CancellingService, ProgressService, type Told } from '#libs/progress';
import { Serves, type Given } from '../authority/serves.js';
import { sendEvents } from './events-reply.js';

/** A line without meaning, so that nothing on the way takes the silence for an end. */
const HEARTBEAT_MS = 15_000;
const asText = ({ name, data }: Told) => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

@Controller()
export class ProgressController {
  constructor(
    private readonly progress: ProgressService,
    private readonly cancelling: CancellingService,
  ) {}

  /** A rendering, paper or sheet of badges that one asked for, while it waits or is drawn. */
  @Serves('cancelWork')
  cancelWork({ actor, params: { id } }: Given<'cancelWork'>) {
    return this.cancelling.cancel(actor, id);
  }

  /**
   * Server-sent events: how the own renderings, papers and badges get on, and the number of unread notices. Whoever does
   * not ask for a stream is told how it stands, once.
   */
  @Serves('watchWork')
  async watchWork({ actor, sessionId, request: { headers, method }, reply }: Given<'watchWork'>) {
    const streams = method !== 'HEAD' && headers.accept?.includes('text/event-stream');
    const events = streams ? this.stream(actor, sessionId) : (await this.progress.now(actor)).map(asText).join('');
    void sendEvents(reply, events);
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
