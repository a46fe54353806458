import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { migrate } from '../migrations/migrate.js';
import { playKazakhstan } from './demonstration/kazakhstan.js';
import { leave } from './demonstration/leave.js';
import { playRehearsal } from './demonstration/rehearsal.js';
import { playSecond } from './demonstration/second.js';
import { onStage } from './demonstration/theatre.js';
import { playTrial } from './demonstration/trial.js';
import { startServices } from './embedded/index.js';

const log = (line: string) => console.log(line);

/** Two whole missions, a trial of what their figures leave no room for, and the beginning of the next one, on servers that are gone afterwards. */
async function demonstrate(out: string): Promise<void> {
  // A demonstration never touches a database that someone named.
  for (const name of ['DATABASE_URL', 'DATABASE_ADMIN_URL', 'REDIS_URL', 'SECRET_KEYS']) delete process.env[name];
  const directory = mkdtempSync(path.join(tmpdir(), 'mission-desk-demo-'));
  chmodSync(directory, 0o755); // PostgreSQL does not run as root; whoever it runs as must get in
  const services = await startServices({ directory, durable: false });
  try {
    const { DATABASE_URL: runtimeUrl, DATABASE_ADMIN_URL: adminUrl } = services;
    await migrate({ adminUrl, runtimeUrl });
    const secretKeys = `demo:${randomBytes(32).toString('base64')}`;
    await onStage({ services, secretKeys, log }, async (story, secretary) => {
      const played = await playKazakhstan(story, secretary);
      const trial = await playTrial(story, secretary, played.people);
      const second = await playSecond(story, secretary, played);
      const left = await leave(out, secretary, played, trial, second);
      // Around today, and so after what is left: of that another run makes the same.
      await playRehearsal(story, secretary, played, played.delegation);
      log(`\nLeft in ${out}:\n${left}`);
    });
  } finally {
    await services.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}

const { values } = parseArgs({ options: { out: { type: 'string', default: 'demo' } } });
try {
  await demonstrate(path.resolve(values.out));
} catch (error) {
  console.error(error);
  process.exit(1);
}
