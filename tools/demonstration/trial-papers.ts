import { createPublicKey, verify } from 'node:crypto';
import { parseStatement } from '#libs/contracts';
import type { BadgeState, PaperKind } from '#libs/regulation';
import { statementsIn } from './badge-statements.js';
import type { Person } from './cast.js';
import { until, type Story } from './desk.js';
import { expectThat, SYNTHETIC, type Players, type Sent } from './trial-players.js';

export type NamedFile = { name: string; bytes: Buffer };
/** The printed files, and the statement in the QR code of a person's badge. */
export type Badges = { files: NamedFile[]; of(person: Person): string };

/** Badges for everyone accredited, as cards on sheets and as A6; one is checked without the server, and with it. */
export async function printBadges(story: Story, { officer, members }: Players, missionId: string): Promise<Badges> {
  const files: Badges['files'] = [];
  await story.step('2023-04-15T10:00:00+06:00', 'Badges are printed for everyone accredited', async () => {
    for (const [name, look] of [
      ['badges-cards-ru.pdf', { size: 'card', sheet: true, language: 'ru' }],
      ['badges-a6-en.pdf', { size: 'A6', sheet: false, language: 'en' }],
    ] as const) {
      const { id } = await officer.desk.call.issueBadges({ params: { id: missionId }, body: look });
      await until('the badges are drawn', async () => {
        const { state, error } = await officer.desk.call.getBadgeSheet({ params: { id } });
        if (state === 'failed') throw new Error(`The badges were not drawn: ${error?.en}`);
        return state === 'done';
      });
      files.push({ name, bytes: await officer.desk.download(`/api/badge-sheets/${id}/file`) });
    }
  });
  const statements = statementsIn(files[0]!.bytes);
  const of = ({ name }: Person) =>
    statements.find((statement) => parseStatement(statement)!.statement.name.ru.includes(name.ru))!;
  await story.step('2023-04-15T11:00:00+06:00', 'A badge is checked: signed by us, and it counts (R-32)', async () => {
    const statement = of(members.BLR[1]!);
    expectThat(await isSignedByUs(officer, statement), 'the signature holds without the server');
    await isWorth(officer, statement, 'valid');
    await isWorth(officer, `${statement.slice(0, -6)}000000`, 'unknown');
  });
  return { files, of };
}

/** As a page checks it that has the public keys and no network. */
async function isSignedByUs({ desk }: Person, text: string): Promise<boolean> {
  const { statement, signed, signature } = parseStatement(text)!;
  const key = (await desk.call.listBadgeKeys({})).items.find(({ kid }) => kid === statement.kid)!;
  const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key.publicKey }, format: 'jwk' });
  return verify(null, signed, publicKey, signature);
}

export async function isWorth({ desk }: Person, statement: string, expected: BadgeState): Promise<void> {
  const { state } = await desk.call.checkBadge({ body: { statement } });
  expectThat(state === expected, `the badge is ${expected}, not ${state}`);
}

/** What is not written by itself. */
export async function issuePapers(story: Story, players: Players, id: string, sent: Sent): Promise<void> {
  const { officer, coordinator, members } = players;
  const { chosen, firstBatch } = sent;
  const [successor, corrected] = [members.RUS[3]!, members.TJK[0]!];
  await story.step('2023-04-19T15:00:00+06:00', 'The coordinator says when to be met', () =>
    coordinator.desk.call.setStay({
      params: { id: chosen.get(coordinator)! },
      body: {
        arrivesAt: '2023-04-20T07:05:00+06:00',
        departsAt: '2023-04-24T16:30:00+06:00',
        travel: SYNTHETIC,
        phone: '+374 00 000-000',
        interpreter: 'армянский / Armenian',
        note: null,
      },
      ifMatch: 0,
    }),
  );
  await story.step(
    '2023-04-19T16:00:00+06:00',
    'Letters, lists and sheets are made, numbered in the register',
    async () => {
      const papers: [PaperKind, string?][] = [
        ['covering-letter', firstBatch],
        ['replacement-letter', chosen.get(successor)],
        ['correction-letter', chosen.get(corrected)],
        ['certificate-register'],
        ['press-composition'],
        ['stays-sheet'],
      ];
      for (const [kind, subjectId] of papers)
        await officer.desk.call.askPaper({ params: { id }, body: { kind, ...(subjectId ? { subjectId } : {}) } });
    },
  );
}

/** As they stand before everything ends: afterwards there would be no observers to export. */
export async function exportTables(story: Story, { officer }: Players, missionId: string): Promise<NamedFile[]> {
  const tables: NamedFile[] = [];
  await story.step('2023-04-19T17:00:00+06:00', 'Tables are exported', async () => {
    for (const [name, format, language] of [
      ['observers', 'xlsx', 'ru'],
      ['applications', 'csv', 'ru'],
      ['decisions', 'xlsx', 'en'],
      ['timeline', 'csv', 'en'],
    ] as const) {
      const path = `/api/missions/${missionId}/exports/${name}?format=${format}&language=${language}`;
      tables.push({ name: `${name}-${language}.${format}`, bytes: await officer.desk.download(path) });
    }
  });
  return tables;
}
