import type { NewVersion } from '#libs/contracts';
import { until } from '../../embedded/support/until.js';
import type { FaultyDesk } from './desk.js';
import type { Visitor } from './visitor.js';

type Shape = {
  id: string;
  sections: { id: string; text: string }[];
  texts: { section: string; language: string; version: number }[];
};

/** Opens a new version of the mission's conclusion with so much text that drawing it takes a while. */
export async function openLongReport(desk: FaultyDesk, paragraphs: number): Promise<string> {
  const secretary = await desk.as('secretary@desk.example');
  const coordinator = await desk.as('arm.coordinator@desk.example');
  const [row] = await desk.rows<{ id: string; mission: string; state: string }>(
    `SELECT r.id, m.id AS mission, m.state FROM report r JOIN mission m ON m.id = r.mission_id
     WHERE r.kind = 'final-conclusion'`,
  );
  const { id, mission, state } = row!;
  // Of a closed mission nothing is written any more: it was closed by mistake, then.
  const mistake = { instead: null, reason: 'SYNTHETIC', evidence: 'SYNTHETIC' };
  if (state === 'CLOSED') await secretary.expect('post', `/api/missions/${mission}/corrections`, mistake);
  const why: NewVersion = { reason: 'SYNTHETIC', translated: 'SYNTHETIC' };
  const { report } = await secretary.expect<{ report: Shape }>('post', `/api/reports/${id}/versions`, why);
  await writeText(coordinator, report.id, textOf(paragraphs), report);
  return report.id;
}

async function writeText(author: Visitor, reportId: string, body: string, { sections, texts }: Shape) {
  for (const { id } of sections.filter(({ text }) => text !== 'none')) {
    const seen = texts.find(({ section, language }) => section === id && language === 'ru')?.version ?? 0;
    await author.expect('put', `/api/reports/${reportId}/texts/ru/${id}`, { body }, { ifMatch: seen });
  }
}

const textOf = (paragraphs: number) =>
  Array.from(
    { length: paragraphs },
    (_, n) => `Пункт ${n + 1}. ${'Условный текст о ходе голосования, который никому не приписывается. '.repeat(8)}`,
  ).join('\n\n');

export const askRender = async (visitor: Visitor, reportId: string): Promise<string> =>
  (await visitor.expect('post', `/api/reports/${reportId}/renderings`, { language: 'ru' })).id;

export const renderingIs = (desk: FaultyDesk, id: string, state: string, within?: number) =>
  until(
    `the rendering to be ${state}`,
    async () => {
      const [row] = await desk.rows<{ state: string }>('SELECT state FROM rendering WHERE id = $1', [id]);
      return row?.state === state;
    },
    within,
  );

/** How many pieces of work are not done. */
export const openWork = async (desk: FaultyDesk): Promise<number> =>
  (await desk.rows<{ open: number }>('SELECT count(*)::int AS open FROM outbox WHERE done_at IS NULL'))[0]!.open;

/** SQL: files that belong to something. */
const BELONGING = ['artifact', 'word_copy', 'paper_file', 'published_file']
  .map((table) => `SELECT file_id FROM ${table}`)
  .join(' UNION ALL ');

/** What is stored of a report: its artifacts, and files that belong to nothing. */
export async function storedOf(desk: FaultyDesk, reportId: string) {
  const artifacts = await desk.rows<{ digest: string; files: number }>(
    `SELECT f.digest FROM artifact a JOIN report_version v ON v.id = a.version_id JOIN stored_file f ON f.id = a.file_id
     WHERE v.report_id = $1 AND v.state = 'DRAFT'`,
    [reportId],
  );
  const strays = await desk.rows(`SELECT id FROM stored_file WHERE purpose = 'document' AND id NOT IN (${BELONGING})`);
  return { digests: artifacts.map(({ digest }) => digest), strays: strays.length };
}

/** As if nobody had ever asked: for doing the same again under worse conditions. */
export async function forgetRenders(desk: FaultyDesk, reportId: string): Promise<void> {
  const versions = `SELECT id FROM report_version WHERE report_id = '${reportId}' AND state = 'DRAFT'`;
  await desk.rows(`DELETE FROM rendering WHERE version_id IN (${versions})`);
  await desk.rows(
    `DELETE FROM word_copy WHERE artifact_id IN (SELECT id FROM artifact WHERE version_id IN (${versions}))`,
  );
  await desk.rows(
    `WITH gone AS (DELETE FROM artifact WHERE version_id IN (${versions}) RETURNING file_id)
     SELECT count(*) FROM gone`,
  );
  await desk.rows(`DELETE FROM stored_file WHERE purpose = 'document' AND id NOT IN (${BELONGING})`);
}
