import type { LogEntryView } from '#libs/contracts';
import { column, readAll, type ColumnsOf } from '#libs/platform';
import { PAPER_KIND_NAMES, paperKindOf } from '#libs/regulation';
import { csvOf } from '#libs/spreadsheets';
import { WHY, type Part } from './part.js';
import type { Bytes } from './zip.js';

type Paper = {
  number: string | null;
  datedOn: string;
  kind: (typeof PAPER_KIND_NAMES)[number];
  issuedAt: string;
  superseded: boolean;
  factsDigest: string;
  files: string;
};
const PAPER = {
  number: column.orNull(column.text),
  datedOn: column.text,
  kind: column.oneOf(PAPER_KIND_NAMES),
  issuedAt: column.utc,
  superseded: column.bool,
  factsDigest: column.text,
  files: column.text,
} satisfies ColumnsOf<Paper>;

const titled = (ru: string, en: string, value: (row: Paper) => string) => ({ title: `${ru} / ${en}`, value });

/** The register of papers with the digests of their files. The papers themselves name persons, and stay where they are sealed. */
export const papers: Part = async function* ({ mission, transactions }) {
  const rows = await transactions.asSystem(WHY).look(({ manager }) =>
    readAll(
      manager,
      `SELECT p.number, p.dated_on::text AS "datedOn", p.kind, utc(p.issued_at) AS "issuedAt",
              p.superseded_at IS NOT NULL AS superseded, p.facts_digest AS "factsDigest",
              coalesce((SELECT string_agg(f.language || ' ' || f.format || ' ' || s.digest, '; ' ORDER BY f.language, f.format)
                FROM paper_file f JOIN stored_file s ON s.id = f.file_id WHERE f.paper_id = p.id), '') AS files
       FROM issued_paper p WHERE p.mission_id = $1 ORDER BY p.seq`,
      [mission.id],
      PAPER,
    ),
  );
  const columns = [
    titled('Номер', 'Number', ({ number }) => number ?? ''),
    titled('Дата', 'Dated', ({ datedOn }) => datedOn),
    titled('Вид', 'Kind', ({ kind }) => kind),
    titled('Документ', 'Paper', ({ kind }) => `${paperKindOf(kind).title.ru} / ${paperKindOf(kind).title.en}`),
    titled('Составлен', 'Made', ({ issuedAt }) => issuedAt),
    titled('Заменён', 'Superseded', ({ superseded }) => (superseded ? 'да / yes' : '')),
    titled('SHA-256 сведений', 'SHA-256 of its facts', ({ factsDigest }) => factsDigest),
    titled('SHA-256 файлов', 'SHA-256 of its files', ({ files }) => files),
  ];
  yield { path: 'papers/register.csv', content: csvOf(columns, rows) as AsyncIterable<Bytes> };
};

const LINES = 100;

/** What names people, or tells of them: who acted, who has not signed yet, and why somebody was absent. */
/** Why somebody was absent is not told. */
const ABSENCES: readonly string[] = ['report.absence-noted', 'report.absence-confirmed'];
const unnamed = ({
  personName: _who,
  subjectName: _whom,
  followsName: _whose,
  attempt: _whence,
  ...line
}: LogEntryView) => ({
  ...line,
  reason: ABSENCES.includes(line.what) ? null : line.reason,
  details: Object.fromEntries(Object.entries(line.details).filter(([name]) => name !== 'unsigned')),
});

/** Every line of the log of the mission, the newest first: who acted is a number. */
export const log: Part = async function* ({ mission, audit }) {
  async function* lines() {
    let cursor: string | undefined;
    do {
      const { items, next } = await audit.page({ missionId: mission.id, limit: LINES, cursor });
      for (const line of items) yield `${JSON.stringify(unnamed(line))}\n`;
      cursor = next ?? undefined;
    } while (cursor);
  }
  yield { path: 'log/log.jsonl', content: lines() };
};
