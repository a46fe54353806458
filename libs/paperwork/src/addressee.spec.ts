import { addresseeOf } from './addressee.js';
import type { PaperFacts } from './facts.js';

const both = (ru: string) => ({ ru, en: 'In English' });
const inRussian = (addressee: PaperFacts['addressee'], state = 'Республика Казахстан') =>
  addresseeOf({ addressee, mission: { host: both(state) } } as PaperFacts, 'ru');
const commission = (name: string, state?: string) => inRussian({ host: both(name), channel: 'direct' }, state);
const representative = (office: string, givenName: string, patronymic: string | null) =>
  inRussian({
    delegation: {
      name: both('Республика Армения'),
      parliament: both('Национальное Собрание Республики Армения'),
      representative: { name: both(`${givenName} Условный`), office: both(office), givenName, patronymic },
    },
  });

it('addresses a commission in the dative, and names its state after it only where its name does not', () => {
  const name = 'Центральная избирательная комиссия';
  expect(commission(`${name} Республики Казахстан`)).toEqual([
    'Центральной избирательной комиссии Республики Казахстан',
  ]);
  expect(commission(name)).toEqual(['Центральной избирательной комиссии', 'Республики Казахстан']);
  // Control: one word that the rule does not know, and all of it stands as it was entered.
  expect(commission('Избирком')).toEqual(['Избирком', 'Республика Казахстан']);
});

it('addresses a representative in the dative, or as entered where the rule does not know a word or the name', () => {
  const parliament = 'Национальное Собрание Республики Армения';
  expect(representative('Председатель комитета', 'Иван', 'Условнович')).toEqual([
    'Председателю комитета',
    'Национального Собрания Республики Армения',
    'Ивану Условному',
  ]);
  expect(representative('Депутат Национального Собрания Республики Армения', 'Иван', 'Условнович')).toEqual([
    'Депутату Национального Собрания Республики Армения',
    'Ивану Условному',
  ]);
  expect(representative('Управляющий делами', 'Иван', 'Условнович')).toEqual([
    'Иван Условный',
    'Управляющий делами',
    parliament,
  ]);
  expect(representative('Председатель комитета', 'Иван', null)).toEqual([
    'Иван Условный',
    'Председатель комитета',
    parliament,
  ]);
});

it('says once what ends an office and begins the name of its parliament', () => {
  expect(representative('Председатель комитета Национального Собрания', 'Иван', 'Условнович')).toEqual([
    'Председателю комитета Национального Собрания Республики Армения',
    'Ивану Условному',
  ]);
});

it('addresses a delegation nobody represents by its parliament, and a ministry by its state', () => {
  const delegation = { name: both('А'), parliament: both('Парламент Республики Казахстан'), representative: null };
  expect(inRussian({ delegation })).toEqual(['Парламенту Республики Казахстан']);
  expect(inRussian({ host: both('Республика Казахстан'), channel: 'ministry' } as never)).toEqual([
    'Министерству иностранных дел Республики Казахстан',
  ]);
});
