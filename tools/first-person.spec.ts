import { PassThrough } from 'node:stream';
import { askPerson, personSaid } from './first-person.js';

const SAID = { email: 'Head@Example.org ', family: 'Doe', given: 'Jane' };

it('takes the first person by the rules of names that hold for everyone, and makes nobody up', () => {
  expect(personSaid({ ...SAID, 'family-ru': 'Доу', 'given-ru': 'Джейн' })).toEqual({
    email: 'head@example.org',
    name: { family: { ru: 'Доу', en: 'Doe' }, given: { ru: 'Джейн', en: 'Jane' } },
    office: { ru: 'Секретариат', en: 'Secretariat' },
    citizenship: 'XXX',
  });
  expect(personSaid(SAID)).toMatchObject({ name: { family: { ru: 'Doe', en: 'Doe' } } });
  const faults = (said: object) => (personSaid({ ...SAID, ...said }) as { faults: string[] }).faults;
  expect(faults({ family: 'Доу' })).toEqual([expect.stringMatching(/^--family .*Latin/)]);
  expect(faults({ email: undefined })).toEqual([expect.stringMatching(/^--email /)]);
  const named = (said: object) => faults(said).map((fault) => fault.split(' ')[0]);
  expect(named({ family: undefined, given: '' })).toEqual(['--family', '--given']);
  expect(named({ 'family-ru': 'D0e' })).toEqual(['--family-ru']);
  expect(faults({ citizenship: 'Russia' })).toEqual([expect.stringMatching(/^--citizenship /)]);
});

it('asks for the first person until the answers will do', async () => {
  const [input, output] = [new PassThrough(), new PassThrough()];
  let shown = '';
  const answers = ['nobody', 'Doe', 'Jane', '', '', 'head@example.org', 'Doe', 'Jane', 'Доу', 'Джейн'];
  output.on('data', (chunk: Buffer) => {
    shown += chunk.toString();
    if (chunk.toString().endsWith(': ') && answers.length > 0) input.write(`${answers.shift()}\n`);
  });
  expect(await askPerson({ input, output })).toMatchObject({
    email: 'head@example.org',
    name: { family: { ru: 'Доу', en: 'Doe' } },
  });
  expect(shown.match(/E-mail address: /g)).toHaveLength(2);
  expect(shown).toMatch(/--email .*\n/);
  expect(answers).toEqual([]);
});
