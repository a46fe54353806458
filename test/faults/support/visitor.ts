import { PASSWORD } from '../../../tools/demonstration/cast.js';

/** An answer as it came, refusals included. What was created has an id, a refusal has a code. */
export type Answer = { status: number; retryAfter: string | null; body?: { id: string; code?: string }; ms: number };
type Asked = { key?: string; ifMatch?: number; patience?: number };

/** One person at the plain interface: faults are judged by status codes and headers, which a client would hide. */
export class Visitor {
  private constructor(
    private readonly url: string,
    private readonly cookie: string,
  ) {}

  static async signIn(url: string, email: string): Promise<Visitor> {
    const response = await fetch(`${url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-requested-with': 'faults' },
      body: JSON.stringify({ email, password: PASSWORD }),
    });
    if (!response.ok) throw new Error(`${email} was not let in: ${await response.text()}`);
    await response.body?.cancel();
    return new Visitor(url, response.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ')); // prettier-ignore
  }

  get = (path: string, asked: Asked = {}) => this.ask('GET', path, undefined, asked);
  put = (path: string, body: unknown, asked: Asked = {}) => this.ask('PUT', path, body, asked);
  post = (path: string, body: unknown, asked: Asked = {}) =>
    this.ask('POST', path, body, { key: crypto.randomUUID(), ...asked });

  /** Rejects where no answer came: then nobody knows whether it was done. */
  private async ask(method: string, path: string, body: unknown, { key, ifMatch, patience = 40_000 }: Asked) {
    const began = performance.now();
    const response = await fetch(this.url + path, {
      method,
      headers: {
        cookie: this.cookie,
        'x-requested-with': 'faults',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(key ? { 'idempotency-key': key } : {}),
        ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(patience),
    });
    const text = await response.text();
    const answer: Answer = {
      status: response.status,
      retryAfter: response.headers.get('retry-after'),
      ...(text === '' ? {} : { body: JSON.parse(text) as NonNullable<Answer['body']> }),
      ms: performance.now() - began,
    };
    return answer;
  }

  /** The same, for what has to succeed. */
  async expect<T = { id: string }>(
    method: 'get' | 'put' | 'post',
    path: string,
    body?: unknown,
    asked: Asked = {},
  ): Promise<T> {
    const answer = method === 'get' ? await this.get(path, asked) : await this[method](path, body, asked);
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body as T;
  }
}
