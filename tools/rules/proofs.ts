import type { RuleId } from '#libs/regulation';
import { PLACES, ruleOf, type Place } from './acts.js';
import { FROM_CODE } from './from-code.js';
import type { Proof } from './mutation.js';

const TABLES = 'tools/rules/tables.spec.ts';
const DATABASE = 'test/medium/rules/database.spec.ts';
const TOGETHER = 'test/medium/reports/together.spec.ts';
const VISITS = 'test/medium/observation/visits.spec.ts';
const PROFILES = 'test/medium/missions/host-profiles.spec.ts';

const ofPlace = (rule: RuleId, place: Place): Proof => ({
  rule,
  what: `${place.code} in ${place.table} ${place.act}`,
  mutation: { kind: 'requirements', places: [place] },
  project: 'unit',
  test: TABLES,
});

/** Every requirement and warning of the tables, one by one. */
const FROM_TABLES: Proof[] = PLACES.flatMap((place) => {
  const rule = ruleOf(place.code);
  return rule ? [ofPlace(rule, place)] : [];
});

const dropped = (rule: RuleId, what: string, statement: string, test = DATABASE): Proof => ({
  rule,
  what,
  mutation: { kind: 'sql', statement },
  project: 'medium',
  test,
});
const index = (rule: RuleId, name: string) => dropped(rule, `index ${name}`, `DROP INDEX ${name}`);
const constraint = (rule: RuleId, table: string, name: string) =>
  dropped(rule, `constraint ${name}`, `ALTER TABLE ${table} DROP CONSTRAINT ${name}`);

/** What the database keeps, whatever the code forgets. */
const FROM_DATABASE: Proof[] = [
  index('R-06', 'mission_office_one_coordinator'),
  constraint('R-09', 'mission', 'mission_dates'),
  index('R-18', 'application_one_live'),
  index('R-26', 'accreditation_one_open'),
  index('R-26', 'batch_mission_id_number_index'),
  index('R-32', 'badge_one_current'),
  dropped(
    'R-32',
    'policy badge_scope',
    'DROP POLICY badge_scope ON badge; CREATE POLICY badge_scope ON badge USING (true)',
  ),
  dropped(
    'R-34',
    'the copy of the profile, which a running mission then shares with the host',
    `CREATE FUNCTION shared_profile() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN UPDATE mission SET host_profile = NEW.profile WHERE host = NEW.host; RETURN NULL; END $$;
     CREATE TRIGGER shared_profile AFTER UPDATE ON host_profile FOR EACH ROW EXECUTE FUNCTION shared_profile()`,
    PROFILES,
  ),
  dropped(
    'R-43',
    'policy visit_scope',
    'DROP POLICY visit_scope ON visit; CREATE POLICY visit_scope ON visit USING (true)',
    VISITS,
  ),
  ...(['comment', 'suggestion', 'finding', 'recommendation'] as const).map((table) =>
    dropped(
      'R-55',
      `policy ${table}_scope`,
      `DROP POLICY ${table}_scope ON ${table}; CREATE POLICY ${table}_scope ON ${table} USING (true)`,
      TOGETHER,
    ),
  ),
  dropped('R-59', 'trigger audit_entry_append_only', 'DROP TRIGGER audit_entry_append_only ON audit_entry'),
  constraint('R-60', 'stored_file', 'stored_file_sealed'),
  constraint('R-65', 'appointment', 'appointment_second_person'),
  constraint('R-65', 'namesakes', 'namesakes_second_person'),
  dropped('R-65', 'trigger appointment_decided_once', 'DROP TRIGGER appointment_decided_once ON appointment'),
];

export const PROOFS: Proof[] = [...FROM_TABLES, ...FROM_DATABASE, ...FROM_CODE];
