import { propertiesOf, type ServedRoute } from '../routes.js';

/** Properties that say something of a person, wherever they stand in an answer; `*` is an answer that may say anything. */
const OF_PERSONS = new Set(
  `familyName givenName patronymic email citizenship otherCitizenships personId accountId applicationId otherMissions
   gender speaks groupCode candidateInHostVote certificateNumber signatories authorId userAgent hasPassword *`.split(
    /\s+/,
  ),
);

/** Addresses under which everything is about persons or made of their data, whatever the schema says. */
const ABOUT_PERSONS = new RegExp(
  `/(${`people accounts grants applications accreditations batches renderings artifacts snapshots files log notices
     mailbox exports export imports personal-documents badges badge-sheets search`
    .split(/\s+/)
    .join('|')})(/|$)|^GET .*/reports`,
);

/** Whether an answer of this route can carry personal data: by its reply's schema, or by its nature, whatever its row says. */
export const carriesPersons = ({ name, method, path, reply }: ServedRoute): boolean =>
  // A command without a reply answers 204.
  (method === 'GET' || reply !== undefined) &&
  (ABOUT_PERSONS.test(path) ||
    ABOUT_PERSONS.test(name) ||
    propertiesOf(reply).some((property) => OF_PERSONS.has(property)));
