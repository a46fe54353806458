import { propertiesOf, type ServedRoute } from '../routes.js';

/** Properties that say something of a person, wherever they stand in an answer; `*` is an answer that may say anything. */
const OF_PERSONS = new Set(
  `familyName givenName patronymic email citizenship otherCitizenships personId accountId applicationId otherMissions
   candidateInHostVote certificateNumber signatories authorId userAgent hasPassword *`.split(/\s+/),
);

/** Addresses under which everything is about persons or made of their data, whatever the schema says. */
const ABOUT_PERSONS = new RegExp(
  `/(${`people accounts grants applications accreditations batches renderings artifacts snapshots files log notices
     mailbox exports export imports personal-documents badges badge-sheets`
    .split(/\s+/)
    .join('|')})(/|$)|^GET .*/reports`,
);

/** Whether an answer of this route can carry personal data: by its reply's schema, or by its nature. */
export const carriesPersons = ({ name, method, path, reply }: ServedRoute): boolean =>
  // A command without a reply answers 204.
  (method === 'GET' || reply !== undefined) &&
  (ABOUT_PERSONS.test(path) ||
    ABOUT_PERSONS.test(name) ||
    propertiesOf(reply).some((property) => OF_PERSONS.has(property)));

const NOTHING = 'answers with no content';
const MISSION = 'a fact of the mission; names no person';
const RULES = 'rules and their texts, the same for everyone';
const SUPERVISION = 'one word for supervisors';

/** Routes whose answers hold no personal data, each with the reason. Whatever is not here must be a step of the story. */
export const HARMLESS: Record<string, string> = {
  'GET /live': SUPERVISION,
  'GET /ready': SUPERVISION,
  'GET /api/regulation': RULES,
  'GET /api/texts': RULES,
  'POST /api/texts': RULES,
  'GET /api/host-profiles': RULES,
  'PUT /api/host-profiles/{host}': RULES,
  'GET /api/roster/template': 'headers alone',
  'GET /api/settings': RULES,
  'POST /api/settings': NOTHING,
  'DELETE /api/session': NOTHING,
  'POST /api/session/reset': NOTHING,
  'PUT /api/session/password': NOTHING,
  'PUT /api/session/language': NOTHING,
  'POST /api/session/calendar': 'an address of one’s own, unlike any other',
  'DELETE /api/session/calendar': NOTHING,
  'GET /api/calendar/{link}': MISSION,
  'DELETE /api/sessions/{id}': NOTHING,
  'POST /api/grants/{id}/end': NOTHING,
  'POST /api/chambers/{id}/seats': NOTHING,
  'POST /api/delegations/{id}/standing': NOTHING,
  'POST /api/delegations/{id}/representatives': 'the number of a public office',
  'POST /api/representatives/{id}/end': NOTHING,
  'POST /api/mandates/{id}/end': NOTHING,
  'GET /api/latin-names': 'a table of letters, applied to what the asker has sent',
  'POST /api/erasures': 'numbers and counts',
  'GET /api/badge-keys': 'public keys, the same for everyone',
  'POST /api/badge-keys': 'a public key',
  'GET /api/missions': MISSION,
  'POST /api/missions': MISSION,
  'GET /api/missions/{id}/moves': MISSION,
  'POST /api/missions/{id}/moves': MISSION,
  'POST /api/missions/{id}/corrections': MISSION,
  'POST /api/missions/{id}/events': MISSION,
  'PUT /api/missions/{id}/events/{eventId}': MISSION,
  'POST /api/missions/{id}/offices/{officeId}/end': MISSION,
  'POST /api/missions/{id}/invitations': MISSION,
  'POST /api/missions/{id}/decisions': MISSION,
  'POST /api/missions/{id}/offices': 'the number of a public office',
  'PUT /api/missions/{id}/dates': MISSION,
  'POST /api/missions/{id}/cutoff': MISSION,
  'POST /api/missions/{id}/list-approval': MISSION,
  'POST /api/missions/{id}/activity': MISSION,
  'POST /api/missions/{id}/results': MISSION,
  'POST /api/missions/{id}/outcome-notes': MISSION,
  'POST /api/missions/{id}/settings': MISSION,
  'PUT /api/missions/{id}/host-facts': MISSION,
  'PUT /api/missions/{id}/categories': MISSION,
  'POST /api/missions/{id}/territory-notes': MISSION,
  'POST /api/missions/{id}/run-off': MISSION,
  'GET /api/missions/{id}/consequences': 'counts by state; names no person',
  'GET /api/missions/{id}/timeline': MISSION,
  'GET /api/due': 'deadlines and refusals by mission; names no person',
};

/** Routes that name the holders of public offices and no one else: whoever reads them, no observer is in them. */
export const PUBLIC_OFFICES = ['GET /api/delegations', 'GET /api/delegations/{id}', 'GET /api/missions/{id}'];
