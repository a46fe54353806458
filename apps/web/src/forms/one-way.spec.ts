import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ENDPOINTS, type Endpoint, type EndpointName } from '#libs/contracts';
import { typedNumber } from './typed-number.js';

const sources = join(dirname(fileURLToPath(import.meta.url)), '..');
const files = readdirSync(sources, { recursive: true, withFileTypes: true })
  .filter(({ name }) => /\.tsx?$/.test(name) && !name.endsWith('.spec.ts'))
  .map(({ parentPath, name }) => join(parentPath, name));
const sourceOf = (file: string) => readFileSync(join(sources, file), 'utf8');
const having = (pattern: RegExp) =>
  files
    .filter((file) => pattern.test(readFileSync(file, 'utf8')))
    .map((file) => relative(sources, file))
    .toSorted();

describe('What a person enters at the desk', () => {
  it('stands in a form that asks before it is left; only what is typed at the door is nobody’s loss', () => {
    expect(having(/<form\b/)).toEqual([
      'forms/form.tsx',
      'forms/plain-form.tsx',
      'frame/sign-in-form.tsx',
      'pages/access/forgotten.tsx',
      'pages/access/link.tsx',
      'pages/badge/check.tsx',
      'pages/published/check.tsx',
    ]);
  });

  it('is said by the form to be missing, at its field, and not by the browser in a language of its own', () => {
    const asking = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/<form\b[^>]*/g)]
        .filter(([tag]) => !/\bnoValidate\b|\{\.\.\.form\}/.test(tag))
        .map(() => relative(sources, file)),
    );
    expect(asking).toEqual([]);
  });

  it('stands in a window that asks before it is closed', () => {
    expect(having(/<(Modal|Drawer)\b/)).toEqual(['frame/dialog.tsx']);
  });

  it('is answered by sentences that change with the language of the page', () => {
    expect(having(/toast\(sentence\)|\{\w+\??\.sentence\}/)).toEqual([]);
  });

  it('is a choice that is not taken back by pressing it once more, where one must be made', () => {
    const choices = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/<Select\b(?:=>|[^>])*>/g)].map(
        ([tag]) => [relative(sources, file), tag] as const,
      ),
    );
    const needed = choices.filter(([, tag]) => /\brequired\b/.test(tag));
    expect(needed.length).toBeGreaterThan(3);
    expect(needed.filter(([, tag]) => !tag.includes('allowDeselect=')).map(([file]) => file)).toEqual([]);
  });

  it('is a number only where it was typed as a whole one; in the one field for numbers nothing of it gets lost', () => {
    expect(['34', ' 7 ', '-1', '0'].map(typedNumber)).toEqual([34, 7, -1, 0]);
    for (const typed of ['34,5', '34.5', '1 200', '1e3', '0x10', 'семь', '-', '１２'])
      expect(typedNumber(typed)).toBe(typed);
    expect(having(/\bNumberInput\b|\btype[=:] ?["']number["']|\binputMode\b/)).toEqual([
      'forms/whole-number.tsx',
      // An answer of a form is a number of its own question.
      'pages/visits/questions.tsx',
    ]);
  });

  it('is shown with days and hours in one way', () => {
    expect(having(/\bDateTimeFormat\(|\btoLocale(Date|Time)?String\(/)).toEqual(['time.ts']);
    // Whose clocks they are is said by <Time>, and by the columns of lists that are made of it.
    expect(having(/\bshown(At|Utc|Due|Hour)\(/)).toEqual([
      'frame/time.tsx',
      // Under the heading of a day.
      'lists/day-line.tsx',
      // Before the door, where both are written out.
      'pages/badge/kept.tsx',
      // In a link, which has a hint of its own.
      'pages/calendar/calendar.tsx',
      // Under the heading of a day of the host.
      'pages/missions/happened.tsx',
      'pages/published/standing.tsx',
      'pages/published/titled.tsx',
      'time.ts',
    ]);
    // As mere text in names that are read out, in lines to choose, in tables that are taken away.
    expect(having(/\btimeAsText\(/)).toEqual([
      'lists/time-column.tsx',
      'pages/coordinator/observers.tsx',
      'pages/incidents/facts.tsx',
      'pages/incidents/incident.tsx',
      'pages/missions/board-columns.tsx',
      'pages/missions/board-timeline.tsx',
      'pages/observers/stay-form.tsx',
      'pages/reports/finding-forms.tsx',
      'pages/reports/writing/versions.tsx',
      'pages/teams/plan-item.tsx',
      'pages/visits/outbox-list.tsx',
    ]);
  });

  it('goes once, however often it is pressed; a file that is chosen anew may follow the first', () => {
    expect(having(/\buseMutation\b/)).toEqual(['api/command.ts', 'forms/store-file.ts']);
  });

  it('is looked at for letters that no font has, in a form by its contract; what stands outside of one is no text of a document', () => {
    const outside = having(/<(TextInput|Textarea)\b/).filter(
      (file) => !/\bDeskForm\b|\bUseFormReturnType\b|\bForm\b|useUnprintable/.test(sourceOf(file)),
    );
    expect(outside).toEqual([
      'find/find.tsx',
      'frame/sign-in-form.tsx',
      'lists/search-input.tsx',
      'pages/access/calendar.tsx',
      'pages/access/forgotten.tsx',
      'pages/badge/check.tsx',
      // What is shown of a field, and sent nowhere.
      'pages/design/controls.tsx',
      'pages/log/filters.tsx',
      'pages/missions/create.tsx',
      'pages/missions/end-office.tsx',
      'pages/missions/move-form.tsx',
      'pages/observers/bulk-consent.tsx',
      'pages/observers/bulk-preview.tsx',
      'pages/observers/duty-when.tsx',
      'pages/people/countries.tsx',
      'pages/people/link-shown.tsx',
      'pages/published/check.tsx',
      'pages/settings/sections/dissolution.tsx',
      'pages/settings/sections/erasure.tsx',
      'pages/stations/import.tsx',
      'pages/visits/station-pick.tsx',
    ]);
  });

  it('that is stored already is changed from what is stored: a form for it names every field of its contract', () => {
    const changes = Object.entries<Endpoint>(ENDPOINTS)
      .filter(([name, { method, body }]) => method === 'PUT' && body && !(name in BEGIN_OTHERWISE))
      .map(([name]) => name);
    const forms = changes
      .flatMap((name) => having(new RegExp(`api\\.${name}\\(`)))
      .filter((file) => !NO_FORMS.includes(file));
    expect(forms.length).toBeGreaterThan(changes.length / 2);
    expect(forms.filter((file) => !/\bbegun\(/.test(sourceOf(file)))).toEqual([]);
  });
});

/** What says of an entry as it stands that its translation holds, and lets nothing of it be changed. */
const NO_FORMS = ['pages/reports/stale-entry.tsx'];
/** What changes something of which no form shows more than the server asks. */
const BEGIN_OTHERWISE: Partial<Record<EndpointName, string>> = {
  setLanguage: 'one choice, and no form',
  setDailyMail: 'one choice, and no form',
  changePassword: 'what is stored is nobody’s to see',
  provideParticulars: 'begins with each field that the host asks for',
  writeText: 'one text, by its own editor',
  holdSection: 'takes what nobody is writing, and shows no field',
  settleVisit: 'chooses between two contents, and changes neither',
};
