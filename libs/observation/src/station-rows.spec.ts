import { message } from '#libs/regulation';
import { STATION_COLUMNS } from './station-columns.js';
import { readStations, type Cells } from './station-rows.js';

const EMPTY = Object.fromEntries(STATION_COLUMNS.map((name) => [name, ''])) as Cells;
const row = (cells: Partial<Cells>, line = 2) => ({
  line,
  values: { ...EMPTY, nameRu: 'Школа № 1 (условная)', ...cells },
});
const reading = (cells: Partial<Cells>) => readStations([row(cells)], 'KAZ').lines[0]!;
const said = (cells: Partial<Cells>) => reading(cells).said!;
const refused = (cells: Partial<Cells>) =>
  reading(cells).reasons.map(({ column, code, ...more }) => [column, code ?? ('issue' in more ? 'issue' : '')]);

describe('A row of the host’s list', () => {
  it('says a station, and nothing of what it leaves empty', () => {
    expect(said({ code: '101' })).toEqual({
      code: '101',
      name: { ru: 'Школа № 1 (условная)', en: null },
      region: null,
      country: null,
      voters: null,
      zone: null,
      closes: null,
    });
    expect(said({ code: '1', region: '—', voters: 'н/д', zone: '-' })).toMatchObject({ region: null, voters: null });
  });

  it.each([
    ['007', '007'],
    ['12.0', '12'],
    [' A  1 ', 'A 1'],
    ['12.5', '12.5'],
    ['№ 5', '№ 5'],
    ['3-1', '3-1'],
  ])('has the code %j as %j', (written, code) => expect(said({ code: written }).code).toBe(code));

  it.each(['2026-02-01', '2026-02-01T00:00:00', '1E+10', '1,2e5'])('has no code in %j: a spreadsheet made it', (code) =>
    expect(refused({ code })).toEqual([['code', 'station.code-mangled']]),
  );

  it.each([
    ['2500', 2500],
    ['2 500', 2500],
    ['2\u202f500', 2500],
    ['2500.0', 2500],
    ['0', 0],
  ])('has %j voters as %i', (written, voters) => expect(said({ code: '1', voters: written }).voters).toBe(voters));

  it.each(['1,500', '1.500', 'около 500', '-5', '2500.5'])('has no number of voters in %j', (voters) =>
    expect(refused({ code: '1', voters })).toEqual([['voters', 'station.voters-unclear']]),
  );

  it('lies where it says, which agrees with its being abroad', () => {
    expect(said({ code: '1', country: 'Киргизия', abroad: 'да' }).country).toBe('KGZ');
    expect(said({ code: '1', country: 'kgz' }).country).toBe('KGZ');
    expect(said({ code: '1', abroad: 'нет' }).country).toBe('KAZ');
    expect(refused({ code: '1', abroad: 'да' })).toEqual([['country', 'station.country-missing']]);
    expect(refused({ code: '1', country: 'Казахстан', abroad: 'да' })).toEqual([
      ['abroad', 'station.abroad-contradicts'],
    ]);
    expect(refused({ code: '1', country: 'KGZ', abroad: 'нет' })).toEqual([['abroad', 'station.abroad-contradicts']]);
    expect(refused({ code: '1', country: 'Атлантида' })).toEqual([['country', 'station.country-unknown']]);
    expect(refused({ code: '1', abroad: 'может быть' })).toEqual([['abroad', 'station.abroad-unclear']]);
  });

  it('is refused for everything that is wrong with it at once, each at its column', () => {
    expect(refused({ nameRu: '', voters: 'много', zone: 'Mars/Base' })).toEqual([
      ['voters', 'station.voters-unclear'],
      ['zone', 'station.zone-unknown'],
      ['code', 'issue'],
      ['nameRu', 'issue'],
    ]);
    expect(refused({ code: '1'.repeat(41) })).toEqual([['code', 'issue']]);
    expect(refused({ code: '1', nameRu: 'а'.repeat(301) })).toEqual([['nameRu', 'issue']]);
  });

  it('takes a time zone by its name', () => {
    expect(said({ code: '1', zone: 'Asia/Almaty' }).zone).toBe('Asia/Almaty');
    expect(refused({ code: '1', zone: 'GMT+5' })).toEqual([['zone', 'station.zone-unknown']]);
  });

  it('names its zone where it lies abroad and closes at an hour of its own; the end of a day is an hour', () => {
    expect(refused({ code: '1', country: 'KGZ', closes: '20:00' })).toEqual([['zone', 'station.zone-missing']]);
    expect(said({ code: '1', country: 'KGZ', zone: 'Asia/Bishkek', closes: '20:00' }).closes).toBe('20:00');
    expect(said({ code: '1', closes: '24:00' }).closes).toBe('24:00');
    expect(refused({ code: '1', closes: '24:30' })).toEqual([['closes', 'station.closes-unclear']]);
  });
});

describe('A list', () => {
  it('names each code once, whatever its capitals and spaces: both lines are told of the other', () => {
    const { lines } = readStations([row({ code: 'А 1' }, 2), row({ code: 'а1' }, 3), row({ code: '01' }, 4)], 'KAZ');
    expect(lines.map(({ reasons }) => reasons)).toEqual([
      [{ column: 'code', code: 'station.code-twice', params: { line: 3 } }],
      [{ column: 'code', code: 'station.code-twice', params: { line: 2 } }],
      [],
    ]);
    expect(message('ru', 'station.code-twice', { line: 3 })).toBe('Тот же номер стоит в строке 3.');
  });

  it('says of lines without a code that they have none, and not that they are alike', () => {
    const { lines } = readStations([row({}, 2), row({}, 3)], 'KAZ');
    expect(lines.map(({ reasons }) => reasons.map(({ column, code }) => [column, code]))).toEqual([
      [['code', undefined]],
      [['code', undefined]],
    ]);
  });

  it.each<Partial<Cells>>([
    { code: 'Итого', voters: '10 000' },
    { code: '', nameRu: 'ВСЕГО по области', voters: '10 000' },
    { code: 'Total' },
    { code: '', nameRu: '', region: 'Всего' },
  ])('ends in totals, which are no station: %j', (cells) => {
    expect(readStations([row({ code: '1' }), row(cells, 3)], 'KAZ')).toMatchObject({
      lines: [{ line: 2 }],
      passedOver: [3],
    });
  });

  it('may have a station whose name only begins alike', () => {
    expect(readStations([row({ code: '5', nameRu: 'Всего хорошего' })], 'KAZ').passedOver).toEqual([]);
    expect(readStations([row({ code: '', nameRu: 'Итоговая улица, 1' })], 'KAZ').passedOver).toEqual([]);
  });
});
