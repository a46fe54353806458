import { among } from '#libs/platform';
import { APPLICANT_CATEGORIES, CATEGORY_NAMES, OBSERVER_STATES } from '#libs/regulation';

const SENT_BY_DELEGATIONS = CATEGORY_NAMES.filter((name) => APPLICANT_CATEGORIES[name].sentByDelegation);

/** SQL: the day of the host's calendar at the instant `at`. */
export const HOST_DAY = (at: string) => `(${at} AT TIME ZONE coalesce(m.host_profile->>'zone', 'UTC'))::date`;
/** SQL: the host's day as of which a snapshot is taken. */
export const TODAY = HOST_DAY('$2::timestamptz');

/** SQL: the mandates with which person `person` was in mission `m`: those that ended before it began had no part in it. */
export const MANDATE = (person: string) => `FROM mandate d WHERE d.person_id = ${person}
        AND d.valid_from <= coalesce(m.ends_on, ${TODAY}) AND (d.valid_until IS NULL OR d.valid_until > coalesce(m.starts_on, ${TODAY}))`;

/** SQL: an accreditation `x`, asked for by application `a`, counts in mission `m`, whatever the host had granted. */
export const COUNTS = `x.state ${among(OBSERVER_STATES)}
       AND (a.category NOT ${among(SENT_BY_DELEGATIONS)} OR EXISTS (SELECT ${MANDATE('x.person_id')}))`;
