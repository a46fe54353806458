import { jsonOf, sha256, textOf, type Archive } from './archive.js';
import { count, type Form, type Row, type Told } from './count.js';

type Edition = { stem: string; number: string; version: number; originalLanguage: string; snapshot: string };
type Snapshot = { asOf: string; rows?: Record<string, { count: number; digest: string }> };
/** What was found of one thing: it is as it was said, or how it differs. */
export type Finding = { what: string; equal: boolean; said: string };

/** Whether every file is the one that was written: what `sha256sum -c SHA256SUMS` does. */
export function checkFiles(archive: Archive): Finding[] {
  const lines = textOf(archive, 'SHA256SUMS').trimEnd().split('\n');
  const listed = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
  return [...listed]
    .filter(([path, digest]) => !archive.has(path) || sha256(archive.get(path)!) !== digest)
    .map(([path]) => ({ what: path, equal: false, said: archive.has(path) ? 'is another file' : 'is missing' }));
}

export const editionsIn = (archive: Archive): Edition[] =>
  (jsonOf(archive, 'manifest.json') as { documents: Edition[] }).documents;

/** Of an adopted document: what was signed, the data on which it rests, and each of its figures counted anew. */
export function checkEdition(archive: Archive, { stem, originalLanguage, snapshot }: Edition): Finding[] {
  const frozen = textOf(archive, `snapshots/${snapshot}.json`);
  const { asOf, rows } = JSON.parse(frozen) as Snapshot;
  const findings = [
    ...checkSigned(archive, stem, originalLanguage, frozen),
    same('the source data', snapshot, sha256(Buffer.from(frozen))),
  ];
  if (!rows)
    return [...findings, { what: 'the rows', equal: true, said: 'none were kept when these data were frozen' }];
  const texts = new Map(
    Object.entries(rows).map(([kind, { digest }]) => [kind, textOf(archive, `rows/${kind}-${digest}.jsonl`)]),
  );
  for (const [kind, { digest }] of Object.entries(rows))
    findings.push(same(`the rows of ${kind}`, digest, sha256(Buffer.from(texts.get(kind)!))));
  const linesOf = (kind: string) =>
    (texts.get(kind) ?? '')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Row);
  const forms = [...archive.keys()]
    .filter((path) => path.startsWith('forms/'))
    .map((path) => jsonOf(archive, path) as Form);
  return [...findings, ...compare(linesOf('figures'), count(linesOf, forms, asOf))];
}

/** The text whose checksum was signed has these very data in it. */
function checkSigned(archive: Archive, stem: string, language: string, frozen: string): Finding[] {
  const text = textOf(archive, `content/${stem}-${language}.json`);
  const digest = sha256(Buffer.from(text));
  const signed = (jsonOf(archive, `signatures/${stem}.json`) as { contentDigest: string | null }[]).flatMap(
    ({ contentDigest }) => contentDigest ?? [],
  );
  return [
    { what: 'the data in the text', equal: text.includes(`"snapshot":${frozen}`), said: 'those of the snapshot' },
    ...[...new Set(signed)].map((each) => same('the text that was signed', each, digest)),
  ];
}

const same = (what: string, expected: string, found: string): Finding => ({
  what,
  equal: expected === found,
  said: expected === found ? found : `${found} where ${expected} was said`,
});

const shown = ({ value, n, blanks, asOf, source }: Told): string =>
  [
    String(value),
    ...(n === undefined ? [] : [`of ${n}`]),
    ...(blanks === undefined ? [] : [`without an answer ${blanks}`]),
    `as of ${String(asOf)}`,
    ...(source === undefined ? [] : [`source ${String(source)}`]),
  ].join(', ');

/** Each figure that was published, and each that was counted now and was not. */
function compare(published: readonly Row[], counted: ReadonlyMap<string, Told>): Finding[] {
  const told = new Map(published.map(({ figure, ...rest }) => [String(figure), rest as unknown as Told]));
  return [...new Set([...told.keys(), ...counted.keys()])].map((what) => {
    const [before, now] = [told.get(what), counted.get(what)];
    if (!before) return { what, equal: false, said: `counted: ${shown(now!)}; published: nothing` };
    if (!now) return { what, equal: false, said: `counted: nothing; published: ${shown(before)}` };
    const equal = shown(before) === shown(now);
    return { what, equal, said: equal ? shown(now) : `counted: ${shown(now)}; published: ${shown(before)}` };
  });
}
