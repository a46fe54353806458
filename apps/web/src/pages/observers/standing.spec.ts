import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Translate } from '../../messages/index.js';
import { stateShown } from './standing.js';

const t = ((_key: string, { state }: { state: string }) => `Accreditation: ${state}`) as unknown as Translate;

const standing = (state: 'SENT' | 'LISTED', accreditation: 'ACCREDITED' | 'REQUESTED' | null) =>
  stateShown({ state, accreditation: accreditation && { state: accreditation } }, { t, language: 'en' });

it('says of a person whose name is with the host what the host has made of it', () => {
  expect(standing('SENT', 'ACCREDITED')).toBe('Accreditation: granted');
  expect(standing('SENT', null)).toBe('sent to the host');
  expect(standing('LISTED', 'REQUESTED')).toBe('listed');
});

/** Where the application alone is spoken of: counts, what happened, the last move, and names that are not with a host. */
const OF_THE_APPLICATION = [
  'accreditation/readiness.tsx',
  'delegation/awaits-delegation.tsx',
  'observers/correction-form.tsx',
  'observers/standing.ts',
  'observers/story.tsx',
  'people/service.tsx',
  'settings/sections/dissolution.tsx',
];

it('is asked wherever a page says how a person stands', () => {
  const pages = path.resolve(import.meta.dirname, '..');
  const sources = readdirSync(pages, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(?<!spec)\.tsx?$/.test(file),
  );
  const saying = sources.filter((file) => readFileSync(path.join(pages, file), 'utf8').includes("'applicationStates'"));
  expect(saying.toSorted()).toEqual(OF_THE_APPLICATION);
});
