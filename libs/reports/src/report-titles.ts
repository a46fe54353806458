import { inWords } from '#libs/platform';
import { documentTitle, REPORT_KINDS, type ReportKind } from '#libs/regulation';

const AS_SHIPPED = Object.fromEntries(REPORT_KINDS.map((kind) => [kind, documentTitle(kind, null)]));

/** SQL: the title of an outline as an answer has it, Russian first; null of one that has none of its own. */
const OWN = (outline: string) => `CASE WHEN ${outline}->'title' IS NOT NULL
  THEN json_build_object('ru', ${outline}->'title'->>'ru', 'en', ${outline}->'title'->>'en') END`;

/** SQL: what an edition `v` of a document of table `r` is called, in both languages. */
export const TITLE_OF_EDITION = (r: string, v: string): string =>
  `coalesce(${OWN(`${v}.outline`)}, ${inWords(`${r}.kind`, AS_SHIPPED)})`;

/** SQL: the same of a document, by its newest edition that the one who asks may see. */
export const TITLE_OF = (r: string): string =>
  `coalesce((SELECT ${OWN('t.outline')} FROM report_version t WHERE t.report_id = ${r}.id
    ORDER BY t.number DESC LIMIT 1), ${inWords(`${r}.kind`, AS_SHIPPED)})`;

/** SQL: what the document of a kind is called in a mission; until it is begun, as it would be begun now. */
export const TITLE_IN_MISSION = (kind: ReportKind, mission: string): string =>
  `coalesce((SELECT ${TITLE_OF_EDITION('r', 'v')} FROM report r JOIN report_version v ON v.report_id = r.id
      WHERE r.mission_id = ${mission} AND r.kind = '${kind}' ORDER BY v.number DESC LIMIT 1),
    (SELECT ${OWN('e.outline')} FROM outline_edition e WHERE e.kind = '${kind}' ORDER BY e.edition DESC LIMIT 1),
    ${inWords(`'${kind}'`, AS_SHIPPED)})`;

/** SQL: a word stands in what the assembly called a document. */
export const IS_TITLED = (r: string, says: (title: string) => string): string =>
  `EXISTS (SELECT FROM report_version t WHERE t.report_id = ${r}.id AND t.outline IS NOT NULL
    AND ${says(`concat_ws(' ', t.outline->'title'->>'ru', t.outline->'title'->>'en')`)})`;
