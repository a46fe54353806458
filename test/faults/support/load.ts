import { until } from '../../embedded/support/until.js';
import type { FaultyDesk } from './desk.js';
import type { Answer, Visitor } from './visitor.js';

/** A creation that was asked for: what is known about it, and the key under which it may be asked for again. */
type Command = { key: string; number: string; sentAt: number; answer?: Answer; lost?: boolean };

let loads = 0;

/**
 * Officers who create missions without a pause, each under a key of its own. It remembers every answer, and where none
 * came, that none came.
 */
export class Load {
  readonly commands: Command[] = [];
  private readonly name = `L${process.pid}-${++loads}`;
  private readonly lanes: Promise<void>[];
  private stopped = false;

  constructor(
    private readonly desk: FaultyDesk,
    private readonly visitor: Visitor,
    lanes = 6,
  ) {
    this.lanes = Array.from({ length: lanes }, () => this.run());
  }

  private async run() {
    while (!this.stopped) {
      const command: Command = {
        key: crypto.randomUUID(),
        number: `${this.name}-${this.commands.length + 1}`,
        sentAt: performance.now(),
      };
      this.commands.push(command);
      await this.send(command);
      // Who is told to come back later does not ask a thousand times a second.
      if (command.lost || command.answer?.status === 503) await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  private async send(command: Command) {
    delete command.answer;
    command.lost = false;
    const body = { number: command.number, host: 'KAZ', title: { ru: 'Нагрузка', en: 'Load' } };
    try {
      command.answer = await this.visitor.post('/api/missions', body, { key: command.key });
    } catch {
      command.lost = true;
    }
  }

  get acknowledged() {
    return this.commands.filter(({ answer }) => answer && answer.status < 300);
  }

  /** Answers that are neither a success nor "come back later, in so many seconds". */
  get improper() {
    return this.commands
      .flatMap(({ answer }) => answer ?? [])
      .filter(({ status, retryAfter }) => status >= 300 && !(status === 503 && Number(retryAfter) > 0))
      .map(({ status, body }) => ({ status, code: body?.code }));
  }

  get lost() {
    return this.commands.filter(({ lost }) => lost);
  }

  get refused() {
    return this.commands.filter(({ answer }) => answer?.status === 503);
  }

  /** Until so many more were acknowledged. */
  flows(more = 20, within = 30_000) {
    const before = this.acknowledged.length;
    return until('commands to be acknowledged', () => this.acknowledged.length >= before + more, within);
  }

  async stop() {
    this.stopped = true;
    await Promise.all(this.lanes);
  }

  /** Asks again, under the same key, for whatever was not acknowledged, until all of it is. */
  async settle(within = 60_000) {
    const open = () => this.commands.filter((command) => !this.acknowledged.includes(command));
    await until(
      'everything to be acknowledged',
      async () => {
        for (const command of open()) await this.send(command);
        return open().length === 0;
      },
      within,
    );
  }

  /** Acknowledged commands without their row, and rows beyond one for a command. */
  async balance() {
    const rows = await this.desk.rows<{ number: string; id: string }>(
      'SELECT number, id FROM mission WHERE number LIKE $1',
      [`${this.name}-%`],
    );
    const ids = new Map(rows.map(({ number, id }) => [number, id]));
    const promised = this.acknowledged.map(({ number, answer }) => ({ number, id: answer!.body!.id }));
    return {
      missing: promised.filter(({ number, id }) => ids.get(number) !== id).length,
      superfluous: rows.length - promised.length,
    };
  }
}
