import { scanOf } from '../../../tools/demonstration/desk.js';
import { acceptTexts, endorse, list } from '../../../tools/demonstration/applications.js';
import type { Person } from '../../../tools/demonstration/cast.js';
import { logOf, refusal } from '../../support/asking.js';
import { aFormingMission, move } from '../../support/factories.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';
import { participantsOf, listed, send, TIMES } from '../../support/ready.js';

let house: TestInstallation;
beforeAll(async () => {
  house = await openInstallation({ missions: true });
});
afterAll(() => house.close());

it('R-25, R-29: a replacement may be named after the cut-off where the host consents, and goes on with that consent', async () => {
  const company = await participantsOf(house, 2);
  const { officer, representative, coordinator } = company;
  const [first, second] = company.members as [Person, Person];
  const missionId = await aFormingMission(house, officer, coordinator);
  const approve = () => coordinator.desk.call.approveList({ params: { id: missionId } });
  const one = await listed(company, first, missionId);
  await approve();
  await move(officer, missionId, 'accredit');
  await send(officer, missionId);
  const evidenceId = await officer.desk.upload('consent.pdf', missionId, scanOf('SYNTHETIC'));
  const name = (more: { replaces?: string; lateConsent?: { text: string; evidenceId: string } }) =>
    officer.desk.call.apply({
      params: { id: missionId },
      body: { personId: second.id, category: 'member', ...(more.replaces && { replaceReason: 'SYNTHETIC' }), ...more },
    });
  const lateConsent = { text: 'letter 11', evidenceId };
  expect((await refusal(name({ replaces: one, lateConsent }))).code).toBe('batch.consent-early');
  house.setClock(TIMES.cutoffPassed);
  expect((await refusal(name({ replaces: one }))).codes).toEqual(['application.deadline-passed']);
  expect((await refusal(name({ lateConsent }))).codes).toEqual(['application.deadline-passed']);
  const elsewhere = { text: 'letter 11', evidenceId: missionId };
  expect((await refusal(name({ replaces: one, lateConsent: elsewhere }))).code).toBe('file.not-found');
  const { application } = await name({ replaces: one, lateConsent });
  expect(application).toMatchObject({ state: 'DRAFT', lateConsent: 'letter 11' });
  const [entered] = await logOf(house, { subjectId: application.id });
  expect(entered).toMatchObject({ what: 'application.created', details: { lateConsent } });
  await acceptTexts(second, application.id);
  await second.desk.call.moveApplication({ params: { id: application.id }, body: { action: 'submit' } });
  await endorse(representative, application.id);
  expect((await list(officer, application.id)).application.state).toBe('LISTED');
  expect((await officer.desk.call.getApplication({ params: { id: one } })).state).toBe('REPLACED');
  await approve();
  expect((await refusal(send(officer, missionId))).codes).toContain('application.cutoff-passed');
  const body = { sentOn: '2026-03-14', lateConsent };
  const batch = await officer.desk.call.sendBatch({ params: { id: missionId }, body });
  expect(batch.accreditations.map(({ applicationId }) => applicationId)).toEqual([application.id]);
});
