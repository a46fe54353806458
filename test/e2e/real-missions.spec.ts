import { scanOf } from '../../tools/demonstration/desk.js';
import type { Person } from '../../tools/demonstration/cast.js';
import { itWith } from '../render/pdf-tools.js';
import { openInstallation } from '../support/house.js';
import {
  accreditation,
  castOf,
  close,
  mandate,
  observation,
  printedOf,
  SOURCE,
  staffOf,
  toBeSigned,
  type Company,
  type Played,
} from '../support/mission-played.js';
import { publishByTwo } from '../../tools/demonstration/documents.js';
import { sign } from '../support/ready.js';
import { REAL_MISSIONS } from '../support/real-missions.js';
import { OPENING } from '../support/stage.js';
import { ENTERED } from '../support/world/recipe.js';

/**
 * Real missions, played through the interface from the invitation to the closed file. Of each only what was published is
 * told; the people are synthetic, and what is not known is said to be synthetic. The figures that the documents must print
 * are worked out by hand in `support/real-missions.ts`.
 */
let played: Played;
const EARLIEST = REAL_MISSIONS.map(({ since }) => since).toSorted()[0]!;
beforeAll(async () => {
  const house = await openInstallation({ worker: true });
  played = { house, staff: await staffOf(house, ENTERED, EARLIEST), entered: ENTERED, reference: '2022-03-17' };
});
afterAll(() => played.house.close());

/** Written in both languages, agreed, signed by everyone who came – the last on paper – and published. */
async function conclusion(id: string, company: Company, signers: Person[]) {
  const { officer } = company;
  const open = await toBeSigned(id, company, signers);
  const [last, ...others] = open.signatories.toReversed();
  for (const { personId } of others)
    await sign(
      signers.find((one) => one.id === personId)!,
      open.id,
    );
  const scanId = await officer.desk.upload('signature.pdf', id, scanOf('SYNTHETIC'));
  const date = open.snapshot.asOf.slice(0, 10);
  const { report: adopted } = await officer.desk.call.signReport({
    params: { id: open.id },
    body: {
      contentDigest: open.contentDigests.ru,
      paper: { authorPersonId: last!.personId, number: SOURCE, date, scanId },
    },
  });
  expect(adopted).toMatchObject({ state: 'ADOPTED', adoptedOn: date });
  const pages = await printedOf(company, open.id);
  await publishByTwo(officer.desk, played.staff.chief.desk, open.id);
  return { id: open.id, pages };
}

for (const real of REAL_MISSIONS)
  itWith('pdftotext')(`plays ${real.number} to its closed file, with the figures worked out by hand`, async () => {
    const { house } = played;
    house.setClock(OPENING);
    const company = await castOf(played, real);
    const { officer } = company;
    const id = await mandate(played, real, company);
    const accredited = await accreditation(real, id, company);
    const came = await observation(played, real, id, company, accredited);
    const { mission } = await officer.desk.call.getMission({ params: { id } });
    expect(mission.pollsCloseAt).toBe(real.printed.pollsCloseAt);
    const report = await conclusion(id, company, came);
    for (const language of ['ru', 'en'] as const)
      for (const line of real.printed[language])
        expect([language, report.pages[language]]).toEqual([language, expect.stringContaining(line)]);
    expect((await close(played, real, id, report.id, company)).mission.state).toBe('CLOSED');
  });
