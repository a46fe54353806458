import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/** For installations that began without it; a new one reads its texts from the reference file. */
const CODE_OF_CONDUCT = {
  ru: 'Наблюдатель соблюдает Конституцию и законы принимающего государства и не вмешивается в ход голосования, подсчёт голосов и работу избирательных комиссий: не препятствует, не указывает и не исправляет, а только наблюдает и при необходимости спрашивает. Он беспристрастен: не поддерживает и не критикует кандидатов, партии и варианты ответа, не носит их символику, не принимает от них подарков и услуг. Он сообщает секретариату о любой связи, которую можно принять за конфликт интересов. Он носит удостоверение и предъявляет его по просьбе, следует плану развёртывания, участвует в инструктаже и остаётся на участке до конца порученной работы. Он точен: опирается на то, что видел или проверил, и указывает источник. Он не оглашает результатов голосования и не делает выводов от имени миссии; со средствами массовой информации общается по правилам, установленным для миссии. Он бережёт тайну голосования и личные данные. О нарушении этого кодекса может быть сообщено делегации, а участие наблюдателя – прекращено.',
  en: 'An observer respects the constitution and the laws of the host state and does not interfere with voting, counting or the work of election commissions: he neither obstructs nor instructs nor corrects, but observes and, where needed, asks. He is impartial: he neither supports nor criticises candidates, parties or answers, wears no symbol of theirs and takes no gift or service from them. He tells the secretariat of every tie that may be taken for a conflict of interest. He carries his identification and shows it when asked, follows the deployment plan, attends the briefing and stays at the station until the work given to him is done. He is accurate: he relies on what he saw or verified, and names the source. He announces no results and draws no conclusion in the name of the mission; with the media he speaks by the rules set for the mission. He keeps the secrecy of the vote and personal data. A breach of this code may be reported to the delegation, and the observer’s part may be ended.',
};

/** Waiting list and quotas, reviews of conflicts, published texts, evidence of late consent, ends with their dates. */
export class AccreditationInFull1795478400005 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      ALTER TABLE application ADD replace_reason text;
      ALTER TABLE application ADD endorsement_no integer;
      ALTER TABLE application ADD changed_after_sending text[] NOT NULL DEFAULT '{}';
      CREATE UNIQUE INDEX application_endorsement_order ON application (mission_id, endorsement_no);
      UPDATE application a SET endorsement_no = o.no FROM (
        SELECT id, row_number() OVER (PARTITION BY mission_id ORDER BY endorsed_at, seq) AS no
        FROM application WHERE endorsed_at IS NOT NULL) o WHERE o.id = a.id;
      ALTER TABLE regulation_text ADD published_at timestamptz;
      ALTER TABLE regulation_text ADD source text;
      ALTER TABLE regulation_text ADD published_by uuid;
      ALTER TABLE batch ADD late_consent_evidence_id uuid;
      ALTER TABLE batch ADD CONSTRAINT batch_late_consent_evidence_id_fkey FOREIGN KEY (late_consent_evidence_id) REFERENCES stored_file(id);
      ALTER TABLE accreditation ADD ended_on date;
      ALTER TABLE accreditation ADD certificate_returned_on date;
      CREATE TABLE conflict_review (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        application_id uuid NOT NULL,
        mission_id uuid NOT NULL,
        person_id uuid NOT NULL,
        delegation_id uuid,
        origin text NOT NULL,
        statement text NOT NULL,
        state text NOT NULL,
        raised_at timestamptz NOT NULL,
        raised_by uuid,
        reasons text,
        decided_at timestamptz,
        decided_by uuid,
        CONSTRAINT conflict_review_pkey PRIMARY KEY (id)
      );
      CREATE INDEX conflict_review_application_id_index ON conflict_review (application_id);
      CREATE UNIQUE INDEX conflict_review_one_open ON conflict_review (application_id) WHERE state = 'open';
      ALTER TABLE conflict_review ADD CONSTRAINT conflict_review_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id);
      ALTER TABLE conflict_review ADD CONSTRAINT conflict_review_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id);
      ALTER TABLE conflict_review ADD CONSTRAINT conflict_review_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
      ALTER TABLE conflict_review ADD CONSTRAINT conflict_review_delegation_id_fkey FOREIGN KEY (delegation_id) REFERENCES delegation(id);
      ALTER TABLE conflict_review ENABLE ROW LEVEL SECURITY;
      ALTER TABLE conflict_review FORCE ROW LEVEL SECURITY;
      CREATE POLICY conflict_review_scope ON conflict_review USING (
        (SELECT scope_everyone()) OR delegation_id = ANY ((SELECT scope_delegations())::uuid[])
        OR mission_id = ANY ((SELECT scope_missions())::uuid[]) OR person_id = (SELECT scope_person()));
      CREATE TABLE delegation_quota (
        mission_id uuid NOT NULL,
        delegation_id uuid NOT NULL,
        places integer,
        CONSTRAINT delegation_quota_pkey PRIMARY KEY (mission_id, delegation_id)
      );
      ALTER TABLE delegation_quota ADD CONSTRAINT delegation_quota_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id);
      ALTER TABLE delegation_quota ADD CONSTRAINT delegation_quota_delegation_id_fkey FOREIGN KEY (delegation_id) REFERENCES delegation(id);`);
    for (const [language, body] of Object.entries(CODE_OF_CONDUCT))
      await runner.query(
        `INSERT INTO regulation_text (kind, version, language, body, published_at, source)
         SELECT 'code-of-conduct', 1, $1, $2, now(), 'Mission Desk' FROM installation
         WHERE NOT EXISTS (SELECT FROM regulation_text WHERE kind = 'code-of-conduct' AND language = $1)`,
        [language, body],
      );
  }

  down = forwardOnly;
}
