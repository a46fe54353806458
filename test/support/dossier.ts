import type { PersonalDocumentView } from '#libs/contracts';
import type { PersonalDocumentKind } from '#libs/regulation';
import type { Person } from '../../tools/demonstration/cast.js';
import { sql } from './accounts.js';
import { Browser, type Answer } from './browser.js';
import type { TestInstallation } from './house.js';

type Needs = { documents?: PersonalDocumentKind[] | null; questionnaire?: string[] | null };

/** What the host of a mission asks for, as if it had stood in its profile when the mission was created. */
export const hostAsksFor = (missionId: string, needs: Needs) =>
  sql('UPDATE mission SET host_profile = host_profile || $2::jsonb WHERE id = $1', [missionId, JSON.stringify(needs)]);

export const handIn = (
  { url }: TestInstallation,
  { desk }: Pick<Person, 'desk'>,
  applicationId: string,
  kind: PersonalDocumentKind,
  mediaType: string,
  bytes: Buffer,
): Promise<Answer> =>
  Browser.of(url, desk).send('POST', `/api/applications/${applicationId}/documents/${kind}`, {
    bytes,
    headers: { 'content-type': mediaType },
  });

export const documentIn = ({ text }: Answer) => JSON.parse(text) as PersonalDocumentView;

export const readDocument = ({ url }: TestInstallation, { desk }: Pick<Person, 'desk'>, id: string): Promise<Answer> =>
  Browser.of(url, desk).send('GET', `/api/personal-documents/${id}/file`);

/** As small as lists show it. */
export const lookAtDocument = (
  { url }: TestInstallation,
  { desk }: Pick<Person, 'desk'>,
  id: string,
): Promise<Answer> => Browser.of(url, desk).send('GET', `/api/personal-documents/${id}/small`);
