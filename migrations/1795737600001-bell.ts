import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/** Says when there is something to do, to those who would otherwise look all the time (`libs/platform/src/bell.ts`). */
export class Bell1795737600001 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      CREATE FUNCTION ring() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN PERFORM pg_notify(TG_ARGV[0], ''); RETURN NULL; END $$;
      -- The relay, which sets due_at ahead, does not wake itself.
      CREATE TRIGGER outbox_rings AFTER INSERT OR UPDATE OF due_at ON outbox
        FOR EACH ROW WHEN (NEW.due_at <= clock_timestamp()) EXECUTE FUNCTION ring('desk_work');
      CREATE TRIGGER mission_rings AFTER UPDATE ON mission
        FOR EACH ROW WHEN ((OLD.state, OLD.cutoff_at, OLD.cutoff_confirmed_by)
          IS DISTINCT FROM (NEW.state, NEW.cutoff_at, NEW.cutoff_confirmed_by)) EXECUTE FUNCTION ring('desk_cutoff');
    `);
  }

  down = forwardOnly;
}
