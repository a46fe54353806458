import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { csvOf, jsonOf, xlsxOf } from './write-sheet.js';

const COLUMNS = [
  { title: 'Имя', value: (row: { name: string; count: number }) => row.name },
  { title: 'Число', value: (row: { name: string; count: number }) => row.count },
];
const csv = async (rows: { name: string; count: number }[]) =>
  Buffer.concat(await csvOf(COLUMNS, rows).toArray()).toString();

/** Ways a cell has been made to run something. */
const INJECTIONS = [
  '=1+1',
  '+7 700 000 00 00',
  '-2+3',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '  =1+1',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM',
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://desk.example","x")',
];

it('writes CSV as RFC 4180 has it, with the mark that makes Excel read Cyrillic', async () => {
  expect(await csv([{ name: 'О"Нулевин, "мл."\nдва', count: -5 }])).toBe(
    '\ufeffИмя,Число\r\n"О""Нулевин, ""мл.""\nдва",-5\r\n',
  );
  expect(await csv([])).toBe('\ufeffИмя,Число\r\n');
});

it.each(INJECTIONS)('lets no spreadsheet carry out %j', async (name) => {
  const [, line] = (await csv([{ name, count: -1 }])).split('Число\r\n');
  expect(line).toMatch(/^"?'/);
  expect(line).toMatch(/,-1\r\n$/);
  const bytes = await buffer(await xlsxOf('x', COLUMNS, [{ name, count: -1 }], '2026-03-02T09:00:00Z'));
  expect(bytes.includes('<f>')).toBe(false);
  const [sheet] = await readWorkbook(bytes, { trim: false });
  expect(sheet!.data[1]![1]).toBe(-1);
  expect(String(sheet!.data[1]![0]).trim()).toBe(name.trim());
});

it('makes the same workbook of the same rows at any hour, in any zone', async () => {
  const rows = [{ name: 'Нулевин', count: 1 }];
  const digest = async () =>
    createHash('sha256')
      .update(await buffer(await xlsxOf('Список: [1]', COLUMNS, rows, '2026-03-02T09:00:01Z')))
      .digest('hex');
  const first = await digest();
  const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2031-05-06T07:08:09Z'));
  expect(await digest()).toBe(first);
  clock.mockRestore();
});

it('writes JSON that parses, whatever it holds, a row at a time', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.jsonValue(), { maxLength: 5 }), async (rows) => {
      expect(JSON.parse((await jsonOf(rows).toArray()).join(''))).toEqual(JSON.parse(JSON.stringify(rows)));
    }),
  );
});

it('writes a workbook as it is read, whatever stands in it and however much', async () => {
  const names = [
    '  between  ',
    'a < b & "c" > d',
    'два\nряда',
    'lone \ud800 and null \0',
    '😀',
    '',
    'x'.repeat(40_000),
  ];
  const rows = Array.from({ length: 3_000 }, (_, at) => ({ name: names[at] ?? `Нулевин-${at}`, count: at / 2 }));
  const [sheet] = await readWorkbook(await buffer(await xlsxOf('x', COLUMNS, rows, '2026-03-02T09:00:00Z')), {
    trim: false,
  });
  const [head, ...lines] = sheet!.data;
  expect(head).toEqual(['Имя', 'Число']);
  const meant = { 3: 'lone  and null ', 5: null, 6: 'x'.repeat(32_767) } as Record<number, string | null>;
  expect(lines).toEqual(rows.map(({ name, count }, at) => [at in meant ? meant[at] : name, count]));
});

it('shows a text in lines where it has some or is wider than a column may be, and no head makes a column wide', async () => {
  const columns = [
    { ...COLUMNS[0]!, title: 'Посещали ли участок в этот день наблюдатели других организаций' },
    { ...COLUMNS[1]!, title: 'Нераспределённость' },
  ];
  const names = ['кратко', 'два\nряда', 'длинно '.repeat(20)];
  const rows = names.map((name) => ({ name, count: 1 }));
  const parts = unzipSync(await buffer(await xlsxOf('x', columns, rows, '2026-03-02T09:00:00Z')));
  const [sheet, styles] = ['xl/worksheets/sheet1.xml', 'xl/styles.xml'].map((name) => strFromU8(parts[name]!));
  const looks = styles!.match(/<cellXfs.*<\/cellXfs>/s)![0].match(/<xf .*?<\/xf>/gs)!;
  const lookOf = (place: string) => looks[Number(new RegExp(`r="${place}" s="(\\d+)"`).exec(sheet!)?.[1] ?? 0)]!;
  expect(['A2', 'A3', 'A4', 'B3'].map((place) => lookOf(place).includes('wrapText'))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  for (const place of ['A2', 'A3', 'A4', 'B3']) expect(lookOf(place)).toContain('vertical="top"');
  const widths = async (name: string) => {
    const made = unzipSync(await buffer(await xlsxOf('x', columns, [{ name, count: 1 }], '2026-03-02T09:00:00Z')));
    return [...strFromU8(made['xl/worksheets/sheet1.xml']!).matchAll(/ width="(\d+)"/g)].map(([, width]) => Number(width)); // prettier-ignore
  };
  expect(await widths('да')).toEqual([26, 20]);
  expect(await widths('x'.repeat(99))).toEqual([60, 20]);
});

const FORMATS = {
  csv: (rows: Iterable<{ name: string; count: number }>) => csvOf(COLUMNS, rows),
  json: (rows: Iterable<{ name: string; count: number }>) => jsonOf(rows),
  xlsx: (rows: Iterable<{ name: string; count: number }>) => xlsxOf('x', COLUMNS, rows, '2026-03-02T09:00:00Z'),
};

it.each(Object.entries(FORMATS))('asks for rows of %s only as fast as they are taken', async (_, written) => {
  let made = 0;
  function* endless() {
    // No two alike, or a packed table would take in many before it has anything to give.
    for (;;) yield { name: createHash('sha512').update(String(made)).digest('hex').repeat(8), count: ++made };
  }
  let taken = 0;
  for await (const part of await written(endless())) if ((taken += (part as Uint8Array).length) > 300_000) break;
  expect(made).toBeGreaterThan(100);
  expect(made).toBeLessThan(6_000);
});
