import { Agent, request, type IncomingHttpHeaders, type RequestOptions } from 'node:http';
import type { Problem } from '#libs/contracts';
import type { Desk } from '../../tools/demonstration/desk.js';

export type Sent = {
  json?: unknown;
  /** Instead of `json`: the body as it is. */
  bytes?: Buffer | string;
  headers?: Record<string, string>;
  /** Leaves out what a well-behaved client adds by itself. */
  bare?: boolean;
};
export type Answer = { status: number; headers: IncomingHttpHeaders; text: string; bytes: Buffer };

const agent = new Agent({ keepAlive: true });

const answerTo = (to: RequestOptions, body: Buffer | string | undefined) =>
  new Promise<Answer>((resolve, reject) => {
    const asked = request({ ...to, agent, timeout: 15_000 }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        const bytes = Buffer.concat(parts);
        const { statusCode, headers } = response;
        resolve({ status: statusCode!, headers, text: bytes.toString('utf8'), bytes });
      });
    });
    asked.on('timeout', () => asked.destroy(new Error(`${to.method} ${to.path} was not answered in time.`)));
    asked.on('error', (error: NodeJS.ErrnoException) => {
      // A connection that rested may be closed at the moment it is used again: of this request nothing was read.
      const rested = asked.reusedSocket && error.code === 'ECONNRESET';
      if (rested) resolve(answerTo(to, body));
      else reject(error);
    });
    asked.end(body);
  });

/** Sends exactly the path and the method it is told, which `fetch` would tidy up; keeps cookies as a browser does. */
export class Browser {
  constructor(
    private readonly url: string,
    readonly cookies = new Map<string, string>(),
    /** What it sends with every request. */
    private readonly always: Record<string, string> = {},
  ) {}

  /** A second window of somebody who is signed in. */
  static of(url: string, desk: Desk): Browser {
    return new Browser(url, desk.cookies);
  }

  async send(method: string, path: string, sent: Sent = {}): Promise<Answer> {
    const { hostname, port } = new URL(this.url);
    const body = sent.bytes ?? (sent.json === undefined ? undefined : JSON.stringify(sent.json));
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const headers = { ...this.usual(method, sent), ...length, ...sent.headers };
    const answer = await answerTo({ hostname, port, method, path, headers }, body);
    for (const line of answer.headers['set-cookie'] ?? []) {
      const [name, value] = line.split(';')[0]!.split('=') as [string, string];
      this.cookies.set(name, value);
    }
    return answer;
  }

  private usual(method: string, { json, bare }: Sent): Record<string, string> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return {
      ...this.always,
      ...(cookie ? { cookie } : {}),
      ...(json === undefined ? {} : { 'content-type': 'application/json' }),
      ...(bare ? {} : { 'x-requested-with': 'test' }),
      ...(bare || method !== 'POST' ? {} : { 'idempotency-key': crypto.randomUUID() }),
    };
  }
}

export const problemIn = ({ text }: Answer) => JSON.parse(text) as Problem;
export const bodyOf = ({ text }: Answer) => JSON.parse(text) as never;
