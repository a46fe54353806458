import { keep, type Step } from './step.js';
import { CANARY, type World } from './world.js';

const officer = (world: World) => world.officer;
const HEADERS = 'Фамилия;Имя;Фамилия латиницей;Имя латиницей;Должность;Должность по-английски;Гражданство;E-mail';
const ROW = `Канарейкина-${CANARY}-список;Условное;Kanareikina-${CANARY}-list;Synthetic;депутат;member;KAZ;${CANARY}.list@desk.example`;
const sends = () => ({ bytes: Buffer.from(`${HEADERS}\n${ROW}\n`), headers: { 'content-type': 'text/csv' } });

/** Someone of the delegation comes in with a table: tried, then applied. */
export const ROSTER_STEPS: Step[] = [
  {
    route: 'POST /api/roster/imports',
    by: officer,
    query: ({ kazakhstan }) => `?delegationId=${kazakhstan}`,
    sends,
    shows: () => CANARY,
    next: keep('roster', (body) => (body as unknown as { digest: string }).digest),
  },
  {
    route: 'POST /api/roster/imports',
    by: officer,
    query: ({ kazakhstan, roster }) => `?delegationId=${kazakhstan}&dryRun=false&digest=${roster}`,
    sends,
    shows: () => CANARY,
  },
];
