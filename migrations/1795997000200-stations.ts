import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/**
 * The polling stations of a mission's vote, as the host's list and the mission itself name them. What a row said
 * before it was changed is put aside by the database, so that nothing can be lost on the way. Nothing in it is of a person
 * but who entered it.
 */
export class Stations1795997000200 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      -- Numbers within a code by their value: 9 before 10, and A-2 before A-10.
      CREATE COLLATION by_number (provider = icu, locale = 'und-u-kn-true');

      -- The words by which a station is found, in small Latin letters without marks: what is sought passes through it, too. Half
      -- of the letters are said to translate in the order in which they are frequent, for it looks through them one by one.
      CREATE FUNCTION station_words(said text) RETURNS tsvector IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql AS $$
        SELECT array_to_tsvector(array_remove(string_to_array(
          replace(replace(replace(replace(replace(replace(replace(replace(replace(translate(regexp_replace(regexp_replace(
            normalize(lower(said COLLATE pg_c_utf8), NFKD), '[\\u0300-\\u036F''’ʼьъ]', '', 'g'),
            '[] \\t\\n.,;:!?()[{}<>"«»„“”/\\\\|_+=*&%#№–—-]+', ' ', 'g'),
            'оаеинтрслквмдпуыбгзхфэyіўґәғқңөұүһҳҷđłıq', 'oaeintrslkvmdpuibgzhfeiiugagknouuhhjdlik'),
            'ж', 'zh'), 'ц', 'ts'), 'ч', 'ch'), 'ш', 'sh'), 'щ', 'shch'), 'ю', 'iu'), 'я', 'ia'), 'kh', 'h'), 'w', 'v'),
          ' '), ''))
        $$;

      CREATE TABLE station_entry (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        mission_id uuid NOT NULL,
        way text NOT NULL,
        source text NOT NULL,
        reason text,
        digest text,
        recorded_by uuid,
        at timestamptz NOT NULL,
        CONSTRAINT station_entry_pkey PRIMARY KEY (id)
      );
      CREATE INDEX station_entry_mission_id_at_index ON station_entry (mission_id, at);
      ALTER TABLE station_entry ADD CONSTRAINT station_entry_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id);
      CREATE TRIGGER station_entry_frozen BEFORE UPDATE ON station_entry
        FOR EACH ROW EXECUTE FUNCTION keep_frozen('recorded_by');

      CREATE TABLE station (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        seq bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        mission_id uuid NOT NULL,
        code_key text COLLATE by_number NOT NULL,
        search tsvector NOT NULL DEFAULT '',
        entry_id uuid NOT NULL,
        version integer NOT NULL DEFAULT 1,
        code text NOT NULL,
        name_ru text,
        name_en text,
        region text,
        country text NOT NULL,
        abroad boolean NOT NULL,
        voters integer,
        zone text,
        origin text NOT NULL,
        withdrawn boolean NOT NULL DEFAULT false,
        CONSTRAINT station_named CHECK (num_nonnulls(name_ru, name_en) > 0),
        CONSTRAINT station_voters CHECK (voters >= 0),
        CONSTRAINT station_pkey PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX station_seq_index ON station (seq);
      CREATE UNIQUE INDEX station_mission_id_code_key_index ON station (mission_id, code_key);
      CREATE INDEX station_mission_id_region_index ON station (mission_id, region);
      CREATE INDEX station_abroad ON station (mission_id, country) WHERE abroad;
      CREATE INDEX station_withdrawn ON station (mission_id) WHERE withdrawn;
      CREATE INDEX station_search ON station USING gin (search);
      ALTER TABLE station ADD CONSTRAINT station_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id);
      ALTER TABLE station ADD CONSTRAINT station_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES station_entry(id);

      CREATE FUNCTION station_search() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          NEW.search := station_words(concat_ws(' ', NEW.code, ltrim(NEW.code, '0'), NEW.name_ru, NEW.name_en, NEW.region));
          RETURN NEW;
        END $$;
      CREATE TRIGGER station_search BEFORE INSERT ON station FOR EACH ROW EXECUTE FUNCTION station_search();
      CREATE TRIGGER station_search_anew BEFORE UPDATE ON station FOR EACH ROW
        WHEN ((NEW.code, NEW.name_ru, NEW.name_en, NEW.region) IS DISTINCT FROM (OLD.code, OLD.name_ru, OLD.name_en, OLD.region))
        EXECUTE FUNCTION station_search();

      CREATE TABLE station_version (
        station_id uuid NOT NULL,
        version integer NOT NULL,
        entry_id uuid NOT NULL,
        code text NOT NULL,
        name_ru text,
        name_en text,
        region text,
        country text NOT NULL,
        abroad boolean NOT NULL,
        voters integer,
        zone text,
        origin text NOT NULL,
        withdrawn boolean NOT NULL,
        CONSTRAINT station_version_pkey PRIMARY KEY (station_id, version)
      );
      ALTER TABLE station_version ADD CONSTRAINT station_version_station_id_fkey FOREIGN KEY (station_id) REFERENCES station(id);
      ALTER TABLE station_version ADD CONSTRAINT station_version_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES station_entry(id);
      CREATE TRIGGER station_version_frozen BEFORE UPDATE ON station_version FOR EACH ROW EXECUTE FUNCTION keep_frozen();

      -- A change is the next version, of another entry; whose station it is and which never changes.
      CREATE FUNCTION station_versioned() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF (NEW.id, NEW.seq, NEW.mission_id, NEW.version) IS DISTINCT FROM (OLD.id, OLD.seq, OLD.mission_id, OLD.version + 1)
             OR NEW.entry_id = OLD.entry_id THEN
            RAISE EXCEPTION 'A station changes by its next version only.';
          END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER station_versioned BEFORE UPDATE ON station FOR EACH ROW EXECUTE FUNCTION station_versioned();

      CREATE FUNCTION station_kept() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          INSERT INTO station_version (station_id, version, entry_id, code, name_ru, name_en, region, country, abroad, voters,
                                       zone, origin, withdrawn)
          SELECT id, version, entry_id, code, name_ru, name_en, region, country, abroad, voters, zone, origin, withdrawn
          FROM replaced;
          RETURN NULL;
        END $$;
      CREATE TRIGGER station_kept AFTER UPDATE ON station REFERENCING OLD TABLE AS replaced
        FOR EACH STATEMENT EXECUTE FUNCTION station_kept();`);
  }

  down = forwardOnly;
}
