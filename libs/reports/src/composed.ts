import type { EntityManager } from 'typeorm';
import { assemblyWords, readConfig } from '#libs/platform';
import { documentAddress, documentCode, isAgreed } from '#libs/regulation';
import type { Composed } from './compose.js';
import { contentDigest, type Content } from './content.js';
import { basisNumbersIn, recordedIn } from './references.js';
import { correctedBy, isDissentPrinted, type Opened, type ReportStore } from './report-store.js';
import { signatoriesOf } from './report-views.js';

/** Known before the bytes are: it stands for a number and a version, and is written on the paper itself. */
export const codeOf = ({ report, version }: Pick<Opened, 'report' | 'version'>): string =>
  documentCode(report.number, version.number);

/** All that a document is drawn from, as it stands. */
export async function composedOf(
  manager: EntityManager,
  store: ReportStore,
  opened: Opened,
  content: Content,
  internal = false,
): Promise<Composed> {
  const { report, version, mission } = opened;
  const referring = internal || !isAgreed(version.state);
  const { placeRu, placeEn, originalLanguage } = version;
  return {
    content,
    number: report.number,
    state: version.state,
    adoptedAt: version.adoptedAt?.toISOString() ?? null,
    adoptedOn: version.adoptedOn,
    place: placeRu !== null && placeEn !== null ? { ru: placeRu, en: placeEn } : null,
    address: documentAddress(readConfig().PUBLIC_URL, codeOf(opened)),
    signers: await signatoriesOf(manager, version.id, content.language),
    dissentPrinted: isDissentPrinted(opened),
    corrects: await correctedBy(manager, version, content.language),
    originalLanguage,
    signedDigest: contentDigest(await store.content(manager, opened, originalLanguage)),
    words: await assemblyWords(manager),
    ...(internal && { internal }),
    ...(referring && { recorded: await recordedIn(manager, mission.id) }),
    ...(referring && content.findings && { basisNumbers: await basisNumbersIn(manager, mission.id, version.id) }),
  };
}
