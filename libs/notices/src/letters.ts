import { readConfig, shownAt } from '#libs/platform';
import {
  asSentence,
  label,
  logEvent,
  NOTICE_TEXTS,
  NOTICES,
  reasonIn,
  ROLES,
  type Asking,
  type Language,
  type NoticeRow,
  type Role,
  type Wording,
} from '#libs/regulation';
import type { NoticeFacts } from './notice-facts.js';

/** `14.11.2022 18:00 (UTC+6), 14.11.2022 12:00 UTC`: the host's clocks and everyone's. */
const inBoth = (at: Date, zone: string) => `${shownAt(at, zone)}, ${shownAt(at, 'UTC').replace(/ \(.*/, '')} UTC`;

/** A corrected edition is called one (R-53). */
const reportIn = (language: Language, title: Wording, edition: number | null): string =>
  [title[language], ...(edition ? [NOTICE_TEXTS[language].corrected.replace('{edition}', String(edition))] : [])].join(
    ', ',
  );

/** Who did it, for whom, and who comes after: nobody’s access is changed without saying by whom. */
function byWhom({ actor, follows, asker, successor }: NoticeFacts, language: Language): string {
  const { by } = NOTICE_TEXTS[language];
  const say = (text: string, who: Wording | null) => (who ? [text.replace('{name}', who[language])] : []);
  const done = actor ? say(follows ? by.following : by.done, actor) : [by.itself];
  return [...done, ...(asker ? say(by.asked, asker) : []), ...say(by.successor, successor)].join(' ');
}

/** What happened, and what is to be done of it as long as it is. */
function wordsOf({ kind, settled, about, aboutName, personId }: NoticeFacts, language: Language, names: boolean) {
  const texts = NOTICE_TEXTS[language];
  const { subject, body, ...asking }: { subject: string; body: string } & Partial<Asking> = texts.notices[kind];
  const isOther = aboutName !== null && about !== personId && !body.includes('{person}');
  const whom = names && isOther && !('oncePending' in NOTICES[kind]);
  const lines = [
    body,
    ...(whom ? [texts.about.replace('{name}', aboutName[language])] : []),
    ...(asking.todo ? [settled ? texts.settled : asking.todo] : []),
  ];
  return { subject: (settled && asking.settled) || subject, body: lines.join('\n') };
}

/**
 * What the receiver reads; by mail it `names` nobody whom it is about. Line breaks in a title would end a mail's subject
 * early.
 */
export function composed(facts: NoticeFacts, language: Language, names: boolean): { subject: string; body: string } {
  const texts = NOTICE_TEXTS[language];
  const { left, unknown } = texts;
  const named = (wording: Wording | null) => wording?.[language] || undefined;
  const { person, role } = facts;
  const roleName = role && role in ROLES ? label(language, 'roles', role as Role) : undefined;
  const place = facts.place?.[language] ?? label(language, 'reaches', 'assembly');
  const lapse = facts.cause === null ? undefined : texts.lapses[facts.cause];
  const values: Record<string, string | undefined> = {
    person: person?.[language] || undefined,
    role: roleName,
    place,
    mission: (language === 'ru' ? facts.titleRu : facts.titleEn) ?? undefined,
    event: [
      [logEvent(facts.what)[language], lapse?.with].filter(Boolean).join(' '),
      roleName && `${roleName}, ${place}`,
    ]
      .filter(Boolean)
      .join(': '),
    with: lapse?.with,
    undo: lapse?.undo,
    by: byWhom(facts, language),
    asker: named(facts.asker ?? facts.actor),
    replaced: named(facts.replaced) ?? texts.nobody,
    at: `${shownAt(facts.createdAt, 'UTC').replace(/ \(.*/, '')} UTC`,
    agent: facts.agent || undefined,
    meeting:
      facts.meeting && facts.meetingAt
        ? `${facts.meeting[language]}, ${inBoth(facts.meetingAt, facts.hostZone)}`
        : undefined,
    incident: facts.incident
      ? `${label(language, 'incidentCategories', facts.incident.category)}; ${label(language, 'severities', facts.incident.severity)}`
      : undefined,
    team: facts.team?.[language],
    plan:
      facts.stage && facts.plannedAt
        ? [
            label(language, 'stages', facts.stage),
            facts.plannedPlace?.[language],
            inBoth(facts.plannedAt, facts.hostZone),
          ]
            .filter(Boolean)
            .join(', ')
        : undefined,
    heading: named(facts.heading),
    text: named(facts.text),
    report: facts.report ? reportIn(language, facts.report, facts.edition) : undefined,
    reason: facts.reason === null ? undefined : asSentence(reasonIn(language, facts.reason)),
    cutoff: facts.cutoffAt ? inBoth(facts.cutoffAt, facts.zone) : undefined,
    nominations: facts.nominationDeadline ? inBoth(facts.nominationDeadline, facts.zone) : undefined,
    left: facts.reminder ? left[facts.reminder] : undefined,
  };
  const filled = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? unknown);
  const { subject, body } = wordsOf(facts, language, names);
  return { subject: filled(subject).replace(/\s+/g, ' '), body: filled(body) };
}

const [ACCOUNTS, APPOINTMENTS] = ['settings?show=accounts', 'settings?show=appointments'];
const PAGES: Record<string, string> = { application: 'applications', report: 'reports' };

/** Where to go on: the thing itself if it has a place of its own, or else its mission. */
export function linkOf({ kind, subjectType, subjectId, missionId, named }: NoticeFacts): string {
  const { room, page: own }: NoticeRow = NOTICES[kind];
  const page = room ? undefined : PAGES[subjectType];
  const path = page ? `${page}/${subjectId}` : `missions/${missionId}${room ? `?tab=${room}` : ''}`;
  const others = { account: 'account', accounts: ACCOUNTS, notices: 'notices', appointments: APPOINTMENTS };
  const other = own === 'person' ? (named ? `people/${named}` : 'account') : own && others[own];
  return `${readConfig().PUBLIC_URL.replace(/\/$/, '')}/${other ?? path}`;
}

/** Whether, and where to, it may be answered. */
function footerOf({ kind, replyTo, language }: NoticeFacts): string {
  const { footer, answers } = NOTICE_TEXTS[language];
  const { answered }: NoticeRow = NOTICES[kind];
  if (!answered) return footer;
  return replyTo === null ? answers.none : answers.to.replace('{address}', () => replyTo);
}

/** The same as a mail, in the receiver's language. */
export function mailOf(facts: NoticeFacts): { subject: string; text: string } {
  const { subject, body } = composed(facts, facts.language, false);
  const { open } = NOTICE_TEXTS[facts.language];
  return { subject, text: `${body}\n\n${open}: ${linkOf(facts)}\n\n--\n${footerOf(facts)}\n` };
}
