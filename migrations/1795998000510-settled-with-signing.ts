import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/** What the mission's settings say of a document is fixed with its signatories: a later change alters nothing that was signed. */
export class SettledWithSigning1795998000510 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      ALTER TABLE report_version ADD dissent_printed boolean, ADD publication_by_two boolean;
      UPDATE report_version v SET dissent_printed = coalesce((m.settings->>'dissentPrinted')::boolean, true),
        publication_by_two = coalesce((m.settings->>'publicationByTwo')::boolean, false)
      FROM report r JOIN mission m ON m.id = r.mission_id
      WHERE r.id = v.report_id AND EXISTS (SELECT FROM signatory s WHERE s.version_id = v.id);
      CREATE TRIGGER report_version_settled_frozen BEFORE UPDATE OF dissent_printed, publication_by_two ON report_version
        FOR EACH ROW WHEN ((OLD.dissent_printed IS NOT NULL AND OLD.dissent_printed IS DISTINCT FROM NEW.dissent_printed)
          OR (OLD.publication_by_two IS NOT NULL AND OLD.publication_by_two IS DISTINCT FROM NEW.publication_by_two))
        EXECUTE FUNCTION keep_frozen();`);
  }

  down = forwardOnly;
}
