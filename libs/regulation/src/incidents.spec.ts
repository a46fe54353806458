import {
  countIncidents,
  EVIDENCE_MOST,
  evidenceActs,
  followUpActs,
  INCIDENT_CATEGORY_NAMES,
  INCIDENT_GROUP_NAMES,
  incidentActs,
  incidentEvent,
  incidentNeedsReason,
  groupOf,
  isGrave,
  levelOf,
  sectionOf,
  SEVERITIES,
  type Counted,
  type EvidenceFacts,
  type IncidentFacts,
} from './incidents.js';
import { assessAct } from './lifecycle.js';
import { hasSection, outlineOf, REPORT_KINDS } from './report-outlines.js';
import { authorityOf } from './roles.js';

const seen = (more: Partial<Counted> = {}): Counted => ({
  kind: 'incident',
  category: 'secrecy',
  severity: 'put-right',
  knownFrom: 'first-hand',
  ...more,
});

describe('R-41 incidents', () => {
  it('are counted by category, severity and how they are known, the most severe first', () => {
    const entries = [
      seen(),
      seen({ severity: 'stopped' }),
      seen({ knownFrom: 'media' }),
      seen(),
      seen({ category: 'voter-lists' }),
      seen({ kind: 'positive-practice', severity: null }),
    ];
    expect(
      countIncidents(entries).map(({ category, severity, knownFrom, count }) => [category, severity, knownFrom, count]),
    ).toEqual([
      ['voter-lists', 'put-right', 'first-hand', 1],
      ['secrecy', 'stopped', 'first-hand', 1],
      ['secrecy', 'put-right', 'first-hand', 2],
      ['secrecy', 'put-right', 'media', 1],
      ['secrecy', null, 'first-hand', 1],
    ]);
    const counted = countIncidents(entries).reduce((sum, { count }) => sum + count, 0);
    expect(counted).toBe(entries.length);
    expect(countIncidents([])).toEqual([]);
  });

  it('are graded from 0 to 4, and the two highest are grave', () => {
    expect(SEVERITIES.map((severity) => [levelOf(severity), isGrave({ severity })])).toEqual([
      [0, false],
      [1, false],
      [2, false],
      [3, true],
      [4, true],
    ]);
    expect(isGrave({ severity: null })).toBe(false);
  });

  it.each([
    ['incident.recorded', null, 'interrupted'],
    ['incident.grave', null, 'prevented'],
    ['incident.grave', 'interrupted', 'stopped'],
    ['incident.corrected', 'prevented', 'stopped'],
    ['incident.corrected', 'stopped', 'no-consequence'],
  ] as const)('%s: the log says of one that becomes grave that it did, and once', (event, before, after) =>
    expect(incidentEvent(before && { severity: before }, { severity: after })).toBe(event),
  );

  it('that are taken away are called so, however grave', () => {
    expect(incidentEvent({ severity: 'stopped' }, null)).toBe('incident.removed');
  });

  it('have a place in every document, each category in one section of it', () => {
    for (const kind of REPORT_KINDS.filter((each) => hasSection(outlineOf(each), 'voting'))) {
      const drawn = outlineOf(kind).sections.filter(({ facts }) => facts);
      for (const category of INCIDENT_CATEGORY_NAMES)
        expect([kind, category, drawn.some(({ id }) => id === sectionOf(category, outlineOf(kind)))]).toEqual([
          kind,
          category,
          true,
        ]);
    }
    expect(sectionOf('complaint-filed', outlineOf('mission-report'))).toBe('complaints');
    expect(sectionOf('complaint-filed', outlineOf('final-conclusion'))).toBe('voting');
    expect(sectionOf('disinformation', outlineOf('final-conclusion'))).toBe('campaign');
  });

  it('are of every group at least of one category', () => {
    expect([...new Set(INCIDENT_CATEGORY_NAMES.map(groupOf))].toSorted()).toEqual(INCIDENT_GROUP_NAMES.toSorted());
  });
});

describe('R-41 an entry', () => {
  const sound: IncidentFacts = {
    missionOver: false,
    ahead: false,
    sourceMissing: false,
    unquoted: false,
    stranger: false,
    strangeStation: false,
    outsideDates: false,
    alike: 0,
    documentsFixed: null,
    documentsOpen: null,
  };
  const found = (facts: Partial<IncidentFacts>, act: keyof typeof incidentActs = 'record') =>
    assessAct(incidentActs[act], authorityOf('parliamentarian'), { ...sound, ...facts }).map(({ effect, code }) => [
      effect,
      code,
    ]);

  it('is refused where it cannot be so, and warned of where it may not be', () => {
    for (const act of ['record', 'correct'] as const) {
      expect(found({}, act)).toEqual([]);
      expect(
        found({ ahead: true, sourceMissing: true, unquoted: true, stranger: true, strangeStation: true }, act),
      ).toEqual([
        ['refuses', 'incident.ahead'],
        ['refuses', 'incident.source-missing'],
        ['refuses', 'incident.unquoted'],
        ['refuses', 'incident.stranger'],
        ['refuses', 'incident.strange-station'],
      ]);
      expect(found({ outsideDates: true, alike: 1 }, act)).toEqual([
        ['warns', 'incident.outside-dates'],
        ['warns', 'incident.twice'],
      ]);
    }
  });

  it.each(['delegationManager', 'auditor', 'councilMember', 'legalExpert'] as const)('is not for a %s', (role) => {
    expect(assessAct(incidentActs.record, authorityOf(role), sound)).toMatchObject([{ code: 'permission.missing' }]);
  });

  it('of a positive practice is not followed up', () => {
    const facts = { missionOver: false, ahead: false, positivePractice: true };
    expect(assessAct(followUpActs.followUp, authorityOf('coordinator'), facts)).toMatchObject([
      { code: 'incident.nothing-to-follow' },
    ]);
  });

  it('is shown by so many photographs and papers and no more, and by none once the mission is over', () => {
    const found = (facts: EvidenceFacts) =>
      assessAct(evidenceActs.attach, authorityOf('coordinator'), facts).map(({ code }) => code);
    expect(found({ missionOver: false, attached: EVIDENCE_MOST - 1 })).toEqual([]);
    expect(found({ missionOver: false, attached: EVIDENCE_MOST })).toEqual(['incident.evidence-full']);
    expect(found({ missionOver: true, attached: 0 })).toEqual(['mission.over']);
  });

  it('is changed without a word only by its author, while observation goes on', () => {
    const own = { removed: false, own: true, observing: true };
    expect(incidentNeedsReason(own)).toBe(false);
    for (const other of [{ removed: true }, { own: false }, { observing: false }])
      expect(incidentNeedsReason({ ...own, ...other })).toBe(true);
  });
});
