import { Injectable } from '@nestjs/common';
import type { ApplicationStory } from '#libs/contracts';
import { Transactions, type Actor } from '#libs/platform';
import { STORY_EVENTS } from '#libs/regulation';
import { applicationView } from './accreditation-views.js';

/** What happened to an application, for everyone who may see it: the log itself is for the Secretariat. */
@Injectable()
export class ApplicationStoryService {
  constructor(private readonly transactions: Transactions) {}

  /** Oldest first. Nobody is named: only what was done, when, and the reason given. */
  of(actor: Actor, id: string): Promise<ApplicationStory['items']> {
    return this.transactions.read(actor.scope, async (manager) => {
      await applicationView(manager, id, actor);
      return manager.query(
        `SELECT e.id, utc(e.domain_time) AS at, e.what, e.action, e.from_state AS "from", e.to_state AS "to", e.reason,
                e.paper_id IS NOT NULL AS "onPaper", e.corrects IS NOT NULL AS correction
         FROM audit_entry e
         WHERE e.what = ANY($2) AND (e.subject_type = 'application' AND e.subject_id = $1::text
           OR e.subject_type = 'accreditation'
              AND e.subject_id IN (SELECT x.id::text FROM accreditation x WHERE x.application_id = $1::text::uuid))
         ORDER BY e.id`,
        [id, STORY_EVENTS],
      ) as Promise<ApplicationStory['items']>;
    });
  }
}
