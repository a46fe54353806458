import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { MailboxMessageView, PaperView } from '#libs/contracts';
import { until, type Desk } from './desk.js';
import type { Documents } from './documents.js';
import type { Played } from './kazakhstan.js';
import type { Second } from './second.js';
import { checkAsStranger } from './stranger.js';
import type { Trial } from './trial.js';
import { unpackAndRecompute } from './archives.js';

/** Files that another run makes differently, and why. */
const VARYING = {
  'badges/': 'a badge is signed with a key that each installation draws for itself',
  'published/': 'a file is signed with a key that each installation draws for itself',
  'archive/': 'what is archived has random ids in it, and the time at which it was taken',
  'deadlines.ics': 'a date in a calendar is known by the random id of its mission',
  'mail/': 'a message leads to an address with a random id in it',
};

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Where the files go; remembers the digest of each that any run repeats. */
class Folder {
  private readonly places = new Map<string, string[]>();
  readonly digests: Record<string, string> = {};

  constructor(private readonly out: string) {}

  keep(name: string, bytes: Buffer | string, expected?: string): void {
    const digest = sha256(Buffer.from(bytes));
    if (expected && digest !== expected) throw new Error(`${name} is not the file whose digest was given.`);
    const file = path.join(this.out, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    const place = path.dirname(name);
    this.places.set(place, [...(this.places.get(place) ?? []), path.basename(name)]);
    // What two runs make alike is what may be compared.
    if (!Object.keys(VARYING).some((start) => name.startsWith(start))) this.digests[name] = digest;
  }

  /** A line for each folder; of many files their number says enough. */
  contents(): string {
    return [...this.places]
      .map(([place, names]) => {
        const what = names.length > 8 ? `${names.length} files` : names.join(', ');
        return `  ${place === '.' ? what : `${place}/  ${what}`}`;
      })
      .join('\n');
  }
}

/** Leaves everything that the story made, and a summary with the digests of what does not hang on chance; says what. */
export async function leave(
  out: string,
  secretary: Desk,
  played: Played,
  trial: Trial,
  second: Second,
): Promise<string> {
  const folder = new Folder(out);
  const { officer, missionId, documents } = played;
  const reports = [
    ...(await leaveReports(folder, officer.desk, documents, '')),
    ...(await leaveReports(folder, officer.desk, [second.document], `${second.number}/`)),
  ];
  const papers = [
    ...(await leavePapers(folder, officer.desk, missionId, 'KAZ-2022-11')),
    ...(await leavePapers(folder, officer.desk, trial.missionId, trial.number)),
  ];
  for (const { name, bytes } of trial.tables) folder.keep(`tables/${trial.number}-${name}`, bytes);
  for (const { name, bytes } of trial.badges.files) folder.keep(`badges/${name}`, bytes);
  const { url } = await officer.desk.call.makeCalendar({});
  folder.keep('deadlines.ics', await officer.desk.download(new URL(url).pathname));
  await leaveMail(folder, secretary);
  const summary = {
    snapshot: documents[0]!.report.snapshot.digest,
    reports,
    papers,
    files: folder.digests,
    differentInEachRun: VARYING,
  };
  folder.keep('summary.json', `${JSON.stringify(summary, null, 2)}\n`);
  return [folder.contents(), ...(await whatOthersCheck(out, officer.desk, missionId, second))].join('\n');
}

/** What a stranger finds, and what stands in the archives; both are tried on the way. */
async function whatOthersCheck(out: string, desk: Desk, missionId: string, { number, ...second }: Second) {
  const checked = await checkAsStranger(desk.url, second.document.report.number, path.join(out, 'published'));
  const archives = [];
  for (const [name, id] of [
    ['KAZ-2022-11', missionId],
    [number, second.missionId],
  ] as const) {
    const said = await unpackAndRecompute(desk, id, path.join(out, 'archive', name));
    archives.push(`  archive/${name}/  unpacked; its figures were counted anew: ${said}`);
  }
  return [`  published/  ${checked}`, ...archives];
}

async function leaveReports(folder: Folder, desk: Desk, documents: Documents, place: string) {
  const { snapshot } = documents[0]!.report;
  folder.keep(`${place}snapshot.json`, await desk.download(`/api/snapshots/${snapshot.id}`), snapshot.digest);
  for (const { kind, language, path: address, digest } of documents.flatMap((document) => document.files))
    folder.keep(`${place}${kind}-${language}.pdf`, await desk.download(address), digest);
  return documents.map(({ report }) => ({
    number: report.number,
    version: report.versionNumber,
    state: report.state,
    contentDigests: report.contentDigests,
    signatures: report.signatories.filter(({ signedAt }) => signedAt).length,
    dissents: report.signatories.filter(({ dissent }) => dissent).length,
  }));
}

/** Every file of the register, once the worker has made it. */
async function leavePapers(folder: Folder, desk: Desk, missionId: string, number: string) {
  const papers = await until<PaperView[]>('every paper is made', async () => {
    const { items } = await desk.call.listPapers({ params: { id: missionId }, query: { limit: 200 } });
    const failed = items.find(({ state }) => state === 'failed');
    if (failed) throw new Error(`The paper ${failed.kind} failed: ${failed.error?.en}`);
    return items.every(({ state }) => state === 'done') && items.toReversed();
  });
  const counted = new Map<string, number>();
  for (const { id, kind, files } of papers) {
    const count = (counted.get(kind) ?? 0) + 1;
    counted.set(kind, count);
    for (const { language, format, digest } of files) {
      const bytes = await desk.download(`/api/papers/${id}/file?language=${language}&format=${format}`);
      folder.keep(`papers/${number}/${kind}-${count}-${language}.${format}`, bytes, digest);
    }
  }
  return papers.map(({ kind, number: registered, datedOn, superseded }) => ({
    mission: number,
    kind,
    number: registered,
    datedOn,
    superseded,
  }));
}

/** What the development mailbox caught, oldest first. */
async function leaveMail(folder: Folder, secretary: Desk): Promise<void> {
  const messages: MailboxMessageView[] = [];
  let cursor: string | undefined;
  do {
    const page = await secretary.call.mailbox({ query: { limit: 200, ...(cursor ? { cursor } : {}) } });
    messages.unshift(...page.items.toReversed());
    cursor = page.next ?? undefined;
  } while (cursor);
  for (const [index, { recipient, language, subject, body }] of messages.entries())
    folder.keep(
      `mail/${String(index + 1).padStart(3, '0')}-${recipient.split('@')[0]}.txt`,
      `To: ${recipient}\nLanguage: ${language}\nSubject: ${subject}\n\n${body}`,
    );
}
