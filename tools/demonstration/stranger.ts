import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { linesToCheck } from '#libs/contracts';
import { Desk } from './desk.js';
import { expectThat } from './trial-players.js';

/**
 * Somebody with nothing but the address of the desk: takes what is published of a document, with signature and key, and
 * checks each file by the three lines that the public page gives. Leaves all of it, so that anybody can do it again.
 */
export async function checkAsStranger(url: string, number: string, folder: string): Promise<string> {
  const desk = new Desk(url);
  const { call } = desk;
  const { items } = await call.listPublished({});
  const document = items.find(({ card }) => card.number === number);
  expectThat(document?.standing === 'genuine', `${number} is published`);
  mkdirSync(folder, { recursive: true });
  const keep = async (name: string, address: string) =>
    writeFileSync(path.join(folder, name), await desk.download(address));
  const { items: keys } = await call.listDocumentKeys({});
  const said: string[] = [];
  for (const file of document.files) {
    await keep(file.name, `/api/published-files/${file.id}`);
    await keep(`${file.name}.sig`, `/api/published-files/${file.id}/signature`);
    await keep(`key-${file.kid}.pem`, `/api/document-keys/${file.kid}`);
    const key = keys.find(({ kid }) => kid === file.kid)!;
    said.push(...linesToCheck(file).map((line) => `$ ${line}\n${inShell(line, folder, key.fingerprint)}`));
    const { file: found } = await call.checkPublished({ query: { digest: file.digest } });
    expectThat(found?.id === file.id, `${file.name} is known by its digest`);
  }
  writeFileSync(path.join(folder, 'checked.txt'), said.join('\n'));
  const how = HAS_TOOLS ? 'each by sha256sum and openssl' : 'by their digests; there is no openssl 3 or sha256sum here';
  return `${document.files.length} files of ${number} checked, ${how}`;
}

/** What any Linux has; where it is not, the lines are left for whoever has it. */
const HAS_TOOLS =
  spawnSync('sha256sum', ['--version']).status === 0 &&
  /^OpenSSL [3-9]/.test(spawnSync('openssl', ['version'], { encoding: 'utf8' }).stdout ?? '');

function inShell(line: string, cwd: string, fingerprint: string): string {
  if (!HAS_TOOLS) return '(not run here)\n';
  const { status, stdout, stderr } = spawnSync('sh', ['-c', line], { cwd, encoding: 'utf8' });
  expectThat(status === 0, `${line} says: ${stdout}${stderr}`);
  if (line.startsWith('openssl pkey ')) expectThat(stdout.startsWith(fingerprint), 'the key is the one that is shown');
  return stdout;
}
