import type { MeView, SearchHit, TaskView } from '#libs/contracts';
import { label, taskAddress, type MissionAction, type Permission } from '#libs/regulation';
import { placesOf } from '../frame/navigation';
import type { MessageKey } from '../messages/catalogue';
import { isOthers } from '../lists/move-row';
import type { NextMove } from '../lists/move-shown';
import type { Language, Translate } from '../messages';
import { MISSION_TABS, TABS } from '../pages/missions/tabs';
import { taskText } from '../pages/tasks/task-link';

/** What may be chosen: where it leads, what it is called and what is said of it. */
export type Choice = { key: string; href: string; title: string; about?: string | undefined };

/** Acts that begin at an address of their own. One more is one row. */
const ACTS: readonly { href: string; title: MessageKey; needs?: Permission }[] = [
  { href: '/missions/new', title: 'missions.create', needs: 'mission:create' },
  { href: '/people?show=new', title: 'people.add', needs: 'person:manage' },
  { href: '/people?show=roster', title: 'observers.viewRoster', needs: 'person:manage' },
  { href: '/settings?show=appointments', title: 'settings.appointments', needs: 'appointment:confirm' },
  { href: '/settings?show=accounts', title: 'settings.accounts', needs: 'account:manage' },
  { href: '/missions?show=timeline', title: 'missions.asTimeline', needs: 'mission:read' },
  { href: '/notices', title: 'nav.notices' },
  { href: '/account', title: 'account.title' },
];

/** What somebody may begin or go to, by the words that are in its name. */
export function actsOf(me: MeView, house: { mailbox: boolean }, t: Translate, typed: string): Choice[] {
  const offered = [
    ...ACTS.filter(({ needs }) => !needs || me.permissions.includes(needs)).map(({ href, title }) => ({ href, title })),
    ...placesOf(me, house).map(({ to, label: title }) => ({ href: to, title })),
  ];
  return offered
    .map(({ href, title }) => ({ key: `act ${href}`, href, title: (t as (key: MessageKey) => string)(title) }))
    .filter(({ title }) => isNamed(title, typed));
}

const isNamed = (title: string, typed: string) =>
  typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => title.toLowerCase().includes(word));

type Here = { id: string; number: string; moves: readonly NextMove[] };

/** Of the mission that is open: what may be done with it now, and its rooms. Its own words lead to them from every tab. */
export const actsIn = ({ id, number, moves }: Here, t: Translate, language: Language, typed: string): Choice[] =>
  [
    ...moves
      .filter((move) => move.possible && !isOthers(move))
      .map(({ action }) => ({
        href: `/missions/${id}?do=${action}`,
        title: label(language, 'missionActions', action as MissionAction),
      })),
    // With nothing typed, what may be done comes first, and its rooms stand on the page itself.
    ...(typed === '' ? [] : MISSION_TABS).map((tab) => ({ href: `/missions/${id}?tab=${tab}`, title: t(TABS[tab]) })),
  ]
    .map(({ href, title }) => ({ key: `here ${href}`, href, title, about: number }))
    .filter(({ title, about }) => isNamed(`${title} ${about}`, typed));

/** More are not looked through here; the home has them all. */
const TASKS_SHOWN = 5;

/** What waits, the first of it or what is meant by the words: each leads to the act itself. */
export const tasksNamed = (tasks: readonly TaskView[], language: Language, typed: string): Choice[] =>
  tasks
    .map((task) => {
      const { path, search } = taskAddress(task);
      const query = new URLSearchParams(search).toString();
      return {
        key: `task ${task.kind} ${task.subjectId}`,
        href: query ? `${path}?${query}` : path,
        title: taskText(task, language),
        about: task.missionNumber ?? undefined,
      };
    })
    .filter(({ title, about }) => isNamed(`${title} ${about ?? ''}`, typed))
    .slice(0, TASKS_SHOWN);

/** Where each kind of what is found is opened. */
const OPENS: Record<SearchHit['kind'], (hit: SearchHit, title: string) => string> = {
  mission: ({ id }) => `/missions/${id}`,
  person: ({ id }) => `/people/${id}`,
  delegation: ({ id }) => `/people?in=${id}`,
  report: ({ id }) => `/reports/${id}`,
  paper: ({ missionId }, title) => `/missions/${missionId}?tab=documents&q=${encodeURIComponent(title)}`,
  rule: ({ id }) => `/rules?q=${id}`,
  setting: ({ id }) => `/settings?show=assembly&in=${id}`,
};

/** In the order in which they are shown. */
export const KINDS = Object.keys(OPENS) as SearchHit['kind'][];

export function choiceOf(hit: SearchHit, language: Language): Choice {
  const title = hit.title[language];
  const said = hit.kind === 'rule' ? `${hit.id}. ${title}` : title;
  return { key: `${hit.kind} ${hit.id}`, href: OPENS[hit.kind](hit, title), title: said, about: hit.about?.[language] };
}
