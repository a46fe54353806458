import { inWords } from '#libs/platform';
import { documentTitle, REPORT_KINDS } from '#libs/regulation';

const AS_SHIPPED = Object.fromEntries(REPORT_KINDS.map((kind) => [kind, documentTitle(kind, null)]));

/** SQL: what an edition `v` of a document of table `r` is called, in both languages. */
export const TITLE_OF_EDITION = (r: string, v: string): string =>
  `coalesce((${v}.outline->'title')::json, ${inWords(`${r}.kind`, AS_SHIPPED)})`;

/** SQL: the same of a document, by its newest edition that the one who asks may see. */
export const TITLE_OF = (r: string): string =>
  `coalesce((SELECT (t.outline->'title')::json FROM report_version t WHERE t.report_id = ${r}.id
    ORDER BY t.number DESC LIMIT 1), ${inWords(`${r}.kind`, AS_SHIPPED)})`;

/** SQL: a word stands in what the assembly called a document. */
export const IS_TITLED = (r: string, says: (title: string) => string): string =>
  `EXISTS (SELECT FROM report_version t WHERE t.report_id = ${r}.id AND t.outline IS NOT NULL
    AND ${says(`concat_ws(' ', t.outline->'title'->>'ru', t.outline->'title'->>'en')`)})`;
