import type { Response } from 'playwright-core';
import { ENDPOINTS, type Endpoint, type EndpointName } from '#libs/contracts';
import { inEachFile } from '../../tools/testing/each-file.js';

type Sent = { endpoint: EndpointName; from: string };
const taken: Sent[] = [];
inEachFile('beforeAll', () => void taken.splice(0));

const ROUTES = Object.entries<Endpoint>(ENDPOINTS)
  .filter(([, { method }]) => method !== 'GET')
  .map(([name, { method, path }]) => ({
    name: name as EndpointName,
    method,
    path: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`),
  }));
const ID = /[0-9a-f]{8}-[0-9a-f-]{27}/g;

/** Which of our endpoints a browser has asked to do something, or none. */
export function endpointOf(answer: Response): EndpointName | undefined {
  const method = answer.request().method();
  const { pathname } = new URL(answer.url());
  return ROUTES.find((route) => route.method === method && route.path.test(pathname))?.name;
}

/** Keeps in mind what was sent from which page and taken by the server. */
export function noteTaken(answer: Response) {
  const endpoint = endpointOf(answer);
  if (!endpoint || !answer.ok()) return;
  const { pathname, search } = new URL(answer.request().frame().url());
  taken.push({ endpoint, from: `${pathname}${search}`.replace(ID, ':id') });
}

export const wasTaken = (endpoint: EndpointName, from: string) =>
  taken.some((sent) => sent.endpoint === endpoint && sent.from.startsWith(from));

/** A file of the desk, the endpoint it sends to, the test in a browser that does so, and the page it does it on. */
type Form = readonly [file: string, endpoint: EndpointName, spec: string, page: string];

const MANDATE = '/missions/:id?tab=mandate';
const EVERY = 'every-form';
const SETTING = 'every-setting';

/** Every place of the desk that sends something. One that is missing here fails, as does one that its test does not send. */
export const FORMS = [
  ['forms/store-file.ts', 'storeFile', EVERY, '/missions/:id?tab=observers&show=paper'],
  ['frame/work-progress.tsx', 'cancelWork', 'seldom/accreditation', '/missions/:id?tab=accreditation'],
  ['frame/mail-language.ts', 'setLanguage', SETTING, '/account'],
  ['pages/access/account-mail.tsx', 'setDailyMail', SETTING, '/account'],
  ['frame/sign-in-form.tsx', 'signIn', 'access', '/sign-in'],
  ['frame/sign-out.tsx', 'signOut', 'access', '/sign-out'],
  ['pages/access/account.tsx', 'endSession', SETTING, '/account'],
  ['pages/access/account.tsx', 'changePassword', SETTING, '/account'],
  ['pages/access/calendar.tsx', 'makeCalendar', 'reports', '/calendar'],
  ['pages/access/calendar.tsx', 'revokeCalendar', SETTING, '/calendar'],
  ['pages/access/forgotten.tsx', 'askReset', SETTING, '/forgotten'],
  ['pages/access/link.tsx', 'useLink', 'seldom/officers', '/link'],
  ['pages/access/notices.tsx', 'readNotice', 'reports', '/notices'],
  ['pages/access/notices.tsx', 'unreadNotice', EVERY, '/notices'],
  ['pages/accreditation/badge-form.tsx', 'issueBadges', 'seldom/accreditation', '/missions/:id?tab=accreditation'],
  [
    'pages/accreditation/certificates-many.tsx',
    'actOnCertificates',
    'seldom/accreditation',
    '/missions/:id?tab=accreditation',
  ],
  ['pages/accreditation/correction-form.tsx', 'correctAccreditation', EVERY, '/missions/:id?tab=accreditation'],
  ['pages/accreditation/decisions.tsx', 'decideBatch', 'journey', '/batches/:id'],
  ['pages/accreditation/move-form.tsx', 'moveAccreditation', 'seldom/accreditation', '/missions/:id?tab=accreditation'],
  ['pages/accreditation/papers.tsx', 'askPaper', 'seldom/accreditation', '/missions/:id?tab=accreditation'],
  ['pages/accreditation/readiness.tsx', 'approveList', EVERY, '/missions/:id?tab=accreditation'],
  ['pages/accreditation/replies.tsx', 'importReplies', 'seldom/accreditation', '/batches/:id'],
  [
    'pages/accreditation/return-form.tsx',
    'returnCertificate',
    'seldom/accreditation',
    '/missions/:id?tab=accreditation',
  ],
  ['pages/accreditation/send.tsx', 'sendBatch', 'journey', '/missions/:id?tab=accreditation'],
  ['pages/badge/verify.ts', 'checkBadge', 'check', '/check'],
  ['pages/documents/make.tsx', 'askPaper', 'reports', '/missions/:id?tab=documents'],
  ['pages/mine/documents-step.tsx', 'provideDocument', 'mine', '/missions/:id/apply'],
  ['pages/mine/new-application.tsx', 'apply', 'mine', '/missions/:id/apply'],
  ['pages/mine/particulars-step.tsx', 'provideParticulars', 'mine', '/missions/:id/apply'],
  ['pages/mine/submit-step.tsx', 'moveApplication', 'mine', '/missions/:id/apply'],
  ['pages/mine/texts-step.tsx', 'acceptText', 'mine', '/missions/:id/apply'],
  ['pages/missions/correct-mission-form.tsx', 'correctMission', EVERY, '/missions/:id'],
  ['pages/missions/create-form.tsx', 'createMission', 'journey', '/missions/new'],
  ['pages/missions/create-form.tsx', 'addEvent', 'journey', '/missions/new'],
  ['pages/missions/end-office.tsx', 'endOffice', EVERY, MANDATE],
  ['pages/missions/fact-acts.ts', 'moveEvent', EVERY, MANDATE],
  ['pages/missions/fact-acts.ts', 'correctFact', EVERY, MANDATE],
  ['pages/missions/mandate-acts.ts', 'registerInvitation', 'journey', MANDATE],
  ['pages/missions/mandate-acts.ts', 'recordDecision', 'journey', MANDATE],
  ['pages/missions/mandate-acts.ts', 'addEvent', EVERY, MANDATE],
  ['pages/missions/mandate-acts.ts', 'confirmCutoff', 'journey', MANDATE],
  ['pages/missions/mandate-acts.ts', 'setMissionDates', EVERY, MANDATE],
  ['pages/missions/mandate-acts.ts', 'appointOffice', 'journey', MANDATE],
  ['pages/missions/mandate-acts.ts', 'setCategories', EVERY, MANDATE],
  ['pages/missions/mandate-acts.ts', 'fillHostFacts', EVERY, MANDATE],
  ['pages/missions/mandate-acts.ts', 'addTerritoryNote', EVERY, MANDATE],
  ['pages/missions/mandate-acts.ts', 'recordActivity', EVERY, MANDATE],
  ['pages/missions/mandate-acts.ts', 'recordResults', EVERY, MANDATE],
  ['pages/missions/mandate-acts.ts', 'addOutcomeNote', EVERY, MANDATE],
  ['pages/missions/mandate-acts.ts', 'adoptSettings', EVERY, MANDATE],
  ['pages/missions/mandate-acts.ts', 'correctFact', EVERY, MANDATE],
  ['pages/missions/move-form.tsx', 'moveMission', 'missions', '/missions/:id'],
  ['pages/missions/run-off.tsx', 'openRunOff', EVERY, '/missions/:id'],
  ['pages/observers/bulk-preview.tsx', 'moveApplication', 'observers', '/missions/:id?tab=observers&show=people'],
  ['pages/observers/conflict-forms.tsx', 'raiseConflict', EVERY, '/applications/:id'],
  ['pages/observers/conflict-forms.tsx', 'decideConflict', EVERY, '/applications/:id'],
  ['pages/observers/correction-form.tsx', 'correctApplication', 'observers', '/applications/:id'],
  ['pages/observers/use-duty.tsx', 'markDuty', EVERY, '/missions/:id?tab=observers&show=check-in'],
  ['pages/observers/use-duty.tsx', 'takeBackDuty', EVERY, '/missions/:id?tab=observers&show=check-in'],
  ['pages/observers/move-form.tsx', 'moveApplication', 'observers', '/applications/:id'],
  ['pages/observers/nominate-form.tsx', 'apply', 'observers', '/delegation'],
  ['pages/observers/nominate-several.tsx', 'apply', 'observers', '/delegation'],
  ['pages/observers/paper-form.tsx', 'apply', EVERY, '/missions/:id?tab=observers&show=paper'],
  ['pages/observers/paper-text-form.tsx', 'acceptText', EVERY, '/applications/:id'],
  ['pages/observers/quotas-form.tsx', 'setQuotas', EVERY, '/missions/:id?tab=observers&show=waiting'],
  ['pages/observers/roster.tsx', 'importRoster', 'observers', '/missions/:id?tab=observers&show=roster'],
  ['pages/observers/stay-form.tsx', 'setStay', EVERY, '/applications/:id'],
  ['pages/observers/texts.tsx', 'acceptText', EVERY, '/applications/:id'],
  ['pages/incidents/incident-forms.tsx', 'recordIncident', EVERY, '/missions/:id?tab=incidents'],
  ['pages/incidents/incident-forms.tsx', 'correctIncident', EVERY, '/missions/:id?tab=incidents'],
  ['pages/incidents/incident-act-forms.tsx', 'correctIncident', EVERY, '/missions/:id?tab=incidents'],
  ['pages/incidents/incident-act-forms.tsx', 'followUpIncident', EVERY, '/missions/:id?tab=incidents'],
  ['pages/incidents/evidence.tsx', 'attachEvidence', EVERY, '/missions/:id?tab=incidents'],
  ['pages/incidents/fact-forms.tsx', 'recordDayFact', EVERY, '/missions/:id?tab=incidents&show=facts'],
  ['pages/incidents/fact-forms.tsx', 'correctDayFact', EVERY, '/missions/:id?tab=incidents&show=facts'],
  ['pages/messages/message-form.tsx', 'sendMessage', EVERY, '/missions/:id?tab=messages'],
  ['pages/programme/meeting-forms.tsx', 'recordMeeting', EVERY, '/missions/:id?tab=programme'],
  ['pages/programme/meeting-forms.tsx', 'correctMeeting', EVERY, '/missions/:id?tab=programme'],
  ['views/save-view-form.tsx', 'saveView', 'find', '/missions'],
  ['views/saved-views.tsx', 'removeView', 'find', '/missions'],
  ['views/saved-views.tsx', 'saveView', 'find', '/missions'],
  ['pages/visits/outbox.ts', 'recordVisit', 'visits', '/missions/:id?tab=visits'],
  ['pages/visits/visit-form.tsx', 'correctVisit', 'visits', '/missions/:id?tab=visits'],
  ['pages/visits/visit.tsx', 'confirmVisit', 'visits', '/missions/:id?tab=visits'],
  ['pages/visits/visit-rows.tsx', 'confirmVisit', 'visits', '/missions/:id?tab=visits'],
  ['pages/visits/visit.tsx', 'settleVisit', 'visits', '/missions/:id?tab=visits'],
  ['pages/stations/import.tsx', 'importStations', EVERY, '/missions/:id?tab=stations&show=import'],
  ['pages/stations/station-forms.tsx', 'enterStation', EVERY, '/missions/:id?tab=stations'],
  ['pages/stations/station-forms.tsx', 'correctStation', EVERY, '/missions/:id?tab=stations'],
  ['pages/teams/team-forms.tsx', 'formTeam', EVERY, '/missions/:id?tab=teams'],
  ['pages/teams/team-forms.tsx', 'correctTeam', EVERY, '/missions/:id?tab=teams'],
  ['pages/teams/plan-forms.tsx', 'recordPlanItem', EVERY, '/missions/:id?tab=teams'],
  ['pages/teams/plan-forms.tsx', 'correctPlanItem', EVERY, '/missions/:id?tab=teams'],
  ['pages/people/account-forms.tsx', 'createAccount', 'seldom/settings', '/people/:id'],
  ['pages/people/account-forms.tsx', 'changeEmail', SETTING, '/people/:id'],
  ['pages/people/account.tsx', 'makeLink', 'seldom/officers', '/settings?show=accounts'],
  ['pages/people/account.tsx', 'deactivateAccount', 'seldom/officers', '/settings?show=accounts'],
  ['pages/people/account.tsx', 'reactivateAccount', 'seldom/officers', '/settings?show=accounts'],
  ['pages/people/change.tsx', 'changePerson', 'forms', '/people/:id'],
  ['pages/people/create.tsx', 'createPerson', 'forms', '/people'],
  ['pages/people/decide-appointment.ts', 'decideAppointment', SETTING, '/settings?show=appointments'],
  ['pages/people/grant-forms.tsx', 'giveGrant', 'seldom/officers', '/settings?show=accounts'],
  ['pages/people/grant-forms.tsx', 'endGrant', 'seldom/officers', '/settings?show=accounts'],
  ['pages/people/mandate-forms.tsx', 'setMandate', SETTING, '/people/:id'],
  ['pages/people/mandate-forms.tsx', 'endMandate', SETTING, '/people/:id'],
  ['pages/people/mandate-forms.tsx', 'correctMandate', SETTING, '/people/:id'],
  ['pages/people/merge.tsx', 'mergePeople', 'seldom/settings', '/people/:id'],
  ['pages/people/namesakes-forms.tsx', 'tellApart', SETTING, '/people/:id'],
  ['pages/people/namesakes-forms.tsx', 'takeNamesakesBack', SETTING, '/people/:id'],
  ['pages/people/namesakes.tsx', 'confirmNamesakes', SETTING, '/people/:id'],
  ['pages/reports/facts.tsx', 'refreshSnapshot', EVERY, '/reports/:id'],
  ['pages/reports/render.ts', 'askRender', 'reports', '/reports/:id'],
  ['pages/reports/move-form.tsx', 'newVersion', EVERY, '/reports/:id'],
  ['pages/reports/move-form.tsx', 'moveReport', 'reports', '/reports/:id'],
  ['pages/reports/move-form.tsx', 'correctReport', EVERY, '/reports/:id'],
  ['pages/reports/paper-signature.tsx', 'signReport', EVERY, '/reports/:id?show=signatures'],
  ['pages/reports/without-signature.tsx', 'refuseToSign', EVERY, '/reports/:id?show=signatures'],
  ['pages/reports/without-signature.tsx', 'noteAbsence', EVERY, '/reports/:id?show=signatures'],
  ['pages/reports/section.tsx', 'writeText', 'reports', '/reports/:id'],
  ['pages/reports/writing/holds.tsx', 'holdSection', 'reports', '/reports/:id'],
  ['pages/reports/writing/holds.tsx', 'releaseSection', 'reports', '/reports/:id'],
  ['pages/reports/own-signature.tsx', 'signReport', 'mine', '/mine'],
  ['pages/reports/tab.tsx', 'openReport', 'journey', '/missions/:id?tab=report'],
  ['pages/reports/publication.tsx', 'askPublication', 'journey', '/reports/:id'],
  ['pages/reports/publication.tsx', 'decidePublication', 'journey', '/reports/:id'],
  ['pages/reports/beside.tsx', 'writeText', EVERY, '/reports/:id'],
  ['pages/reports/stale-entry.tsx', 'correctFinding', EVERY, '/reports/:id?show=findings'],
  ['pages/reports/stale-entry.tsx', 'correctRecommendation', EVERY, '/reports/:id?show=findings'],
  ['pages/reports/finding-forms.tsx', 'recordFinding', EVERY, '/reports/:id?show=findings'],
  ['pages/reports/finding-forms.tsx', 'correctFinding', EVERY, '/reports/:id?show=findings'],
  ['pages/reports/recommendation-forms.tsx', 'recordRecommendation', EVERY, '/reports/:id?show=findings'],
  ['pages/reports/recommendation-forms.tsx', 'correctRecommendation', EVERY, '/reports/:id?show=findings'],
  ['pages/reports/remark-forms.tsx', 'commentOn', EVERY, '/reports/:id'],
  ['pages/reports/remark-forms.tsx', 'suggestText', EVERY, '/reports/:id'],
  ['pages/reports/remark-forms.tsx', 'decideSuggestion', EVERY, '/reports/:id'],
  ['pages/reports/offer.tsx', 'offerSection', EVERY, '/reports/:id'],
  ['pages/mine/offered.tsx', 'commentOn', EVERY, '/mine'],
  ['pages/mine/offered.tsx', 'suggestText', EVERY, '/mine'],
  ['pages/reports/remarks.tsx', 'resolveComment', EVERY, '/reports/:id'],
  ['pages/reports/remarks.tsx', 'decideSuggestion', EVERY, '/reports/:id'],
  ['pages/recommendations/outcome-form.tsx', 'recordOutcome', EVERY, '/recommendations'],
  ['pages/reports/translation.tsx', 'approveTranslation', EVERY, '/reports/:id'],
  ['pages/settings/sections/delegation-forms.tsx', 'setSeats', SETTING, '/settings?show=delegations'],
  ['pages/settings/sections/delegation-forms.tsx', 'setStanding', SETTING, '/settings?show=delegations'],
  ['pages/settings/sections/delegation-forms.tsx', 'appointRepresentative', SETTING, '/settings?show=delegations'],
  ['pages/settings/sections/delegation-forms.tsx', 'endRepresentative', SETTING, '/settings?show=delegations'],
  ['pages/settings/sections/dissolution.tsx', 'dissolve', 'seldom/officers', '/settings?show=delegations'],
  ['pages/settings/sections/erasure.tsx', 'erase', 'seldom/officers', '/settings?show=erasure'],
  ['pages/settings/sections/host-form.tsx', 'saveHostProfile', 'seldom/settings', '/settings?show=hosts'],
  ['pages/settings/sections/keys.tsx', 'rotateBadgeKey', 'seldom/officers', '/settings?show=keys'],
  ['pages/settings/sections/keys.tsx', 'rotateDocumentKey', 'seldom/officers', '/settings?show=keys'],
  ['pages/settings/sections/setting-form.tsx', 'changeSetting', 'seldom/settings', '/settings'],
  ['pages/settings/sections/outline-form.tsx', 'changeOutline', SETTING, '/settings?show=outlines'],
  ['pages/settings/sections/text-form.tsx', 'publishText', SETTING, '/settings?show=texts'],
] as const satisfies readonly Form[];
