import { Injectable } from '@nestjs/common';
import type { StoryView } from '#libs/contracts';
import { column, readAll, Transactions, type Actor, type ColumnsOf } from '#libs/platform';
import { accreditationLifecycle, applicationLifecycle, Refusal, type AccreditationAction } from '#libs/regulation';
import { Application } from './accreditation.entities.js';

/** The day of an act, which may be entered later; null where the act bears none of its own. */
const DAY_OF = {
  accredit: 'x.act_date',
  refuse: 'x.act_date',
  returnForDocs: 'x.act_date',
  resubmit: null,
  cancelOnRequest: null,
  revoke: 'x.ended_on',
  recall: 'x.ended_on',
  expire: 'x.valid_until',
} as const satisfies Record<AccreditationAction, string | null>;
const DAYS = Object.entries(DAY_OF).flatMap(([action, day]) =>
  day ? [`WHEN e.subject_type = 'accreditation' AND e.action = '${action}' THEN ${day}`] : [],
);

/** That a name went to the host is told by the batch it went in, on the day of its letter. */
const TOLD = `(e.subject_type = 'application' AND e.subject_id = $1::uuid::text
    AND e.what IN ('application.created', 'application.carried-over', 'application.moved')
    AND e.action IS DISTINCT FROM 'send')
  OR (e.subject_type = 'accreditation' AND e.what IN ('accreditation.requested', 'accreditation.moved')
    AND x.application_id = $1::uuid)`;

const ITEM = {
  at: column.utc,
  on: column.orNull(column.day),
  about: column.oneOf(['application', 'accreditation']),
  state: column.oneOf([...applicationLifecycle.states, ...accreditationLifecycle.states]),
  reason: column.orNull(column.text),
  corrected: column.bool,
} satisfies ColumnsOf<StoryView['items'][number]>;

/** What became of one application, in the order of the log: for whoever may see the application. */
@Injectable()
export class StoriesService {
  constructor(private readonly transactions: Transactions) {}

  of(actor: Actor, applicationId: string): Promise<StoryView> {
    return this.transactions.look(actor, async ({ manager }) => {
      const application = await manager.findOneBy(Application, { id: applicationId });
      if (!application) throw new Refusal('application.not-found');
      const items = await readAll(
        manager,
        `SELECT utc(e.domain_time) AS at, e.subject_type AS about,
                CASE WHEN e.what = 'accreditation.requested' THEN b.sent_on
                     ${DAYS.join(' ')} ELSE o.date END::text AS "on",
                coalesce(e.to_state, CASE e.subject_type WHEN 'application' THEN '${applicationLifecycle.initial}'
                                              ELSE '${accreditationLifecycle.initial}' END) AS state,
                e.reason, e.corrects IS NOT NULL AS corrected
         FROM audit_entry e
         LEFT JOIN accreditation x ON x.application_id = $1::uuid AND x.id::text = e.subject_id
         LEFT JOIN batch b ON b.id = x.batch_id
         LEFT JOIN paper_original o ON o.id = e.paper_id
         WHERE e.mission_id = $2 AND e.subject_id IN (
             SELECT $1::uuid::text UNION ALL SELECT id::text FROM accreditation WHERE application_id = $1::uuid)
           AND (${TOLD}) ORDER BY e.id`,
        [applicationId, application.missionId],
        ITEM,
      );
      return { items };
    });
  }
}
