import type { EntityManager } from 'typeorm';
import { assemblyWords, readConfig } from '#libs/platform';
import { documentAddress, documentCode, type Language } from '#libs/regulation';
import type { DocumentModel } from '#libs/typesetting';
import { compose } from './compose.js';
import type { Content } from './content.js';
import { correctedBy, type Opened } from './report-store.js';
import { signatoriesOf } from './report-views.js';

/** Known before the bytes are: it stands for a number and a version, and is written on the paper itself. */
export const codeOf = ({ report, version }: Pick<Opened, 'report' | 'version'>): string =>
  documentCode(report.number, version.number);

/** A document as it stands, drawn from what is given: its content may be without what people wrote. */
export async function modelOf(
  manager: EntityManager,
  { report, version, mission }: Opened,
  content: Content,
  language: Language,
): Promise<DocumentModel> {
  const { placeRu, placeEn } = version;
  return compose({
    content,
    number: report.number,
    state: version.state,
    adoptedAt: version.adoptedAt?.toISOString() ?? null,
    adoptedOn: version.adoptedOn,
    place: placeRu !== null && placeEn !== null ? { ru: placeRu, en: placeEn } : null,
    address: documentAddress(readConfig().PUBLIC_URL, codeOf({ report, version })),
    signers: await signatoriesOf(manager, version.id, language),
    dissentPrinted: mission.settings.dissentPrinted,
    corrects: await correctedBy(manager, version),
    originalLanguage: version.originalLanguage,
    words: await assemblyWords(manager),
  });
}
