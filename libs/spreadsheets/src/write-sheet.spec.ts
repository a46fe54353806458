import { createHash } from 'node:crypto';
import fc from 'fast-check';
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
  const bytes = await xlsxOf('x', COLUMNS, [{ name, count: -1 }], '2026-03-02T09:00:00Z');
  expect(bytes.includes('<f>')).toBe(false);
  const [sheet] = await readWorkbook(bytes, { trim: false });
  expect(sheet!.data[1]![1]).toBe(-1);
  expect(String(sheet!.data[1]![0]).trim()).toBe(name.trim());
});

it('makes the same workbook of the same rows at any hour, in any zone', async () => {
  const rows = [{ name: 'Нулевин', count: 1 }];
  const digest = async () =>
    createHash('sha256')
      .update(await xlsxOf('Список: [1]', COLUMNS, rows, '2026-03-02T09:00:01Z'))
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

it('asks for rows only as fast as they are taken', async () => {
  let made = 0;
  function* endless() {
    for (;;) yield { name: 'Нулевин'.repeat(100), count: ++made };
  }
  const stream = csvOf(COLUMNS, endless());
  for await (const part of stream) if (String(part).includes(',50\r\n')) break;
  expect(made).toBeLessThan(500);
});
