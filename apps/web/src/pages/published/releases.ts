import type { PublishedView } from '#libs/contracts';
import { outlineOf } from '#libs/regulation';

/** A document as the list shows it: with what was told the press of it. */
export type Listed = { document: PublishedView; releases: PublishedView[] };

const IN_FORCE: readonly PublishedView['standing'][] = ['genuine', 'corrected'];

const isRelease = ({ card }: PublishedView) => outlineOf(card.kind).onePage ?? false;

/**
 * The documents in their order, each press release under its own: of those of its mission that are in force, or of all where
 * none is, the last that was published when it was; or else the first after it. One whose mission published nothing else stands alone.
 */
export function withReleases(documents: readonly PublishedView[]): Listed[] {
  const listed = documents.filter((one) => !isRelease(one)).map((document): Listed => ({ document, releases: [] }));
  const alone: Listed[] = [];
  for (const release of documents.filter(isRelease)) {
    const own = ownOf(release, listed);
    if (own) own.releases.push(release);
    else alone.push({ document: release, releases: [] });
  }
  const place = ({ document }: Listed) => documents.indexOf(document);
  return [...listed, ...alone].toSorted((one, other) => place(one) - place(other));
}

function ownOf({ card, publishedAt }: PublishedView, listed: readonly Listed[]): Listed | undefined {
  const ofMission = listed
    .filter(({ document }) => document.card.missionNumber === card.missionNumber)
    .toSorted((one, other) => Date.parse(one.document.publishedAt) - Date.parse(other.document.publishedAt));
  const inForce = ofMission.filter(({ document }) => IN_FORCE.includes(document.standing));
  const among = inForce.length > 0 ? inForce : ofMission;
  return among.findLast(({ document }) => Date.parse(document.publishedAt) <= Date.parse(publishedAt)) ?? among[0];
}
