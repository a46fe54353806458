import { FIGURE_IDS, figureKey, figureName, figureRow, writtenFigure } from './figures.js';

it('has a name and a definition of every figure in both languages, each in its own letters', () => {
  for (const id of FIGURE_IDS) {
    const { name, definition } = figureRow(id);
    expect([id, name.ru, definition.ru].join()).toMatch(/[а-яё].*[а-яё]/is);
    expect(`${name.en} ${definition.en}`).not.toMatch(/[а-яё]/i);
    expect([definition.ru, definition.en]).toEqual([expect.stringMatching(/\.$/), expect.stringMatching(/\.$/)]);
  }
});

it('gives no percentage and no margin of anything that the mission counted: only what others published has one', () => {
  for (const id of FIGURE_IDS) {
    const { percent, sourced, chosen, outOf } = figureRow(id);
    expect([id, !percent || sourced]).toEqual([id, true]);
    expect([id, !(percent && chosen), !outOf || chosen]).toEqual([id, true, true]);
    for (const language of ['ru', 'en'] as const)
      expect(writtenFigure({ id, value: 27, n: 31 }, language)).toBe(
        outOf ? { ru: '27 из 31', en: '27 of 31' }[language] : '27',
      );
  }
});

it('writes a share as it was published, with the separator of the language', () => {
  expect(writtenFigure({ id: 'turnout.last', value: '51.30' }, 'ru')).toBe('51,30');
  expect(writtenFigure({ id: 'turnout.last', value: '51.30' }, 'en')).toBe('51.30');
});

const by = (...of: (string | null)[]) => figureKey({ id: 'stations.by-region', of });
it('tells figures of one name apart by their keys, whatever somebody typed, and says in their names which they are', () => {
  const keys = [
    by('in-host', 'BLR', null),
    by('in-host', 'BLR', 'a:b'),
    by('in-host', 'BLR:a', 'b'),
    by('', 'BLR', '%3A'),
  ];
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys[0]).toBe('stations.by-region:in-host:BLR:');
  expect(keys.join()).not.toMatch(/[{}|\n]/);
  expect(figureKey({ id: 'stations.visited', of: [] })).toBe('stations.visited');
  expect(figureName({ id: 'stations.by-stage', called: { ru: 'Открытие', en: 'Opening' } })).toEqual({
    ru: 'Участков на этапе: Открытие',
    en: 'Stations at a stage: Opening',
  });
});
