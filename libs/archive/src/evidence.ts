import type { EvidenceService } from '#libs/observation';
import { Refusal } from '#libs/regulation';
import { SCAN_EXTENSIONS } from '#libs/scans';
import { json, whole, type Part } from './part.js';

/**
 * Photographs and papers that show incidents. They may show people, so whoever takes the archive opens them as at the
 * desk: in the own scope, each with a line of the log. Names of files may name people, and are left out.
 */
export const evidenceBy = (evidence: EvidenceService): Part =>
  async function* ({ actor, mission }) {
    const listed: object[] = [];
    for (const { id, number, removed, ...told } of await evidence.ofMission(actor, mission.id)) {
      const file = `${number}-${listed.length + 1}.${SCAN_EXTENSIONS[told.mediaType] ?? 'bin'}`;
      const bytes = await opened(evidence, actor, id);
      listed.push({ incident: number, ...(bytes ? { file } : { erased: true }), ...(removed && { removed }), ...told });
      if (bytes) yield whole(`incidents/${file}`, bytes);
    }
    if (listed.length > 0) yield json('incidents/evidence.json', listed);
  };

/** Of what was erased since there is a digest, and nothing else. */
async function opened(evidence: EvidenceService, ...[actor, id]: Parameters<EvidenceService['read']>) {
  try {
    return (await evidence.read(actor, id)).bytes;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'file.erased') return null;
    throw error;
  }
}
