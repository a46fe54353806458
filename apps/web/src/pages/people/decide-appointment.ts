import type { DecideAppointment } from '#libs/contracts';
import { api } from '../../api/client';
import { queries } from '../../api/queries';

/** Where what was decided may show. */
const SHOWN_IN = ['appointments', 'grants', 'delegations', 'mission', 'missions', 'notices'];

export async function decide(id: string, body: DecideAppointment): Promise<void> {
  await api.decideAppointment({ params: { id }, body });
  await Promise.all(SHOWN_IN.map((key) => queries.invalidateQueries({ queryKey: [key] })));
}
