import { CHECKS } from './checks/index.js';
import { CONDITIONS, type ConditionId, type ProgramId } from './conditions.js';
import { readPdf, type Reading } from './reading.js';

export type Row = { id: ConditionId; result: 'pass' | 'fail' | 'person'; condition: string; found: string[] };

/** One row for each condition of the protocol. A file that cannot be read throws. */
export async function checkPdf(bytes: Uint8Array): Promise<Row[]> {
  const reading = await readPdf(bytes);
  return (Object.keys(CONDITIONS) as ConditionId[]).map((id) => rowOf(id, reading));
}

function rowOf(id: ConditionId, reading: Reading): Row {
  const [decides, condition] = CONDITIONS[id];
  const found = decides === 'person' ? 'person' : CHECKS[id as ProgramId](reading);
  if (found === 'person') return { id, result: 'person', condition, found: [] };
  return { id, result: found.length > 0 ? 'fail' : 'pass', condition, found };
}
