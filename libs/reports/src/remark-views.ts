import { IsNull, type EntityManager } from 'typeorm';
import type { CommentView, RemarksView, SuggestionView } from '#libs/contracts';
import { PERSON_NAME } from '#libs/delegations';
import { column, inSight, readAll, type ColumnsOf } from '#libs/platform';
import { LANGUAGES, SECTION_IDS, sectionsNamed } from '#libs/regulation';
import type { ReportVersion } from './report.entities.js';
import { SectionOffer } from './remark.entities.js';

/** What one person said, with what was answered to it: an observer is shown nothing of what others said. */
export const ownRemarks = ({ comments, suggestions }: RemarksView, personId: string | null) => ({
  comments: comments.filter(({ authorId }) => authorId === personId),
  suggestions: suggestions.filter(({ authorId }) => authorId === personId),
});

type CommentRow = Omit<CommentView, 'replies'> & { replyTo: string | null };

const SAID = {
  id: column.text,
  section: column.oneOf(SECTION_IDS),
  body: column.text,
  authorId: column.text,
  author: column.orNull(column.wording),
  at: column.utc,
} as const;
const COMMENT = {
  ...SAID,
  replyTo: column.orNull(column.text),
  resolvedAt: column.orNull(column.utc),
  resolvedBy: column.orNull(column.wording),
} satisfies ColumnsOf<CommentRow>;
const SUGGESTION = {
  ...SAID,
  language: column.oneOf(LANGUAGES),
  base: column.int,
  accepted: column.orNull(column.bool),
  reason: column.orNull(column.text),
  decidedAt: column.orNull(column.utc),
  decidedBy: column.orNull(column.wording),
} satisfies ColumnsOf<SuggestionView>;

const NAMED = (person: string) => `CASE WHEN ${person}.id IS NOT NULL THEN ${PERSON_NAME(person)} END`;

/** Everything that was said of a version of a document, in the order in which it was, and by whom: whoever reads it answers. */
export const remarksOf = (manager: EntityManager, versionId: string): Promise<RemarksView> =>
  inSight(manager, () => remarksIn(manager, versionId));

async function remarksIn(manager: EntityManager, versionId: string): Promise<RemarksView> {
  const comments = await readAll(
    manager,
    `SELECT c.id, c.section, c.reply_to AS "replyTo", c.body, c.author_id AS "authorId", ${NAMED('p')} AS author,
            utc(c.at) AS at, utc(c.resolved_at) AS "resolvedAt", ${NAMED('q')} AS "resolvedBy"
     FROM comment c LEFT JOIN person p ON p.id = c.author_id LEFT JOIN person q ON q.id = c.resolved_by
     WHERE c.version_id = $1 ORDER BY c.at, c.id`,
    [versionId],
    COMMENT,
  );
  const suggestions = await readAll(
    manager,
    `SELECT s.id, s.section, s.language, s.body, s.base, s.author_id AS "authorId", ${NAMED('p')} AS author, utc(s.at) AS at,
            s.accepted, s.reason, utc(s.decided_at) AS "decidedAt", ${NAMED('q')} AS "decidedBy"
     FROM suggestion s LEFT JOIN person p ON p.id = s.author_id LEFT JOIN person q ON q.id = s.decided_by
     WHERE s.version_id = $1 ORDER BY s.at, s.id`,
    [versionId],
    SUGGESTION,
  );
  const offered = await manager.findBy(SectionOffer, { versionId, endedAt: IsNull() });
  return {
    offered: SECTION_IDS.filter((id) => offered.some(({ section }) => section === id)),
    comments: comments
      .filter(({ replyTo }) => replyTo === null)
      .map(({ replyTo: _replyTo, ...comment }) => ({
        ...comment,
        replies: comments
          .filter(({ replyTo }) => replyTo === comment.id)
          .map(({ id, body, author, at }) => ({ id, body, author, at })),
      })),
    suggestions,
  };
}

/** How many are open, and on which sections: what the rules ask before a document is agreed to. */
export async function openRemarks(manager: EntityManager, { id: versionId, outline }: ReportVersion) {
  const of = async (sql: string) =>
    (await readAll(manager, sql, [versionId], { section: column.oneOf(SECTION_IDS) })).map(({ section }) => section);
  const comments = await of(
    'SELECT c.section FROM comment c WHERE c.version_id = $1 AND c.reply_to IS NULL AND c.resolved_at IS NULL',
  );
  const suggestions = await of('SELECT s.section FROM suggestion s WHERE s.version_id = $1 AND s.decided_at IS NULL');
  return {
    openComments: comments.length,
    commentsOn: sectionsNamed(comments, outline),
    openSuggestions: suggestions.length,
    suggestionsOn: sectionsNamed(suggestions, outline),
  };
}
