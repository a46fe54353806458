import { accreditationLifecycle } from './accreditation-lifecycle.js';
import { appointmentLifecycle } from './appointment-lifecycle.js';
import { applicationLifecycle } from './application-lifecycle.js';
import { EVENTS } from './events.js';
import type { Move } from './lifecycle.js';
import { missionActs } from './mission-acts.js';
import { missionLifecycle } from './mission-lifecycle.js';
import { NOTICE_TEXTS } from './notice-texts.js';
import {
  NOTICE_AUDIENCES,
  NOTICE_KINDS,
  NOTICES,
  noticesRaisedBy,
  type Asking,
  type NoticeAudience,
  type NoticeRow,
} from './notices.js';
import { reportActs } from './report-acts.js';
import { reportLifecycle } from './report-lifecycle.js';
import { authorityOf, ROLES, THE_SYSTEM, type Permission, type Role } from './roles.js';
import { ACCEPTED_TEXTS, LANGUAGES, type AcceptedText } from './vocabulary.js';

const PLACEHOLDERS = [
  'mission',
  'meeting',
  'incident',
  'team',
  'plan',
  'report',
  'reason',
  'cutoff',
  'nominations',
  'left',
  'event',
  'at',
  'agent',
  'person',
  'role',
  'place',
  'by',
  'asker',
  'replaced',
  'heading',
  'text',
  'with',
  'undo',
];
const placeholdersOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).toSorted();
const rows = NOTICE_KINDS.map((kind) => [kind, NOTICES[kind] as NoticeRow] as const);
const raised = (what: string, action: string) => noticesRaisedBy({ what, move: { action } });

/** What somebody wrote is in the language that it was written in. */
const IN_OWN_WORDS = ['{heading}', '{text}'];

type Texts = { subject: string; body: string } & Partial<Asking>;
const textsOf = (texts: Texts) => texts;

it('says every notice in every language, with the same values and nothing that cannot be filled in', () => {
  for (const kind of NOTICE_KINDS)
    for (const part of ['subject', 'body', 'todo', 'settled'] as const) {
      const [ru, en] = [NOTICE_TEXTS.ru, NOTICE_TEXTS.en].map(({ notices }) =>
        placeholdersOf(textsOf(notices[kind])[part] ?? ''),
      );
      expect([kind, part, en]).toEqual([kind, part, ru]);
      for (const name of ru!) expect(PLACEHOLDERS).toContain(name);
    }
});

it('speaks Russian in Russian and English in English, in whole sentences', () => {
  for (const language of LANGUAGES)
    for (const kind of NOTICE_KINDS) {
      const { subject, body, todo = body, settled = subject } = textsOf(NOTICE_TEXTS[language].notices[kind]);
      for (const text of [subject, settled, ...body.split('\n'), ...todo.split('\n')])
        if (!IN_OWN_WORDS.includes(text)) expect([text, /[а-яё]/i.test(text)]).toEqual([text, language === 'ru']);
    }
  for (const kind of NOTICE_KINDS)
    for (const language of LANGUAGES) {
      const { body, todo = body } = textsOf(NOTICE_TEXTS[language].notices[kind]);
      for (const line of [...body.split('\n'), ...todo.split('\n')]) expect(line).toMatch(/^[\p{Lu}“«{].*[.}]$/u);
    }
});

/** Acts that are no moves, and whose contract asks for a reason. */
const GIVEN_WITH_REASON = ['report.absence-noted', 'report.publication-rejected'];

it('gives the reason only where a rule asked for one', () => {
  const lifecycles = {
    mission: missionLifecycle,
    application: applicationLifecycle,
    accreditation: accreditationLifecycle,
    report: reportLifecycle,
    appointment: appointmentLifecycle,
  };
  for (const [kind, { on }] of rows) {
    if (!NOTICE_TEXTS.en.notices[kind].body.includes('{reason}')) continue;
    for (const by of on) {
      if ('event' in by && GIVEN_WITH_REASON.includes(by.event)) continue;
      const [subject, action] = Object.entries(by).find(([key]) => key in lifecycles)!;
      if (action === 'undo') continue;
      const moves = lifecycles[subject as 'mission'].moves as Record<string, object>;
      const move = moves[action as string]! as { permission: Permission };
      // What the system does of itself always says why.
      expect([kind, action, 'reason' in move || THE_SYSTEM.can(move.permission)]).toEqual([kind, action, true]);
    }
  }
});

it('tells somebody of every notice, and uses every audience', () => {
  for (const [kind, { to, on }] of rows) expect([kind, to.length > 0, on.length > 0]).toEqual([kind, true, true]);
  expect(new Set(rows.flatMap(([, { to }]) => to))).toEqual(new Set(NOTICE_AUDIENCES));
});

const said = (kind: (typeof NOTICE_KINDS)[number]) =>
  LANGUAGES.map((language) => {
    const { body, todo = '' } = textsOf(NOTICE_TEXTS[language].notices[kind]);
    return `${body}\n${todo}`;
  });

/** Words by which somebody is told to do something. */
const ASKED_FOR = {
  en: /please|appoint a|make one|endorse it again/i,
  ru: /просим|примите|рассмотрите|исправьте её|включите|проверьте список|прочитайте|откройте|назначьте|создайте/i,
};
/** Asks for nothing that could be done already: for what is prepared in time, or looked at in any case. */
const ALWAYS_TRUE: readonly (typeof NOTICE_KINDS)[number][] = ['call-for-nominations', 'cutoff-set', 'cutoff-reminder'];
const LOOKED_AT: readonly (typeof NOTICE_KINDS)[number][] = [
  'vote-moved',
  'mission-resumed',
  'appointed',
  'data-changed',
  'office-lapsed',
  'role-lapsed',
];

it('asks for nothing that may be done already but where it knows whether it is', () => {
  for (const language of LANGUAGES)
    for (const kind of NOTICE_KINDS) {
      if (ALWAYS_TRUE.includes(kind) || LOOKED_AT.includes(kind)) continue;
      const { subject, body, settled = '' } = textsOf(NOTICE_TEXTS[language].notices[kind]);
      const told = NOTICES[kind] as NoticeRow;
      for (const text of [body, settled, ...(told.asks ? [] : [subject])])
        expect([kind, text, ASKED_FOR[language].test(text)]).toEqual([kind, text, false]);
    }
});

it('names the request where it may be no more than a request that ends', () => {
  const moves = accreditationLifecycle.moves as Record<string, { from: readonly string[]; to: string }>;
  const ending = Object.keys(moves).filter((action) =>
    ['REQUESTED', 'ACCREDITED'].every((state) => moves[action]!.from.includes(state)),
  );
  expect(ending.toSorted()).toEqual(['cancelOnRequest', 'recall']);
  for (const action of ending)
    for (const kind of raised('accreditation.moved', action).filter((each) => each !== 'replacement-asked')) {
      const [ru, en] = said(kind);
      expect([kind, /запрос/i.test(ru!), /request/i.test(en!)]).toEqual([kind, true, true]);
    }
});

it('asks the nominated for each text, and says nothing that depends on who reads it', () => {
  const words: Record<AcceptedText, RegExp[]> = {
    declaration: [/заявление/, /declaration/],
    'code-of-conduct': [/кодекс/, /code of conduct/],
    'personal-data-consent': [/согласие/, /consent/],
  };
  for (const text of ACCEPTED_TEXTS)
    said('nominated').forEach((body, index) => expect(body).toMatch(words[text][index]!));
  for (const body of said('cutoff-reminder')) expect(body).not.toMatch(/Есть заявки|applications are unfinished/);
  for (const body of said('replacement-asked')) expect(body).toMatch(/только до|only until/);
});

const concerned = (what: string, action: string) =>
  raised(what, action).some((kind) => (NOTICES[kind].to as readonly string[]).includes('personConcerned'));

it('tells the applicant of every end of an application and of every decision of the host', () => {
  for (const [what, { moves }] of Object.entries({
    'application.moved': applicationLifecycle,
    'accreditation.moved': accreditationLifecycle,
  }))
    for (const action of Object.keys(moves))
      // To hand in is the applicant's own act; to hand documents in again is the Secretariat's answer to the host.
      if (action !== 'submit' && !(what === 'accreditation.moved' && action === 'resubmit'))
        expect([what, action, concerned(what, action)]).toEqual([what, action, true]);
});

const LIFECYCLES = {
  mission: missionLifecycle,
  application: applicationLifecycle,
  accreditation: accreditationLifecycle,
  report: reportLifecycle,
};
type AnyMove = Move<string, never>;
const movesOf = (subject: keyof typeof LIFECYCLES) =>
  Object.entries(LIFECYCLES[subject].moves as unknown as Record<string, AnyMove>);

/** In what role those of an audience act. */
const ACT_AS: Record<NoticeAudience, readonly Role[]> = {
  personConcerned: ['parliamentarian', 'invitedApplicant'],
  personNamed: ['coordinator'],
  representativesOfNamed: [],
  paperAuthor: [],
  authorsRepresentatives: [],
  endorsers: ['delegationManager', 'delegationDeputy', 'executiveSecretary'],
  participatingRepresentatives: ['delegationManager'],
  calledRepresentatives: ['delegationManager'],
  unfinishedRepresentatives: ['delegationManager'],
  unfinishedApplicants: ['parliamentarian'],
  missionOfficers: ['secretariatOfficer'],
  coordinator: ['coordinator'],
  applicants: ['parliamentarian'],
  observers: ['parliamentarian'],
  signatories: ['parliamentarian', 'coordinator'],
  listApprovers: ['coordinator'],
  signedBefore: [],
  publicationConfirmers: ['secretariatOfficer', 'executiveSecretary'],
  publicationAsker: [],
  sectionWriters: ['coordinator', 'deputyCoordinator', 'secretariatOfficer'],
  commentAuthor: [],
  suggestionAuthor: [],
  agreers: ['legalExpert', 'executiveSecretary'],
  requester: [],
  appointmentConfirmers: ['executiveSecretary', 'secretariatOfficer', 'systemAdministrator'],
  appointmentAsker: [],
  tellersApart: ['executiveSecretary', 'secretariatOfficer'],
  grantManagers: ['executiveSecretary'],
  linkMakers: ['secretariatOfficer', 'systemAdministrator', 'executiveSecretary'],
  meetingParticipants: [],
  meetingExpected: [],
  meetingLeftOut: [],
  deputies: ['deputyCoordinator'],
  teamChangedFor: [],
  teamLeft: [],
  planExpected: [],
  planLeft: [],
  visitLeaders: [],
  messageReceivers: [],
};
const rolesThatMay = (permission: Permission) =>
  (Object.keys(ROLES) as Role[]).filter((role) => authorityOf(role).can(permission));
/** Some of those who may are told when the move is made. */
const toldOf = (subject: string, action: string, permission: Permission) =>
  raised(`${subject}.moved`, action).some((kind) =>
    NOTICES[kind].to.some((audience) => ACT_AS[audience].some((role) => authorityOf(role).can(permission))),
  );
/** What stands against the next move until somebody does something else. */
const MET_BY: Partial<Record<string, Permission>> = {
  'application.list-not-approved': missionActs.approveList.permission,
  'report.signatures-missing': reportActs.sign.permission,
};
/** Told by what it follows from. */
const TOLD_BEFORE = ['mission conclude'];

it('tells whoever has to act next, in every lifecycle, where it is not who has acted just now', () => {
  for (const subject of Object.keys(LIFECYCLES) as (keyof typeof LIFECYCLES)[])
    for (const [action, { to, permission }] of movesOf(subject)) {
      if (TOLD_BEFORE.includes(`${subject} ${action}`)) continue;
      // What asks for a reason turns back or breaks off.
      const ahead = movesOf(subject).filter(([, move]) => move.from.includes(to) && !move.reason);
      const next = ahead.find(([, move]) => !THE_SYSTEM.can(move.permission))?.[1].permission;
      const goesOn = next && rolesThatMay(permission).every((role) => authorityOf(role).can(next));
      const awaited = ahead.flatMap(([, { requires = [] }]) => requires.flatMap(({ code }) => MET_BY[code] ?? []));
      for (const needed of [...(next && !goesOn ? [next] : []), ...awaited])
        expect([subject, action, needed, toldOf(subject, action, needed)]).toEqual([subject, action, needed, true]);
    }
});

it('raises each notice by something that the lifecycles and the log know', () => {
  const lifecycles = {
    mission: missionLifecycle,
    application: applicationLifecycle,
    accreditation: accreditationLifecycle,
    report: reportLifecycle,
    appointment: appointmentLifecycle,
  };
  for (const [kind, { on }] of rows)
    for (const by of on) {
      const [[subject, name]] = Object.entries(by) as [[string, string]];
      const known =
        subject === 'event' ? name in EVENTS : name === 'undo' || name in lifecycles[subject as 'mission'].moves;
      expect([kind, name, known]).toEqual([kind, name, true]);
    }
});

it('raises nothing for what it does not know, and tells a place from the waiting list from any other', () => {
  expect(raised('application.moved', 'dance')).toEqual([]);
  expect(noticesRaisedBy({ what: 'session.opened', move: null })).toEqual([]);
  expect(raised('application.moved', 'promote')).toEqual(['list-to-approve', 'application-promoted']);
  expect(raised('application.moved', 'list')).toEqual(['application-listed', 'list-to-approve']);
  expect(raised('report.moved', 'publish')).toEqual(['report-published']);
});
