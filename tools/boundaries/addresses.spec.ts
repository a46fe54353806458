import { literalsOf, placeOf, sourceOf, sourcesIn, type Source } from './sources.js';

/** Addresses of ours that a page writes itself, instead of asking the row (`api`, `addressOf`, `sendFile`). */
const written = ({ tree }: Source): string[] =>
  literalsOf(tree)
    // Modules are called by their way, which may lead through the folder `api`.
    .filter(({ text }) => !text.startsWith('.') && /(^|[^\w/])\/?api\//.test(text))
    .map(({ node, text }) => `${placeOf(node)} ${text}`);

it('says nowhere in the desk where an endpoint is: its row does', () => {
  expect(sourcesIn('apps/web/src').flatMap(written)).toEqual([]);
});

const planted = (text: string) => written(sourceOf('apps/web/src/planted.tsx', text)).length;

it.each([
  "fetch('/api/files')",
  'const a = <a href="/api/files/1">x</a>',
  'const a = <a href={`/api/artifacts/${id}/file?format=docx`}>x</a>',
  "fetch(location.origin + '/api/events')",
  "new URL('api/events', location.origin)",
])('finds %s', (text) => expect(planted(text)).toBe(1));

it.each(["addressOf('readArtifact', { id })", "import { api } from '../../api/client'"])('leaves alone %s', (text) =>
  expect(planted(text)).toBe(0),
);
