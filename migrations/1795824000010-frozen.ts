import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/**
 * What is fixed once and for all is fixed by the database too, whoever asks. A record merged into another still takes
 * along what names it; and what is erased is emptied, once its key is destroyed.
 */
export class Frozen1795824000010 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      -- Its own rights, for the runtime role may not even ask for the number that was given last.
      CREATE FUNCTION number_log_line() RETURNS trigger SECURITY DEFINER SET search_path = public LANGUAGE plpgsql AS $$
        BEGIN
          IF NEW.id IS DISTINCT FROM currval('audit_entry_id_seq') THEN
            RAISE EXCEPTION 'A line of the log gets its number from the database.';
          END IF;
          NEW.at := clock_timestamp();
          RETURN NEW;
        END $$;
      CREATE TRIGGER audit_entry_numbered BEFORE INSERT ON audit_entry
        FOR EACH ROW EXECUTE FUNCTION number_log_line();

      -- The columns it is given may change, and no other.
      CREATE FUNCTION keep_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF to_jsonb(NEW) - coalesce(TG_ARGV, '{}') IS DISTINCT FROM to_jsonb(OLD) - coalesce(TG_ARGV, '{}') THEN
            RAISE EXCEPTION '% is frozen.', TG_TABLE_NAME;
          END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER snapshot_frozen BEFORE UPDATE ON snapshot FOR EACH ROW EXECUTE FUNCTION keep_frozen();
      CREATE TRIGGER artifact_frozen BEFORE UPDATE ON artifact FOR EACH ROW EXECUTE FUNCTION keep_frozen();
      CREATE TRIGGER text_acceptance_frozen BEFORE UPDATE ON text_acceptance
        FOR EACH ROW EXECUTE FUNCTION keep_frozen('accepted_by');
      CREATE TRIGGER signatory_frozen BEFORE UPDATE OF version_id, position, name_ru, name_en, office_ru, office_en ON signatory
        FOR EACH ROW EXECUTE FUNCTION keep_frozen('person_id');
      CREATE TRIGGER signature_frozen BEFORE UPDATE ON signatory
        FOR EACH ROW WHEN (OLD.signed_at IS NOT NULL) EXECUTE FUNCTION keep_frozen('person_id');

      CREATE FUNCTION keep_bytes() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF NEW.bytes = '' AND EXISTS (SELECT FROM data_key WHERE id = OLD.data_key_id AND destroyed_at IS NOT NULL) THEN
            RETURN NEW;
          END IF;
          RAISE EXCEPTION 'The bytes of a stored file are frozen.';
        END $$;
      CREATE TRIGGER stored_file_frozen BEFORE UPDATE ON stored_file
        FOR EACH ROW WHEN ((OLD.purpose, OLD.name, OLD.media_type, OLD.size, OLD.digest, OLD.key_name, OLD.data_key_id, OLD.bytes, OLD.mission_id, OLD.stored_at)
          IS DISTINCT FROM (NEW.purpose, NEW.name, NEW.media_type, NEW.size, NEW.digest, NEW.key_name, NEW.data_key_id, NEW.bytes, NEW.mission_id, NEW.stored_at))
        EXECUTE FUNCTION keep_bytes();`);
  }

  down = forwardOnly;
}
