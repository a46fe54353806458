import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { migrate } from '../migrations/migrate.js';
import { playKazakhstan, type Played } from './demonstration/kazakhstan.js';
import { onStage } from './demonstration/theatre.js';
import { startServices } from './embedded/index.js';

const log = (line: string) => console.log(line);

/** One whole mission through the public interface, on servers of its own that are gone afterwards. */
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
      await leave(out, await playKazakhstan(story, secretary));
    });
  } finally {
    await services.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Leaves the documents, the frozen snapshot and the digests of all of it. */
async function leave(out: string, { coordinator, documents }: Played): Promise<void> {
  mkdirSync(out, { recursive: true });
  const files: Record<string, string> = {};
  const keep = (name: string, bytes: Buffer, expected: string) => {
    if (sha256(bytes) !== expected) throw new Error(`${name} is not the file whose digest was given.`);
    writeFileSync(path.join(out, name), bytes);
    files[name] = expected;
  };
  const { snapshot } = documents[0]!.report;
  keep('snapshot.json', await coordinator.desk.download(`/api/snapshots/${snapshot.id}`), snapshot.digest);
  for (const { kind, language, path: address, digest } of documents.flatMap((document) => document.files))
    keep(`${kind}-${language}.pdf`, await coordinator.desk.download(address), digest);
  const reports = documents.map(({ report }) => ({
    number: report.number,
    version: report.versionNumber,
    state: report.state,
    contentDigests: report.contentDigests,
    signatures: report.signatories.filter(({ signedAt }) => signedAt).length,
  }));
  writeFileSync(
    path.join(out, 'summary.json'),
    `${JSON.stringify({ snapshot: snapshot.digest, reports, files }, null, 2)}\n`,
  );
  console.log(`\nLeft in ${out}: ${Object.keys(files).join(', ')}, summary.json`);
}

const { values } = parseArgs({ options: { out: { type: 'string', default: 'demo' } } });
try {
  await demonstrate(path.resolve(values.out));
} catch (error) {
  console.error(error);
  process.exit(1);
}
