import {
  AddEvent,
  AddOutcomeNote,
  AddTerritoryNote,
  AdoptSettings,
  AppointOffice,
  ConfirmCutoff,
  CORRECTIONS,
  FillHostFacts,
  RecordActivity,
  RecordDecision,
  RecordResults,
  RegisterInvitation,
  SetCategories,
  SetDates,
} from '#libs/contracts';
import {
  ACTIVITY_FIGURES,
  CATEGORY_NAMES,
  DECISION_BODIES,
  DECISION_SUBJECTS,
  EVENT_KINDS,
  EVENT_TYPES,
  INVITER_TYPES,
  MISSION_OFFICES,
} from '#libs/regulation';
import { api } from '../../api/client';
import { begun } from '../../forms/begun';
import type { Field } from '../../forms/field';
import { act, at, EVIDENCE, PLACES, REASON, SOURCE, storedTitle, type Act } from './act';
import { factFields } from './host-fact-fields';

/** Where the vote is known from may itself be unknown. */
const VOTE_SOURCE: Field = { ...SOURCE, required: false };

/** What may be recorded of a mission's mandate. One more form is one row. */
export const MANDATE_ACTS = {
  invitation: act({
    title: 'act.invitation',
    needs: 'mission:prepare',
    schema: RegisterInvitation,
    fields: ({ mission }) => [
      {
        name: 'inviter',
        label: 'mission.inviter',
        kind: 'choice',
        of: INVITER_TYPES,
        said: 'inviterTypes',
        required: true,
      },
      { name: 'signatory', label: 'mission.signatory', kind: 'halves' },
      { name: 'addressee', label: 'mission.addressee' },
      { name: 'date', label: 'word.date', kind: 'day' },
      { name: 'reference', label: 'word.number' },
      ...(mission.settings.registrationNumbers === 'entered'
        ? [{ name: 'incomingNumber', label: 'mission.incomingNumber', required: true } as const]
        : []),
      { name: 'receivedOn', label: 'mission.receivedOn', kind: 'day' },
      { name: 'scanId', label: 'word.scan', kind: 'scan' },
    ],
    initial: () => ({}),
    send: (file, body) => api.registerInvitation({ ...at(file), body }),
  }),
  decision: act({
    title: 'act.decision',
    needs: 'mission:prepare',
    schema: RecordDecision,
    fields: () => [
      {
        name: 'subject',
        label: 'mission.subject',
        kind: 'choice',
        of: DECISION_SUBJECTS,
        said: 'decisionSubjects',
        required: true,
      },
      {
        name: 'body',
        label: 'mission.body',
        kind: 'choice',
        of: DECISION_BODIES,
        said: 'decisionBodies',
        required: true,
      },
      { name: 'date', label: 'word.date', kind: 'day' },
      { name: 'number', label: 'word.number' },
      { name: 'scanId', label: 'word.scan', kind: 'scan' },
    ],
    initial: () => ({}),
    send: (file, body) => api.recordDecision({ ...at(file), body }),
  }),
  event: act({
    title: 'act.event',
    needs: 'mission:prepare',
    schema: AddEvent,
    fields: () => [
      { name: 'type', label: 'event.type', kind: 'choice', of: EVENT_TYPES, said: 'eventTypes', required: true },
      { name: 'kind', label: 'event.kind', kind: 'choice', of: EVENT_KINDS, said: 'eventKinds', required: true },
      { name: 'title', label: 'event.title', kind: 'wording', required: true },
      ...PLACES,
      VOTE_SOURCE,
    ],
    initial: ({ mission: { hostProfile } }) => ({
      kind: 'regular',
      votingDays: [''],
      earlyVotingDays: [],
      places: [{ name: hostProfile.name, zone: hostProfile.zone, abroad: false }],
    }),
    send: (file, body) => api.addEvent({ ...at(file), body }),
  }),
  cutoff: act({
    title: 'act.cutoff',
    needs: 'mission:prepare',
    schema: ConfirmCutoff,
    fields: () => [
      { name: 'local', label: 'act.cutoffLocal', kind: 'moment', required: true },
      { name: 'zone', label: 'place.zone' },
      { name: 'utcOffset', label: 'act.utcOffset' },
      SOURCE,
    ],
    initial: ({ mission: { cutoff, hostProfile } }) => ({
      local: cutoff?.local ?? '',
      zone: cutoff?.zone ?? hostProfile.zone,
      // A profile's source confirms nothing: who confirms says where it was read.
      source: cutoff?.confirmed ? cutoff.source : '',
    }),
    send: (file, body) => api.confirmCutoff({ ...at(file), body }),
  }),
  dates: act({
    title: 'act.dates',
    needs: 'mission:prepare',
    schema: SetDates,
    fields: () => [
      { name: 'startsOn', label: 'create.startsOn', kind: 'day', required: true },
      { name: 'endsOn', label: 'create.endsOn', kind: 'day', required: true },
    ],
    initial: ({ mission: { startsOn, endsOn } }) => begun(SetDates, { startsOn, endsOn }),
    send: (file, body, ifMatch) => api.setMissionDates({ ...at(file), body, ifMatch }),
  }),
  office: act({
    title: 'act.office',
    needs: 'mission:prepare',
    schema: AppointOffice,
    fields: ({ mission }) => [
      {
        name: 'office',
        label: 'word.office',
        kind: 'choice',
        of: MISSION_OFFICES,
        said: 'missionOffices',
        required: true,
      },
      {
        name: 'personId',
        label: 'mission.person',
        kind: 'person',
        required: true,
        // Whoever leads must be able to be accredited; a deputy need not be of a parliament.
        eligible: ({ office }) => ({
          who: office === 'coordinator' ? 'serving' : 'anyone',
          notOf: mission.settings.coordinatorNotFromHost ? mission.host : undefined,
        }),
      },
      { name: 'region', label: 'act.region' },
      { name: 'reason', label: 'word.reason' },
    ],
    initial: () => ({}),
    send: (file, body) => api.appointOffice({ ...at(file), body }),
  }),
  categories: act({
    title: 'act.categories',
    needs: 'mission:prepare',
    schema: SetCategories,
    fields: () => [
      {
        name: 'categories',
        label: 'act.whoMayApply',
        kind: 'choices',
        of: CATEGORY_NAMES,
        said: 'applicantCategories',
        required: true,
      },
      REASON,
    ],
    initial: ({ mission: { categories } }) => begun(SetCategories, { categories, reason: '' }),
    send: (file, body, ifMatch) => api.setCategories({ ...at(file), body, ifMatch }),
  }),
  hostFacts: act({
    title: 'act.hostFacts',
    needs: 'mission:prepare',
    schema: FillHostFacts,
    fields: ({ mission: { unknownFacts } }) => [...factFields(unknownFacts, 'facts'), REASON, SOURCE],
    initial: () => ({}),
    send: (file, body, ifMatch) => api.fillHostFacts({ ...at(file), body, ifMatch }),
  }),
  territory: act({
    title: 'act.territory',
    needs: 'mission:prepare',
    schema: AddTerritoryNote,
    fields: () => [
      { name: 'organisation', label: 'act.organisation', required: true },
      { name: 'region', label: 'act.regionOrAll' },
      { name: 'note', label: 'act.note', kind: 'lines', required: true },
      SOURCE,
    ],
    initial: () => ({}),
    send: (file, body) => api.addTerritoryNote({ ...at(file), body }),
  }),
  activity: act({
    title: 'act.activity',
    needs: 'activity:record',
    schema: RecordActivity,
    fields: () => [
      {
        name: 'figure',
        label: 'act.figure',
        kind: 'choice',
        of: ACTIVITY_FIGURES,
        said: 'activityFigures',
        required: true,
      },
      { name: 'value', label: 'word.value', kind: 'number', required: true },
      { ...SOURCE, kind: 'halves' },
    ],
    initial: () => ({}),
    send: (file, body) => api.recordActivity({ ...at(file), body }),
  }),
  results: act({
    title: 'act.results',
    needs: 'mission:prepare',
    schema: RecordResults,
    fields: () => [{ name: 'resultsOn', label: 'act.resultsOn', kind: 'day', required: true }, SOURCE],
    initial: () => ({}),
    send: (file, body) => api.recordResults({ ...at(file), body }),
  }),
  outcome: act({
    title: 'act.outcome',
    needs: 'mission:prepare',
    schema: AddOutcomeNote,
    fields: () => [{ name: 'note', label: 'act.note', kind: 'lines', required: true }, SOURCE],
    initial: () => ({}),
    send: (file, body) => api.addOutcomeNote({ ...at(file), body }),
  }),
  settings: act({
    title: 'act.settings',
    needs: 'settings:change',
    schema: AdoptSettings,
    fields: () => [REASON, SOURCE],
    initial: () => ({}),
    send: (file, body) => api.adoptSettings({ ...at(file), body }),
  }),
  correctTitle: act({
    title: 'act.correctTitle',
    needs: 'record:correct',
    schema: CORRECTIONS.title,
    fields: () => [{ name: 'instead', label: 'word.mission', kind: 'title', required: true }, REASON, EVIDENCE],
    initial: ({ mission }) =>
      begun(CORRECTIONS.title, { fact: 'title', instead: storedTitle(mission), reason: '', evidence: '' }),
    send: (file, body, ifMatch) => api.correctFact({ ...at(file), body, ifMatch }),
  }),
  correctDates: act({
    title: 'act.correctDates',
    needs: 'record:correct',
    schema: CORRECTIONS.dates,
    fields: () => [
      { name: 'instead.startsOn', label: 'create.startsOn', kind: 'day', required: true },
      { name: 'instead.endsOn', label: 'create.endsOn', kind: 'day', required: true },
      REASON,
      EVIDENCE,
    ],
    initial: ({ mission: { startsOn, endsOn } }) =>
      begun(CORRECTIONS.dates, { fact: 'dates', instead: { startsOn, endsOn }, reason: '', evidence: '' }),
    send: (file, body, ifMatch) => api.correctFact({ ...at(file), body, ifMatch }),
  }),
  correctResults: act({
    title: 'act.correctResults',
    needs: 'record:correct',
    schema: CORRECTIONS.results,
    fields: () => [{ name: 'instead', label: 'act.resultsOn', kind: 'day', required: true }, REASON, EVIDENCE],
    initial: ({ mission: { resultsOn } }) =>
      begun(CORRECTIONS.results, { fact: 'results', instead: resultsOn, reason: '', evidence: '' }),
    send: (file, body, ifMatch) => api.correctFact({ ...at(file), body, ifMatch }),
  }),
} as const satisfies Record<string, Act>;
export type MandateAct = keyof typeof MANDATE_ACTS;
