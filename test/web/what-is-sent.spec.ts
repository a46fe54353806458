import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ENDPOINTS, type EndpointName } from '#libs/contracts';
import { FORMS } from '../support/submitted.js';

/** Whether an endpoint of that name does something. */
const doing = (name: string) => name in ENDPOINTS && ENDPOINTS[name as EndpointName].method !== 'GET';

describe('The table of what the desk sends', () => {
  const sources = path.resolve(import.meta.dirname, '../../apps/web/src');
  const tests = import.meta.dirname;
  const written = readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.spec\./.test(file))
    .map((file) => [file, readFileSync(path.join(sources, file), 'utf8')] as const);

  it('names each place in the sources that sends something, and no other', () => {
    const calls = written.flatMap(([file, source]) =>
      [...new Set([...source.matchAll(/\bapi\s*\.\s*(\w+)/g)].map(([, name]) => name!))]
        .filter(doing)
        .map((name) => `${file} ${name}`),
    );
    const bytes = FORMS.filter(([, endpoint]) => 'takes' in ENDPOINTS[endpoint]);
    const named = FORMS.filter((form) => !bytes.includes(form)).map(([file, endpoint]) => `${file} ${endpoint}`);
    expect(named.toSorted()).toEqual(calls.toSorted());
    // Files go by another way, whose address is put together where it is used.
    const sending = written.filter(
      ([file, source]) => /\b(?:sendFile|sendTable|storeFile)[<(]/.test(source) && file !== 'api/files.ts',
    );
    expect(bytes.map(([file]) => file).toSorted()).toEqual(sending.map(([file]) => file).toSorted());
    const byThemselves = ['api/client.ts', 'api/files.ts', 'api/queries-writing.ts'];
    expect(
      written.filter(([file, source]) => !byThemselves.includes(file) && /\bmethod: '(?!GET)/.test(source)),
    ).toEqual([]);
  });

  it('is asked at the end of each test that it names', () => {
    for (const spec of new Set(FORMS.map(([, , by]) => by)))
      expect([
        spec,
        readFileSync(path.join(tests, `${spec}.spec.ts`), 'utf8').includes(`everyFormOf('${spec}')`),
      ]).toEqual([spec, true]);
  });
});
