import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Translate } from '../../messages/index.js';
import { isStillOpen, performedBy } from '../missions/still.js';
import { latinName } from '../people/name.js';
import { followsFrom, stateShown } from './standing.js';

const t = ((_key: string, { state }: { state: string }) => `Accreditation: ${state}`) as unknown as Translate;

const standing = (state: 'SENT' | 'LISTED', accreditation: 'ACCREDITED' | 'REQUESTED' | null) =>
  stateShown({ state, accreditation: accreditation && { state: accreditation } }, { t, language: 'en' });

it('says of a person whose name is with the host what the host has made of it', () => {
  expect(standing('SENT', 'ACCREDITED')).toBe('Accreditation: granted');
  expect(standing('SENT', null)).toBe('sent to the host');
  expect(standing('LISTED', 'REQUESTED')).toBe('listed');
});

const follows = (state: 'ENDORSED' | 'LISTED' | 'SENT', action: 'list' | 'sendBack' | 'withdraw' | 'resubmit') =>
  followsFrom({ state, category: 'member' }, action);

it('says before a move whether a place becomes free or is taken, and whether the application ends', () => {
  expect(follows('ENDORSED', 'list')).toEqual(['acts.takesPlace']);
  expect(follows('LISTED', 'sendBack')).toEqual(['acts.freesPlace']);
  expect(follows('LISTED', 'withdraw')).toEqual(['acts.freesPlace', 'acts.endsApplication']);
  expect(follows('ENDORSED', 'withdraw')).toEqual(['acts.endsApplication']);
  expect(follows('SENT', 'resubmit')).toEqual([]);
});

/** Where the application alone is spoken of: counts, what happened, the last move, and names that are not with a host. */
const OF_THE_APPLICATION = [
  'accreditation/readiness.tsx',
  'mine/home.tsx',
  'observers/correction-form.tsx',
  'observers/stage-bar.tsx',
  'observers/standing.ts',
  'observers/stands.tsx',
  'observers/story.tsx',
  'people/service.tsx',
  'settings/sections/dissolution.tsx',
];

it('is asked wherever a page says how a person stands', () => {
  const pages = path.resolve(import.meta.dirname, '..');
  const sources = readdirSync(pages, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(?<!spec)\.tsx?$/.test(file),
  );
  const saying = sources.filter((file) =>
    readFileSync(path.join(pages, file), 'utf8').match(/['"]applicationStates['"]/),
  );
  expect(saying.toSorted()).toEqual(OF_THE_APPLICATION);
});

it('offers of a mission that is over only what is recorded afterwards', () => {
  const forms = ['invitation', 'cutoff', 'dates', 'office', 'activity', 'settings', 'results', 'outcome'] as const;
  const offered = (state: 'CLOSED' | 'CONCLUDED') => forms.filter((form) => isStillOpen(performedBy(form), { state }));
  expect(offered('CONCLUDED')).toEqual(forms);
  expect(offered('CLOSED')).toEqual(['results', 'outcome']);
  const about = [
    { moveEvent: 'e' },
    { correct: { fact: 'event', id: 'e' } },
    { remove: { fact: 'event', id: 'e' } },
  ] as const;
  for (const form of about) expect(isStillOpen(performedBy(form), { state: 'CANCELLED' })).toBe(false);
  for (const act of ['endOffice', 'openRunOff', 'approveList'] as const)
    expect(isStillOpen(act, { state: 'CLOSED' })).toBe(false);
});

/** The rooms in which something is entered of a mission, or asked of somebody in it. */
const ENTERING = /\bmay(?:Here|In)\(me, '(?:mission|application|activity|batch|list|conflict|settings|duty):(?!read)/;
/** Where it may be entered of a mission that is over, or the page knows of none that is. */
const OTHERWISE: Record<string, string> = {
  'coordinator/observers.tsx': 'marks the departure of whoever was accredited',
  'missions/board.tsx': 'begins a mission',
  'missions/create.tsx': 'begins a mission',
  'mine/home.tsx': 'leads to the calls',
  'observers/bulk.tsx': 'is not there when the mission is over',
  'observers/conflicts.tsx': 'is told so',
  'observers/delegations.tsx': 'only reads',
  'observers/duty.tsx': 'marks the departure of whoever was accredited',
  'observers/people-rows.tsx': 'only reads',
  'observers/stay.tsx': 'is told so',
};

it('is asked in every room whether the mission is over, before anything is offered there', () => {
  const pages = path.resolve(import.meta.dirname, '..');
  const rooms = readdirSync(pages, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^(?:missions|observers|accreditation|reports|mine|coordinator)\/.*(?<!spec)\.tsx$/.test(file))
    .filter((file) => ENTERING.test(readFileSync(path.join(pages, file), 'utf8')));
  const asking = (file: string) => /\bis(?:Over|StillOpen)\(/.test(readFileSync(path.join(pages, file), 'utf8'));
  expect(rooms.length).toBeGreaterThan(10);
  expect(rooms.filter((file) => !asking(file) && !(file in OTHERWISE))).toEqual([]);
});

it('names a person in a list by the family name first, in Latin letters too', () => {
  expect(
    latinName({
      familyName: 'Ф',
      givenName: 'И',
      patronymic: null,
      familyNameLatin: 'Family',
      givenNameLatin: 'Given',
    }),
  ).toBe('Family Given');
});
