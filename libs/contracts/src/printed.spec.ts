import { z } from 'zod';
import { ENDPOINTS, type EndpointName } from './endpoints.js';
import type { Endpoint } from './endpoints/endpoint.js';
import { isPrinted } from './printed.js';

const rows = Object.entries(ENDPOINTS as Record<string, Endpoint>);
type Shown = z.core.JSONSchema.BaseSchema;

/** Every place of a request where a text of any letters is taken: no code, day, number or address. */
function textsOf(shown: Shown, path: string[] = []): string[][] {
  const { properties = {}, items, additionalProperties, anyOf = [], oneOf = [], allOf = [] } = shown;
  const inside = [items, additionalProperties].filter((part) => typeof part === 'object') as Shown[];
  return [
    ...(shown.type === 'string' && !shown.format && !shown.pattern && !shown.enum && !('const' in shown) ? [path] : []),
    ...Object.entries(properties).flatMap(([name, part]) => textsOf(part as Shown, [...path, name])),
    ...inside.flatMap((part) => textsOf(part, [...path, '0'])),
    ...[...anyOf, ...oneOf, ...allOf].flatMap((part) => textsOf(part as Shown, path)),
  ];
}

/** Neither written by hand nor ever shown to anybody. */
const SECRETS = ['password', 'current', 'next', 'token', 'statement'];

it('knows of every text that is entered whether documents can print it', () => {
  const unmarked = rows.flatMap(([name, { body }]) =>
    body
      ? textsOf(z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }))
          .filter((path) => isPrinted(body, path) === undefined && !SECRETS.includes(path.at(-1) ?? ''))
          .map((path) => `${name} ${path.join('.')}`)
      : [],
  );
  expect(unmarked).toEqual([]);
});

it('warns of letters that no font has wherever a text is printed, and of no reason or evidence', () => {
  const bodies = Object.fromEntries(rows.map(([name, { body }]) => [name, body]));
  const marked = (name: EndpointName, path: string) => isPrinted(bodies[name]!, path.split('.'));
  const PRINTED = [
    ['createMission', 'title.ru'],
    ['createMission', 'title.prepositional'],
    ['moveEvent', 'missionTitle.genitive'],
    ['correctFact', 'instead.genitive'],
    ['correctFact', 'instead.signatory'],
    ['registerInvitation', 'reference'],
    ['recordActivity', 'source'],
    ['changeSetting', 'value'],
    ['askPaper', 'number'],
    ['sendBatch', 'reference'],
    ['decideBatch', 'decisions.0.certificateNumber'],
    ['createPerson', 'patronymic'],
    ['createPerson', 'office.en'],
    ['provideParticulars', 'passportNumber'],
    ['setStay', 'interpreter'],
    ['saveHostProfile', 'commission.ru'],
    ['writeText', 'body'],
  ] as const;
  const ASIDE = [
    ['moveMission', 'reason'],
    ['correctFact', 'evidence'],
    ['changeSetting', 'source'],
    ['moveEvent', 'source'],
    ['apply', 'declaredConflict'],
    ['sendBatch', 'lateConsent.text'],
  ] as const;
  for (const [name, path] of PRINTED) expect([name, path, marked(name, path)]).toEqual([name, path, true]);
  for (const [name, path] of ASIDE) expect([name, path, marked(name, path)]).toEqual([name, path, false]);
});
