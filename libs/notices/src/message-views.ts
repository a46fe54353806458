import type { EntityManager } from 'typeorm';
import type { MessageFile, MessageView } from '#libs/contracts';
import { PERSON_NAME } from '#libs/delegations';
import { among, column, readAll, type ColumnsOf } from '#libs/platform';
import { MAIL_OUTCOMES, MESSAGE_GROUP_NAMES, UNREACHED, type MailOutcome } from '#libs/regulation';

type Row = Omit<MessageView, 'counts'> & {
  seq: string;
  text: MessageFile['text'];
  replyTo: string | null;
  counts: Partial<Record<MailOutcome, number>>;
};
const ROW = {
  seq: column.digits,
  id: column.text,
  missionId: column.text,
  group: column.oneOf(MESSAGE_GROUP_NAMES),
  delegationId: column.orNull(column.text),
  heading: column.wording,
  text: column.wording,
  replyTo: column.orNull(column.text),
  sentBy: column.wording,
  sentAt: column.utc,
  counts: column.json<Row['counts']>(),
} satisfies ColumnsOf<Row>;

/** SQL: receivers `r` of messages, each a person `p`, with the notice that was made for them. */
const RECEIVED = `group_message_receiver r JOIN person p ON p.id = r.person_id
  JOIN audit_entry e ON e.subject_id = r.message_id::text AND e.what = 'message.sent'
  LEFT JOIN notice n ON n.entry_id = e.id AND n.person_id = r.person_id AND n.kind = 'group-message'`;

/** A mail that was sent was sent, whatever is known of its address since. */
const OUTCOME = `CASE WHEN r.unreached ${among(UNREACHED)} THEN r.unreached
  WHEN n.mail IS NULL OR n.mail = 'none' THEN 'not-mailed' ELSE n.mail END`;

/** Every row must be in sight; `where` says which of them the one who asks may see. */
export const messageRows = (manager: EntityManager, where: string, values: readonly unknown[]): Promise<Row[]> =>
  readAll(
    manager,
    `SELECT m.seq, m.id, m.mission_id AS "missionId", m.kind AS group, m.delegation_id AS "delegationId",
            json_build_object('ru', m.heading_ru, 'en', m.heading_en) AS heading,
            json_build_object('ru', m.text_ru, 'en', m.text_en) AS text, m.reply_to AS "replyTo",
            (SELECT ${PERSON_NAME('s')} FROM person s WHERE s.id = m.person_id) AS "sentBy", utc(m.sent_at) AS "sentAt",
            (SELECT coalesce(json_object_agg(o.outcome, o.count), '{}') FROM (
               SELECT ${OUTCOME} AS outcome, count(*)::int AS count FROM ${RECEIVED} WHERE r.message_id = m.id GROUP BY 1) o) AS counts
     FROM group_message m WHERE ${where}`,
    values,
    ROW,
  );

type Received = MessageFile['receivers'][number];
const RECEIVED_COLUMNS = {
  personId: column.text,
  name: column.wording,
  outcome: column.oneOf(MAIL_OUTCOMES),
  mailedAt: column.orNull(column.utc),
} satisfies ColumnsOf<Received>;

/** To whom it went, and what became of each mail. */
export const receivedOf = (manager: EntityManager, messageId: string): Promise<Received[]> =>
  readAll(
    manager,
    `SELECT p.id AS "personId", ${PERSON_NAME('p')} AS name, ${OUTCOME} AS outcome, utc(n.mailed_at) AS "mailedAt"
     FROM ${RECEIVED}
     WHERE r.message_id = $1 ORDER BY p.family_name, p.id`,
    [messageId],
    RECEIVED_COLUMNS,
  );
