import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forwardOnly } from './forward-only.js';

/** The facts a profile may leave unknown; one that is not there is unknown. */
const UNKNOWN = `'{"variantName": null, "opens": null, "cutoff": null, "listCutoff": null, "certificatesWithinDays": null,
  "documents": null, "questionnaire": null, "listColumns": null, "validityEnds": null, "validityEvent": null,
  "replacement": null, "revocationAuthority": null, "provenance": {}, "variant": "standard"}'::jsonb`;

/** Profiles with variants and all their facts. */
export class MissionsInFull1795478400001 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      UPDATE host_profile SET profile = ${UNKNOWN} || profile;
      UPDATE mission SET host_profile = ${UNKNOWN} || host_profile;
      ALTER TABLE host_profile ADD variant text NOT NULL DEFAULT 'standard';
      ALTER TABLE host_profile ALTER variant DROP DEFAULT;
      ALTER TABLE host_profile ADD current boolean NOT NULL DEFAULT true;
      ALTER TABLE host_profile ALTER current DROP DEFAULT;
      ALTER TABLE host_profile DROP CONSTRAINT host_profile_pkey;
      ALTER TABLE host_profile ADD CONSTRAINT host_profile_pkey PRIMARY KEY (host, variant);
      CREATE UNIQUE INDEX host_profile_one_current ON host_profile (host) WHERE current;`);
  }

  down = forwardOnly;
}
