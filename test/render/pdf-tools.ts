import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { env } from 'node:process';

export const installed = (tool: string) => spawnSync(tool, ['--version']).error === undefined;

/** `it`, for a test that looks at a PDF with other people's tools; REQUIRE_TOOLS=1 forbids going without them. */
export function itWith(...tools: string[]) {
  const missing = tools.filter((tool) => !installed(tool)).join(', ');
  if (!missing) return it;
  if (env.REQUIRE_TOOLS !== '1') {
    console.warn(`SKIPPED: ${missing} is not installed (packages qpdf and poppler-utils)`);
    return it.skip;
  }
  return (name: string, _test?: () => unknown) =>
    it(name, () => {
      throw new Error(`${missing} is not installed, and REQUIRE_TOOLS=1 asks for it`);
    });
}

const folder = mkdtempSync(path.join(tmpdir(), 'render-'));
let saved = 0;

export function save(bytes: Uint8Array): string {
  const file = path.join(folder, `${saved++}.pdf`);
  writeFileSync(file, bytes);
  return file;
}

export function run(tool: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(tool, args, { maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${tool} ended with ${status}: ${stderr.toString()}${stdout.toString()}`);
  return stdout.toString('latin1');
}

/** The text of each page, as a reader would copy it. */
export function textOfPages(bytes: Uint8Array, order: '-layout' | '-raw' = '-layout'): string[] {
  const text = Buffer.from(run('pdftotext', order, '-enc', 'UTF-8', save(bytes), '-'), 'latin1').toString('utf8');
  return text.split('\f').slice(0, -1);
}

export function wordsOf(text: string): string[] {
  return text.normalize('NFC').split(/\s+/).filter(Boolean);
}

/** Every object in the clear, as an investigator would read it. */
export function openedUp(bytes: Uint8Array): string {
  return run('qpdf', '--qdf', '--object-streams=disable', save(bytes), '-');
}
