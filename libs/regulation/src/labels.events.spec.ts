import { changesIn, publicationIn, stoodBefore, withoutSecondIn } from './labels.events.js';

it('tells where a corrected thing stood, which is not where its last move came from', () => {
  expect(stoodBefore('LISTED', { corrects: null, details: { before: 'ENDORSED' } })).toBe('LISTED');
  expect(stoodBefore('SUBMITTED', { corrects: '7', details: { before: 'ENDORSED' } })).toBe('ENDORSED');
  expect(stoodBefore('REQUESTED', { corrects: '7', details: { before: { state: 'ACCREDITED' } } })).toBe('ACCREDITED');
  expect(stoodBefore('SUBMITTED', { corrects: '7', details: {} })).toBe('SUBMITTED');
});

it('tells what was changed value by value, and nothing that stayed', () => {
  const before = { state: 'ACCREDITED', certificateNumber: 'WRONG', actNumber: '1', authority: null };
  const after = { state: 'ACCREDITED', certificateNumber: 'RIGHT', actNumber: '1' };
  expect(changesIn({ before, after })).toEqual([{ name: 'certificateNumber', before: 'WRONG', after: 'RIGHT' }]);
  expect(changesIn({ before: 30, after: 45 })).toEqual([{ name: '', before: 30, after: 45 }]);
  expect(changesIn({ before: null, after: { opens: 3 } })).toEqual([{ name: 'opens', before: undefined, after: 3 }]);
  expect(changesIn({ source: 'x' })).toEqual([]);
});

it('says in words why no second person confirmed what takes two', () => {
  const said = ['setting', 'nobody-else'].map((secondPerson) => withoutSecondIn({ secondPerson })?.en);
  expect(said[0]).toContain('the setting asks for none');
  expect(said[1]).toContain('there was nobody');
  expect(withoutSecondIn({ publicationId: 'confirmed' })).toBeUndefined();
});

const said = (what: string, details: object) => publicationIn({ what, details: { ...details } });

describe('of what is done before the public (R-53) a line says', () => {
  const at = '2026-03-22T09:00:00.000Z';

  it('which act was asked for, decided or lapsed, and for what time', () => {
    const named = said('report.publication-asked', { act: 'publish', at, zone: 'Europe/Minsk' });
    expect([named.act?.ru, named.act?.en, named.when]).toEqual([
      'Опубликовать',
      'Publish',
      { at, zone: 'Europe/Minsk' },
    ]);
    expect(said('report.publication-confirmed', { act: 'reschedule', at: null }).when).toBeNull();
    expect(said('report.publication-set', { at })).toMatchObject({ act: undefined, when: { at } });
  });

  it('no time where there is none, or where the line is of before it was kept, and nothing of other lines', () => {
    expect(said('report.publication-asked', { act: 'callOff', at: null }).when).toBeUndefined();
    expect(said('report.publication-confirmed', { act: 'publish' }).when).toBeUndefined();
    expect(said('report.text-written', { act: 'publish', at })).toEqual({});
  });

  it('why it is withdrawn, in the language of the reader', () => {
    const words = { ru: 'УСЛОВНО', en: 'SYNTHETIC' };
    for (const what of ['report.publication-asked', 'report.publication-confirmed', 'report.moved'])
      expect([what, said(what, { act: 'retract', words }).words]).toEqual([what, words]);
  });

  it('no such words where it was refused or taken back: the reason of that is told instead', () => {
    const words = { ru: 'УСЛОВНО', en: 'SYNTHETIC' };
    for (const what of ['report.publication-rejected', 'report.publication-taken-back'])
      expect([what, said(what, { act: 'retract', words }).words]).toEqual([what, undefined]);
  });
});
