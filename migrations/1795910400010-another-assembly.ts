import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/** What every installation said so far, while the words stood in the sources. */
const WORDS = {
  decisionBodies: {
    council: { ru: 'Совет ПА ОДКБ', en: 'Council of the CSTO PA' },
    chairman: { ru: 'Председатель ПА ОДКБ', en: 'Chairman of the CSTO PA' },
  },
  member: { ru: 'членом ОДКБ', en: 'a member of the CSTO' },
  registers: { incoming: 'ВХ', outgoing: 'ИСХ' },
};

/** What was one assembly's becomes data, and what was begun keeps the language and the way of adoption it had. */
export class AnotherAssembly1795910400010 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`ALTER TABLE installation ADD words jsonb`);
    await runner.query('UPDATE installation SET words = $1', [JSON.stringify(WORDS)]);
    await runner.query(`
      ALTER TABLE installation ALTER words SET NOT NULL;
      ALTER TABLE report_version ADD original_language text, ADD adoption_mode text;
      UPDATE report_version SET original_language = 'ru';
      UPDATE report_version v SET adoption_mode = 'every-signatory'
      WHERE EXISTS (SELECT FROM signatory s WHERE s.version_id = v.id);
      ALTER TABLE report_version ALTER original_language SET NOT NULL;
      -- In which language a version is signed, and by how many, is fixed with the version and with its list.
      CREATE TRIGGER report_version_language_frozen BEFORE UPDATE OF original_language ON report_version
        FOR EACH ROW WHEN (OLD.original_language IS DISTINCT FROM NEW.original_language)
        EXECUTE FUNCTION keep_frozen();
      CREATE TRIGGER report_version_adoption_frozen BEFORE UPDATE OF adoption_mode ON report_version
        FOR EACH ROW WHEN (OLD.adoption_mode IS NOT NULL AND OLD.adoption_mode IS DISTINCT FROM NEW.adoption_mode)
        EXECUTE FUNCTION keep_frozen();
      UPDATE mission SET settings = settings || '{"originalLanguage": "ru"}';`);
  }

  down = forwardOnly;
}
