import { setTimeout as pause } from 'node:timers/promises';
import { createClient, Refused, type Client, type Problem } from '#libs/contracts';
import type { PersonalDocumentKind } from '#libs/regulation';
import type { Stage } from './stage.js';

/** One person at a browser: keeps the cookies, knows nothing of the server but its interface. */
export class Desk {
  readonly cookies: Map<string, string>;
  readonly call: Client;

  /** With the cookies of somebody who is signed in already. */
  constructor(
    readonly url: string,
    cookies: Iterable<[name: string, value: string]> = [],
  ) {
    this.cookies = new Map(cookies);
    this.call = createClient(url, (address, init) => this.fetch(address, init));
  }

  private async fetch(address: string, init: RequestInit): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(address, { ...init, headers: { ...(init.headers as object), cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [name, value] = line.split(';')[0]!.split('=') as [string, string];
      this.cookies.set(name, value);
    }
    return response;
  }

  async useLink(link: string, password: string) {
    await this.call.useLink({ body: { token: link.split('#')[1]!, password } });
    return this;
  }

  /** Sends bytes, which the typed client does not; answers with what came back. */
  async send(path: string, mediaType: string, bytes: Uint8Array<ArrayBuffer>): Promise<unknown> {
    const headers = {
      'content-type': mediaType,
      'x-requested-with': 'demonstration',
      'idempotency-key': crypto.randomUUID(),
    };
    const response = await this.fetch(this.url + path, { method: 'POST', headers, body: bytes });
    if (!response.ok) throw new Refused((await response.json()) as Problem);
    return response.json();
  }

  /** Uploads the scan of a paper original. */
  async upload(name: string, missionId: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
    const path = `/api/files?name=${encodeURIComponent(name)}&missionId=${missionId}`;
    return ((await this.send(path, 'application/pdf', bytes)) as { id: string }).id;
  }

  /** Hands in a paper for somebody's dossier. */
  async handIn(
    applicationId: string,
    kind: PersonalDocumentKind,
    bytes: Uint8Array<ArrayBuffer>,
    mediaType = 'application/pdf',
  ): Promise<void> {
    await this.send(`/api/applications/${applicationId}/documents/${kind}`, mediaType, bytes);
  }

  async download(path: string): Promise<Buffer> {
    const response = await this.fetch(this.url + path, {});
    if (!response.ok) throw new Error(`Not downloaded: ${await response.text()}`);
    return Buffer.from(await response.arrayBuffer());
  }

  /** Asks for a PDF and waits for the worker. */
  async render(reportId: string, language: 'ru' | 'en', internal = false) {
    const { id } = await this.call.askRender({ params: { id: reportId }, body: { language, internal } });
    return until('the document is rendered', async () => {
      const { artifact, state, error } = await this.call.getRender({ params: { id } });
      if (state === 'failed') throw new Error(`The document could not be rendered: ${error?.en}`);
      return artifact;
    });
  }
}

/** Waits for the worker. */
export async function until<T>(what: string, look: () => Promise<T | null | undefined | false>): Promise<T> {
  for (const end = Date.now() + 60_000; Date.now() < end; await pause(100)) {
    const seen = await look();
    if (seen) return seen;
  }
  throw new Error(`Not within a minute: ${what}.`);
}

/** Tells the story: moves the clock, prints the step, does it. */
export class Story {
  constructor(
    readonly stage: Stage,
    private readonly print: (line: string) => void,
  ) {}

  /** `at` is an instant with its zone; the step is told in it. */
  async step<T>(at: string, what: string, work: () => Promise<T>): Promise<T> {
    this.stage.setClock(new Date(at).toISOString());
    const result = await work();
    this.print(`${at.slice(0, 16).replace('T', ' ')}  ${what}`);
    return result;
  }

  /** A step that the rules must refuse; anything else is an error. */
  async refused(at: string, what: string, code: string, work: () => Promise<unknown>): Promise<void> {
    await this.step(at, what, async () => {
      try {
        await work();
      } catch (error) {
        if (error instanceof Refused && error.problem.code === code) return;
        throw error;
      }
      throw new Error(`${code} was expected, but nothing was refused.`);
    });
  }
}

/** What stands where a scan would: a PDF of one page that says what it is; what it is for stands in it unseen. */
export function scanOf(text: string): Uint8Array<ArrayBuffer> {
  const words = 'BT /F1 24 Tf 72 720 Td (SYNTHETIC) Tj ET';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${words.length} >>\nstream\n${words}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let pdf = `%PDF-1.4\n% ${text}\n`;
  const places = objects.map((object, at) => {
    const place = Buffer.byteLength(pdf);
    pdf += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = Buffer.byteLength(pdf);
  const size = objects.length + 1;
  pdf += `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${size} /Root 1 0 R >>\n`;
  return Buffer.from(`${pdf}startxref\n${table}\n%%EOF\n`);
}
