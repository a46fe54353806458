import { createHash } from 'node:crypto';
import { outlineOf } from '#libs/regulation';
import { acceptTexts, applyOneself, endorse, list } from '../../../tools/demonstration/applications.js';
import type { Person } from '../../../tools/demonstration/cast.js';
import { itWith, textOfPages } from '../../render/pdf-tools.js';
import { raw } from '../../support/asking.js';
import { aMember, aRepresentative, move } from '../../support/factories.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';
import {
  accredit,
  participantsOf,
  aConcludingMission,
  aReadyMission,
  aSentMission,
  aWrittenReport,
  moveReport,
  onDuty,
  openReport,
  send,
  TIMES,
  write,
  type Participants,
} from '../../support/ready.js';

let house: TestInstallation;
let company: Participants;
beforeAll(async () => {
  house = await openInstallation({ worker: true });
  company = await participantsOf(house, 3);
});
beforeEach(() => house.beginWithPool());
afterAll(() => house.close());

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;
const sha256 = (text: string | Buffer) => createHash('sha256').update(text).digest('hex');

/** RFC 8785 for what occurs here: strings, whole numbers, lists and records. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(',')}}`;
}

type Snapshot = {
  observers: { familyName: string; delegation: unknown }[];
  absent: { familyName: string }[];
  activity: { figure: string; value: number }[];
  events: { earlyVotingDays: string[] }[];
  composition: { country: string; observers: number; chambers: { observers: number }[] }[];
  withoutDelegation: number;
};

const namesOf = (people: readonly { familyName: string }[]) => people.map(({ familyName }) => familyName).toSorted();

async function snapshotOf({ desk }: Person, id: string) {
  const bytes = await desk.download(`/api/snapshots/${id}`);
  return { bytes, content: JSON.parse(bytes.toString()) as Snapshot };
}

describe('the frozen figures', () => {
  it('hold no id of the database, are canonical, and have the digest that is shown', async () => {
    const { coordinator } = company;
    const { id } = await aConcludingMission(house, company);
    const { snapshot } = await openReport(coordinator, id);
    const { bytes, content } = await snapshotOf(coordinator, snapshot.id);
    expect(sha256(bytes)).toBe(snapshot.digest);
    expect(bytes.toString()).not.toMatch(UUID);
    expect(bytes.toString()).toBe(canonical(content));
  });

  itWith('pdftotext')(
    'R-47 name nobody who was refused, withdrawn, replaced, recalled or not decided about, nor do the pages',
    async () => {
      const { officer, coordinator, representative, members } = company;
      const [refused, withdrawn, recalled] = members as [Person, Person, Person];
      const { id, of } = await aSentMission(house, company);
      const { call } = officer.desk;
      await accredit(officer, of(coordinator).accreditation);
      await call.moveAccreditation({
        params: { id: of(refused).accreditation },
        body: { action: 'refuse', reason: 'SYNTHETIC' },
      });
      await accredit(officer, of(withdrawn).accreditation);
      await withdrawn.desk.call.moveApplication({
        params: { id: of(withdrawn).application },
        body: { action: 'withdraw', reason: 'SYNTHETIC' },
      });
      await accredit(officer, of(recalled).accreditation);
      await house.secretary.call.moveAccreditation({
        params: { id: of(recalled).accreditation },
        body: { action: 'recall', reason: 'SYNTHETIC', authority: 'SYNTHETIC', endedOn: '2026-03-02' },
      });
      const undecided = await aMember(house, 'KAZ');
      const successor = await aMember(house, 'KAZ');
      const pending = await applyOneself(undecided, id);
      const { application } = await representative.desk.call.apply({
        params: { id },
        body: {
          personId: successor.id,
          category: 'member',
          replaces: of(refused).application,
          replaceReason: 'SYNTHETIC',
        },
      });
      await acceptTexts(successor, application.id);
      await successor.desk.call.moveApplication({ params: { id: application.id }, body: { action: 'submit' } });
      for (const next of [pending, application.id]) {
        await endorse(representative, next);
        await list(officer, next);
      }
      await coordinator.desk.call.approveList({ params: { id } });
      const { accreditations } = await send(officer, id);
      const { id: successorsAccreditation } = accreditations.find(
        ({ applicationId }) => applicationId === application.id,
      )!;
      await accredit(officer, successorsAccreditation);
      house.setClock(TIMES.cutoffPassed);
      await move(officer, id, 'makeReady');
      house.setClock(TIMES.firstDay);
      await move(coordinator, id, 'observe');
      for (const accreditation of [of(coordinator).accreditation, successorsAccreditation])
        await onDuty(coordinator, accreditation);
      house.setClock(TIMES.pollsClosed);
      await move(coordinator, id, 'closeObservation');

      const report = await aWrittenReport(company, id);
      const { bytes, content } = await snapshotOf(coordinator, report.snapshot.id);
      const shown = [coordinator, successor].map(({ name }) => name.ru);
      expect(content.observers.map(({ familyName }) => familyName).toSorted()).toEqual(shown.toSorted());
      const hidden = [refused, withdrawn, recalled, undecided].flatMap(({ name }) => [name.ru, name.en]);
      expect(hidden.filter((name) => bytes.toString().includes(name))).toEqual([]);
      for (const language of ['ru', 'en'] as const) {
        const artifact = await coordinator.desk.render(report.id, language);
        const pages = textOfPages(await coordinator.desk.download(`/api/artifacts/${artifact.id}/file`)).join('\n');
        expect(hidden.filter((name) => pages.includes(name))).toEqual([]);
        for (const { name } of [coordinator, successor]) expect(pages).toContain(name[language]);
        expect(pages).not.toMatch(UUID);
      }
    },
  );

  it('count what they list: by delegation, by chamber and without a delegation', async () => {
    const stranger = await aRepresentative(house, 'TJK');
    const { id } = await aConcludingMission(house, company);
    const { snapshot } = await openReport(company.coordinator, id);
    const { content } = await snapshotOf(company.coordinator, snapshot.id);
    expect(content.observers).toHaveLength(1 + company.members.length);
    const counted = content.composition.reduce((sum, { observers }) => sum + observers, content.withoutDelegation);
    expect(counted).toBe(content.observers.length);
    for (const { chambers, observers } of content.composition)
      expect(chambers.reduce((sum, chamber) => sum + chamber.observers, 0)).toBe(observers);
    expect(content.composition.flatMap(({ chambers }) => chambers).length).toBeGreaterThan(1);
    const answer = await raw(stranger.desk, `/api/snapshots/${snapshot.id}`);
    expect([answer.status, (await answer.text()).includes(content.observers[0]!.familyName)]).toEqual([403, false]);
  });

  it('count who was on duty, and apart from them who was accredited and did not come', async () => {
    const { coordinator, members } = company;
    const [came, ...others] = members as [Person, ...Person[]];
    const { id } = await aConcludingMission(house, company, [coordinator, came]);
    const { snapshot } = await openReport(coordinator, id);
    const { content } = await snapshotOf(coordinator, snapshot.id);
    expect(namesOf(content.observers)).toEqual([coordinator, came].map(({ name }) => name.ru).toSorted());
    expect(namesOf(content.absent)).toEqual(others.map(({ name }) => name.ru).toSorted());
    expect(content.composition.reduce((sum, { observers }) => sum + observers, content.withoutDelegation)).toBe(2);
  });

  it('count nobody whose mandate was over before the mission began', async () => {
    const { coordinator, officer } = company;
    const gone = await aMember(house, 'KAZ');
    const { id, of } = await aReadyMission(house, { ...company, members: [gone] });
    const { items } = await officer.desk.call.listMandates({ params: { id: gone.id } });
    house.setClock(TIMES.cutoffPassed);
    await officer.desk.call.endMandate({
      params: { id: items[0]!.id },
      body: { validUntil: '2026-03-12', reason: 'SYNTHETIC' },
    });
    house.setClock(TIMES.firstDay);
    await move(coordinator, id, 'observe');
    await onDuty(coordinator, of(coordinator).accreditation);
    house.setClock(TIMES.pollsClosed);
    await move(coordinator, id, 'closeObservation');
    const { snapshot } = await openReport(coordinator, id);
    const { bytes } = await snapshotOf(coordinator, snapshot.id);
    expect(bytes.toString()).not.toContain(gone.name.ru);
  });

  it('take what was recorded since when they are taken anew, and whoever records it is told what shows it', async () => {
    const { coordinator } = company;
    const { id } = await aConcludingMission(house, company);
    const report = await aWrittenReport(company, id);
    const record = (value: number) =>
      coordinator.desk.call.recordActivity({
        params: { id },
        body: { figure: 'meetings', value, source: 'SYNTHETIC' },
      });
    const names = { ru: report.number, en: report.number };
    expect((await record(7)).warnings).toEqual([
      expect.objectContaining({ code: 'mission.figures-taken-anew', rule: 'R-46', params: { names } }),
    ]);
    const { report: anew } = await coordinator.desk.call.refreshSnapshot({ params: { id: report.id } });
    expect(anew.snapshot).toMatchObject({ provisional: false });
    const { content } = await snapshotOf(coordinator, anew.snapshot.id);
    expect(content.activity).toEqual([{ figure: 'meetings', value: 7, source: 'SYNTHETIC' }]);
    await moveReport(coordinator, report.id, 'review');
    expect((await record(8)).warnings).toEqual([
      expect.objectContaining({ code: 'mission.figures-too-late', rule: 'R-46', params: { names } }),
    ]);
  });

  it('do not follow what happens afterwards', async () => {
    const { officer, coordinator, members } = company;
    const { id, of } = await aConcludingMission(house, company);
    await officer.desk.call.moveAccreditation({
      params: { id: of(members[0]!).accreditation },
      body: { action: 'revoke', reason: 'SYNTHETIC', authority: 'SYNTHETIC', endedOn: '2026-03-02' },
    });
    const { snapshot } = await openReport(coordinator, id);
    const { content } = await snapshotOf(coordinator, snapshot.id);
    expect(content.observers).toHaveLength(1 + members.length);
  });
});

describe('the content digest', () => {
  it('is what anyone computes from the downloaded snapshot and the texts', async () => {
    const { coordinator } = company;
    const { id: missionId } = await aConcludingMission(house, company);
    const { id } = await aWrittenReport(company, missionId);
    await write(coordinator, { id }, 'assessment', 'Written by a person', 'en');
    await write(coordinator, { id }, 'campaign', 'first');
    await write(coordinator, { id }, 'campaign', '', 'ru', 1);
    const report = await coordinator.desk.call.getReport({ params: { id } });
    const { content: snapshot } = await snapshotOf(coordinator, report.snapshot.id);
    for (const language of ['ru', 'en'] as const) {
      const written = report.texts.filter((text) => text.language === language && text.body !== '');
      const texts = Object.fromEntries(written.map(({ section, body }) => [section, body]));
      const { kind, versionNumber } = report;
      const content = { kind, outlineVersion: outlineOf(kind).version, versionNumber, language, texts, snapshot };
      expect(report.contentDigests[language]).toBe(sha256(canonical(content)));
    }
  });

  it('changes with the text of its own language and not with the other', async () => {
    const { coordinator } = company;
    const { id: missionId } = await aConcludingMission(house, company);
    const before = (await aWrittenReport(company, missionId, 'mission-report')).id;
    const { contentDigests: first } = await coordinator.desk.call.getReport({ params: { id: before } });
    const { report } = await write(coordinator, { id: before }, 'assessment', 'translated', 'en');
    expect(report.contentDigests.ru).toBe(first.ru);
    expect(report.contentDigests.en).not.toBe(first.en);
  });
});
