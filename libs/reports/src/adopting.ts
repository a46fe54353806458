import { IsNull, type EntityManager } from 'typeorm';
import { localDay } from '#libs/missions';
import { isThere, type Unit } from '#libs/platform';
import { Refusal, type ReportFacts } from '#libs/regulation';
import { candidates } from './candidates.js';
import { Absence, Signatory } from './report.entities.js';
import type { Opened } from './report-store.js';
import { signatoriesOf } from './report-views.js';

/** From here on the list of signatories stands, and how many of them it takes, whoever arrives or leaves. */
export async function freezeSignatories({ manager }: Unit, { report, version, mission }: Opened) {
  const list = await candidates(manager, report, version.adoptionMode!, mission.id);
  await manager.insert(
    Signatory,
    list.map((candidate, index) => ({ ...candidate, versionId: version.id, position: index + 1 })),
  );
}

/**
 * The day of the last signature, wherever it was given: by the host’s calendar, or as its paper says; or that on which the
 * last one was recorded as absent, or a second person said so too. If somebody has not signed, the day on which the coordinator adopted it without.
 */
export async function dayOfAdoption(
  { manager, now }: Unit,
  { version, mission }: Opened,
  { unsigned }: ReportFacts,
  paperDate?: string,
): Promise<string> {
  const signatures = await signatoriesOf(manager, version.id, version.originalLanguage);
  const days = signatures.flatMap(({ signedAt, paperDate: onPaper, absentSince }) => {
    const settledAt = signedAt ?? absentSince;
    return settledAt ? (onPaper ?? localDay(settledAt, mission)) : [];
  });
  for (const { confirmedAt } of await manager.findBy(Absence, { versionId: version.id, endedAt: IsNull() }))
    if (confirmedAt) days.push(localDay(confirmedAt, mission));
  if (unsigned > 0) days.push(paperDate ?? localDay(now, mission));
  return days.toSorted().at(-1)!;
}

/** A signature is of one version: no sheet that was recorded for another one of the document counts here, uploaded anew or not. */
export async function isOfThisVersion(manager: EntityManager, { report, version }: Opened): Promise<void> {
  const onPaper = `SELECT o.version_id, f.digest FROM (SELECT version_id, paper_id FROM signatory
      UNION SELECT version_id, paper_id FROM dissent) o
    JOIN paper_original p ON p.id = o.paper_id JOIN stored_file f ON f.id = p.scan_id`;
  const isUsedTwice = await isThere(
    manager,
    `SELECT FROM (${onPaper}) here JOIN (${onPaper}) there ON there.digest = here.digest
     JOIN report_version v ON v.id = there.version_id
     WHERE here.version_id = $1 AND v.id <> $1 AND v.report_id = $2`,
    [version.id, report.id],
  );
  if (isUsedTwice) throw new Refusal('report.paper-of-another-version');
}
