import { acceptTexts, endorse } from '../../../tools/demonstration/applications.js';
import { move } from '../factories.js';
import { keep, json, type Step } from './step.js';
import { CANARY, type World } from './world.js';

const officer = (world: World) => world.officer;
const coordinator = (world: World) => world.coordinator;
const applicant = (world: World) => world.canary;
const manager = (world: World) => world.manager;
const canary = () => CANARY;
const possible = () => '"possible"';
const mission = ({ mission: id = '' }: Record<string, string>) => ({ id });
const application = ({ application: id = '' }: Record<string, string>) => ({ id });
const accreditation = ({ accreditation: id = '' }: Record<string, string>) => ({ id });
const batch = ({ batch: id = '' }: Record<string, string>) => ({ id });
const conflict = ({ conflict: id = '' }: Record<string, string>) => ({ id });
const ACT = { actNumber: 'SYNTHETIC', actDate: '2026-03-02', validFrom: '2026-03-02' };
const ACCREDITED = { ...ACT, certificateNumber: `certificate ${CANARY}` };

/** Places for the delegation of Kazakhstan; none keeps its people waiting. */
const setQuota = ({ house, kazakhstan, known }: World, places: number | null) =>
  house.secretary.call.setQuotas({
    params: mission(known),
    body: { perDelegation: { [kazakhstan.id]: places }, reason: 'SYNTHETIC', source: 'SYNTHETIC' },
  });

/** From the application to the day on duty. */
export const ACCREDITATION_STEPS: Step[] = [
  {
    route: 'POST /api/missions/{id}/applications',
    by: applicant,
    params: mission,
    sends: ({ known }) => json({ personId: known.canary, category: 'member', otherMissions: `engaged ${CANARY}` }),
    shows: canary,
    next: keep('application', ({ application: made }) => made.id),
  },
  {
    route: 'POST /api/applications/{id}/acceptances',
    by: applicant,
    params: application,
    sends: () => json({ text: 'declaration', version: 1 }),
    shows: canary,
    next: (world) => acceptTexts(world.canary, world.known.application!),
  },
  {
    route: 'POST /api/applications/{id}/conflicts',
    by: officer,
    params: application,
    sends: () => json({ statement: `a tie of ${CANARY}` }),
    shows: canary,
  },
  {
    route: 'GET /api/applications/{id}/conflicts',
    by: officer,
    params: application,
    shows: canary,
    next: keep('conflict', ({ items }) => items[0]!.id),
  },
  {
    route: 'POST /api/conflicts/{id}/decision',
    by: officer,
    params: conflict,
    sends: () => json({ decision: 'cleared', reasons: `nothing in it, ${CANARY}` }),
    shows: canary,
  },
  { route: 'GET /api/applications/{id}/moves', by: applicant, params: application, shows: possible },
  {
    route: 'GET /api/missions/{id}/application-moves',
    by: applicant,
    params: mission,
    query: ({ application: id }) => `?applicationIds=${id}`,
    shows: possible,
  },
  {
    route: 'POST /api/applications/{id}/moves',
    by: applicant,
    params: application,
    sends: () => json({ action: 'submit' }),
    shows: canary,
    next: (world) => endorse(world.manager, world.known.application!),
  },
  { route: 'GET /api/tasks', by: officer, shows: canary },
  { route: 'GET /api/home', by: applicant, shows: canary },
  { route: 'GET /api/applications/{id}/story', by: applicant, params: application, shows: () => '"SUBMITTED"' },
  {
    route: 'POST /api/applications/{id}/corrections',
    by: officer,
    params: application,
    sends: () => json({ instead: null, reason: 'entered too early', evidence: 'SYNTHETIC' }),
    shows: canary,
    next: async (world) => {
      await endorse(world.manager, world.known.application!);
      await setQuota(world, 0);
      const body = { action: 'waitlist' as const };
      await world.officer.desk.call.moveApplication({ params: application(world.known), body });
    },
  },
  { route: 'GET /api/missions/{id}/waiting-list', by: manager, params: mission, shows: canary },
  {
    // The quota that keeps the name waiting stays; the answer of setting it shows who waits.
    route: 'POST /api/missions/{id}/quotas',
    by: ({ secretary }) => secretary,
    params: mission,
    sends: () => json({ delegationQuota: 0, reason: 'SYNTHETIC', source: 'SYNTHETIC' }),
    shows: canary,
    next: (world) => setQuota(world, null),
  },
  { route: 'GET /api/missions/{id}/applications', by: manager, params: mission, shows: canary },
  { route: 'GET /api/missions/{id}/applications', by: coordinator, params: mission, shows: canary },
  {
    route: 'GET /api/applications/{id}',
    by: manager,
    params: application,
    shows: canary,
    next: async (world) => {
      await world.coordinator.desk.call.approveList({ params: mission(world.known) });
      await move(world.officer, world.mission, 'accredit');
    },
  },
  {
    route: 'POST /api/missions/{id}/batches',
    by: officer,
    params: mission,
    sends: () => json({ sentOn: '2026-03-02' }),
    shows: canary,
    next: (world, answer) => {
      const { accreditations } = JSON.parse(answer.text) as {
        accreditations: { id: string; applicationId: string }[];
      };
      world.known.batch = (JSON.parse(answer.text) as { id: string }).id;
      for (const { id, applicationId } of accreditations)
        world.known[applicationId === world.known.application ? 'accreditation' : 'coordinators'] = id;
    },
  },
  { route: 'GET /api/missions/{id}/batches', by: manager, params: mission, shows: canary },
  { route: 'GET /api/batches/{id}', by: manager, params: batch, shows: canary },
  {
    route: 'POST /api/batches/{id}/decisions',
    by: officer,
    params: batch,
    sends: () => json({ dryRun: true, default: { action: 'refuse', reason: 'SYNTHETIC' } }),
    shows: () => `Kanareikina-${CANARY}`,
  },
  {
    route: 'POST /api/batches/{id}/replies',
    by: officer,
    params: batch,
    sends: () => ({
      bytes: Buffer.from('number;decision\r\n1;pending\r\n2;pending\r\n'),
      headers: { 'content-type': 'text/csv' },
    }),
    shows: () => `Kanareikina-${CANARY}`,
  },
  {
    route: 'POST /api/accreditations/{id}/moves',
    by: officer,
    params: accreditation,
    sends: () => json({ action: 'accredit', ...ACCREDITED }),
    shows: canary,
    next: (world) => {
      const end = { reason: 'a slip', authority: 'SYNTHETIC', endedOn: '2026-03-02' };
      const body = { action: 'revoke' as const, ...end };
      return world.officer.desk.call.moveAccreditation({ params: accreditation(world.known), body });
    },
  },
  {
    route: 'POST /api/accreditations/{id}/certificate-return',
    by: officer,
    params: accreditation,
    sends: () => json({ returnedOn: '2026-03-02' }),
    shows: canary,
  },
  {
    route: 'POST /api/missions/{id}/certificates',
    by: officer,
    params: mission,
    sends: ({ known }) =>
      json({ action: 'return', returnedOn: '2026-03-02', dryRun: true, accreditationIds: [known.accreditation] }),
    shows: ({ known }) => known.accreditation!,
  },
  {
    route: 'POST /api/accreditations/{id}/corrections',
    by: officer,
    params: accreditation,
    sends: () => json({ instead: null, reason: 'a slip', evidence: 'SYNTHETIC' }),
    shows: canary,
    next: async (world) => {
      const body = { action: 'accredit' as const, ...ACT, certificateNumber: 'SYNTHETIC' };
      await world.officer.desk.call.moveAccreditation({ params: { id: world.known.coordinators! }, body });
      world.house.setClock('2026-03-15T09:00:00Z');
      await move(world.officer, world.mission, 'makeReady');
      world.house.setClock('2026-03-19T09:00:00Z');
      await move(world.coordinator, world.mission, 'observe');
    },
  },
  {
    route: 'POST /api/accreditations/{id}/duty',
    by: coordinator,
    params: accreditation,
    sends: () => json({ mark: 'on-duty' }),
    shows: canary,
  },
  {
    route: 'DELETE /api/accreditations/{id}/duty',
    by: coordinator,
    params: accreditation,
    shows: canary,
    next: async (world) => {
      const { call } = world.coordinator.desk;
      await call.markDuty({ params: accreditation(world.known), body: { mark: 'on-duty' } });
      await call.markDuty({ params: { id: world.known.coordinators! }, body: { mark: 'on-duty' } });
      world.house.setClock('2026-03-20T20:00:00Z');
      await move(world.coordinator, world.mission, 'closeObservation');
    },
  },
];
