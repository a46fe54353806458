import type { EntityManager } from 'typeorm';
import { LANGUAGES, MESSAGES, Refusal } from '#libs/regulation';
import { GivenUp, type WhyGivenUp } from '#libs/typesetting';
import { codeOf, drawnForReader, inItsLimits, reasonSaid, whyNotOf } from './given-up.js';

const endOf = (why: WhyGivenUp) =>
  inItsLimits(Promise.reject(new GivenUp(why, 'The render process ended (SIGKILL)'))).catch((error: Error) => error);

it('tries again what may end otherwise, and refuses what would end alike', async () => {
  for (const [why, again] of [
    ['stuck', true],
    ['stopped', true],
    ['too-long', false],
    ['too-large', false],
  ] as const)
    // prettier-ignore
    expect([why, !((await endOf(why)) instanceof Refusal)]).toEqual([why, again]);
});

it('tells whoever asked why, in words of either language, whatever went wrong', async () => {
  for (const why of ['stuck', 'stopped', 'too-long', 'too-large'] as const) {
    const { message } = await endOf(why);
    expect(codeOf(message)).toBe(`document.${why}`);
    for (const language of LANGUAGES) expect(reasonSaid(message)![language]).toBe(MESSAGES[language][codeOf(message)]);
  }
  expect(reasonSaid('Unexpected token in JSON')).toEqual({
    ru: MESSAGES.ru['document.broken'],
    en: MESSAGES.en['document.broken'],
  });
  expect(reasonSaid(null)).toBeNull();
});

it('tells a reader who waits for a page the same at once, as something of ours that may pass', async () => {
  const end = await drawnForReader(Promise.reject(new GivenUp('stuck', 'no page'))).catch((error: unknown) => error);
  expect(end).toMatchObject({ code: 'document.stuck', kind: 'unavailable' });
});

const cancelled = (requestedBy: string | null) => ({ state: 'cancelled', error: null, requestedBy }) as const;

it('names who took each of several back, and looks them up once; of whoever is not known it says so', async () => {
  const asked: unknown[][] = [];
  const query = (sql: string, values: unknown[]) => {
    if (!sql.includes('FROM account')) return Promise.resolve([]);
    asked.push(values);
    return Promise.resolve([{ id: 'A', name: { ru: 'Первый', en: 'First' } }]);
  };
  const manager = { query } as unknown as EntityManager;
  const failed = { state: 'failed', error: 'document.stuck', requestedBy: 'A' } as const;
  const why = await whyNotOf(manager, [cancelled('A'), failed, cancelled('B'), cancelled(null)]);
  expect(why.map((one) => one!.en)).toEqual([
    expect.stringContaining('First'),
    MESSAGES.en['document.stuck'],
    expect.stringContaining('whoever asked'),
    expect.stringContaining('whoever asked'),
  ]);
  expect(asked).toEqual([[['A', 'B']]]);
  expect(await whyNotOf(manager, [failed])).toEqual([reasonSaid('document.stuck')]);
  expect(asked).toHaveLength(1);
});
