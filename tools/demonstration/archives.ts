import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { recompute } from '../recompute/recompute.js';
import type { Desk } from './desk.js';
import { expectThat } from './trial-players.js';

/** Takes the archive of a mission, unpacks it into a folder, and has every figure counted again from its rows. */
export async function unpackAndRecompute(desk: Desk, missionId: string, folder: string): Promise<string> {
  rmSync(folder, { recursive: true, force: true });
  const files = unzipSync(await desk.download(`/api/missions/${missionId}/archive`));
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
    writeFileSync(path.join(folder, name), bytes);
  }
  const { status, error } = spawnSync('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd: folder });
  expectThat(error !== undefined || status === 0, `the files of ${folder} are those of its list`);
  let said = '';
  const result = await recompute(folder, (text) => (said += text));
  // Beside it: in the folder it would be a file that the list does not have.
  writeFileSync(`${folder}-recomputed.txt`, said);
  expectThat(result === 0, `every figure in ${folder} follows from its rows`);
  return said.trimEnd().split('\n').at(-1)!;
}
