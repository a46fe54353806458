import { buffer } from 'node:stream/consumers';
import { strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { Refusal, type RefusalCode } from '#libs/regulation';
import { matchColumns, requireColumns } from './columns.js';
import { readSheet, SHEET_BYTES } from './read-sheet.js';
import { csvOf, xlsxOf } from './write-sheet.js';

const CSV = 'Фамилия;Имя\r\nНулевин;Условное\r\n';
const utf16 = (text: string, little = true) => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return little ? bytes : bytes.swap16();
};
/** Windows-1251 of Russian letters and ASCII. */
const cp1251 = (text: string) =>
  Buffer.from(
    Array.from(text, (letter) => {
      const code = letter.codePointAt(0)!;
      return code < 128 ? code : letter === 'ё' ? 0xb8 : letter === 'Ё' ? 0xa8 : code - 0x410 + 0xc0;
    }),
  );

async function refusalOf(bytes: Buffer | string, limits?: { rows?: number }) {
  try {
    await readSheet(Buffer.from(bytes), limits);
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, params: error.params };
    throw error;
  }
  return undefined;
}

const COLUMNS = [
  { title: 'Фамилия', value: (row: [string, string | number]) => row[0] },
  { title: 'Число', value: (row: [string, string | number]) => row[1] },
];
const workbook = async (rows: [string, string | number][]) =>
  buffer(await xlsxOf('Лист', COLUMNS, rows, '2026-03-02T09:00:00Z'));
/** A workbook with its first sheet's XML changed. */
async function doctored(change: (xml: string) => string, add: Record<string, Uint8Array> = {}) {
  const parts = unzipSync(await workbook([['Нулевин', 1]]));
  const name = Object.keys(parts).find((part) => part.startsWith('xl/worksheets/sheet'))!;
  return Buffer.from(zipSync({ ...parts, [name]: strToU8(change(Buffer.from(parts[name]!).toString())), ...add }));
}

describe('A table of text is understood however it was saved:', () => {
  it.each<[string, Buffer, string, string]>([
    ['UTF-8', Buffer.from(CSV), 'utf-8', ';'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${CSV}`), 'utf-8', ';'],
    ['UTF-16', utf16(CSV), 'utf-16le', ';'],
    ['UTF-16, the other way round', utf16(CSV, false), 'utf-16be', ';'],
    ['Windows-1251', cp1251(CSV), 'windows-1251', ';'],
    ['commas', Buffer.from(CSV.replaceAll(';', ',')), 'utf-8', ','],
    ['tabs', Buffer.from(CSV.replaceAll(';', '\t')), 'utf-8', '\t'],
    ['what Excel says of itself', Buffer.from(`sep=|\r\n${CSV.replaceAll(';', '|')}`), 'utf-8', '|'],
    ['old line ends', Buffer.from(CSV.replaceAll('\r\n', '\r')), 'utf-8', ';'],
    ['no last line end', Buffer.from(CSV.trimEnd()), 'utf-8', ';'],
  ])('%s', async (_, bytes, charset, separator) => {
    const { rows, ...sheet } = await readSheet(bytes);
    expect(sheet).toEqual({ headers: ['Фамилия', 'Имя'], charset, separator });
    expect(rows.map(({ cells }) => cells)).toEqual([{ Фамилия: 'Нулевин', Имя: 'Условное' }]);
  });
});

it('counts lines as a person does, over blank ones and line breaks in quotes', async () => {
  const { rows } = await readSheet(Buffer.from('\n;;\nА;Б\n\n"два\nряда";"x;y ""z"""\n; \nв;г\n'));
  expect(rows).toEqual([
    { line: 5, cells: { А: 'два\nряда', Б: 'x;y "z"' } },
    { line: 8, cells: { А: 'в', Б: 'г' } },
  ]);
});

it('gives back any table it wrote, as CSV and as XLSX', async () => {
  const cell = fc.string({ unit: fc.constantFrom(...Array.from('aЁёүՀ;,"\'\n\t 1')), minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, fc.integer()), { minLength: 1, maxLength: 8 }), async (rows) => {
      const filled = rows.filter(([text]) => !/^\s*$|^[\t\n\r]/.test(text));
      fc.pre(filled.length > 0);
      const want = filled.map(([text, number]) => [text.trim(), String(number)]);
      for (const bytes of [Buffer.concat(await csvOf(COLUMNS, filled).toArray()), await workbook(filled)])
        expect((await readSheet(bytes)).rows.map(({ cells }) => Object.values(cells))).toEqual(want);
    }),
    { numRuns: 60 },
  );
});

it('takes what parts the lines alike for the separator, not what stands most often in the heads', async () => {
  const file = 'Фамилия, как в паспорте;Имя, отчество, прозвище\nНулевин;Условное\nНулевина;Иное\n';
  const { separator, rows } = await readSheet(Buffer.from(file));
  expect([separator, rows.map(({ cells }) => Object.values(cells))]).toEqual([
    ';',
    [
      ['Нулевин', 'Условное'],
      ['Нулевина', 'Иное'],
    ],
  ]);
});

it('takes the apostrophe off again that guards a cell from being carried out, and no other', async () => {
  const cells = ['-', '+ x', "'-", "'имя'", '@a', "''=1"];
  const bytes = Buffer.concat(
    await csvOf(
      [COLUMNS[0]!],
      cells.map((cell): [string, number] => [cell, 0]),
    ).toArray(),
  );
  expect((await readSheet(bytes)).rows.map((row) => row.cells.Фамилия)).toEqual(cells);
});

/** What is read from a cell stored like this. */
const typed = async (stored: string) => {
  const bytes = await doctored((xml) => xml.replace(/<c r="B2"[^>]*>.*?<\/c>/, `<c r="B2" ${stored}</v></c>`));
  return (await readSheet(bytes)).rows[0]!.cells.Число;
};

it('keeps the numbers of a workbook as they were typed, and its days as days', async () => {
  expect(await typed('><v>1.1000000000000001')).toBe('1.1');
  expect(await typed('><v>1E5')).toBe('100000');
  expect(await typed('><v>1.23E+20')).toBe('123000000000000000000');
  expect(await typed('><v>1E-7')).toBe('0.0000001');
  expect(await typed('t="d"><v>2022-11-20')).toBe('2022-11-20');
});

describe('What is no such table is refused by what it is:', () => {
  it.each<[RefusalCode, Buffer | string]>([
    ['file.empty', ''],
    ['sheet.wrong-file', '%PDF-1.7 …'],
    ['sheet.wrong-file', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
    ['sheet.wrong-file', '<html><table><tr><td>Фамилия</td></tr></table>'],
    ['sheet.wrong-file', '  <!DOCTYPE html>'],
    ['sheet.wrong-file', '{"items": []}'],
    ['sheet.wrong-file', Buffer.from(zipSync({ 'word/document.xml': strToU8('<w/>') }))],
    ['sheet.old-excel', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    [
      'sheet.encrypted',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
    ],
    ['sheet.broken', Buffer.from('PK\x03\x04 and nothing of a zip')],
    ['sheet.broken', Buffer.from(zipSync({ 'xl/workbook.xml': strToU8('<workbook') }))],
    ['sheet.too-large', Buffer.alloc(SHEET_BYTES + 1, 'a')],
    ['sheet.empty', 'Фамилия;Имя\n\n ; \n'],
    ['sheet.empty', '\n\n'],
    ['sheet.quotes-broken', 'А;Б\n"в;г\nд;е'],
    ['sheet.header-missing', 'А;;Б\n1;2;3\n'],
    ['sheet.header-missing', 'А;Б\n1;2;3\n'],
    ['sheet.header-twice', 'А;Б; А\n1;2;3\n'],
    ['sheet.control-character', Buffer.from('А;Б\n1;x\0y\n')],
    ['sheet.control-character', Buffer.from('A;B\n1;\x1b[31m\n')],
    ['sheet.formula', 'А;Б\n1;=1+1\n'],
    ['sheet.too-many-columns', `${'А;'.repeat(101)}Б\n${'1;'.repeat(101)}2\n`],
  ])('%s', async (code, bytes) => {
    expect((await refusalOf(bytes))?.code).toBe(code);
  });

  it('a bomb, before it unfolds', async () => {
    const bytes = await doctored((xml) => xml, { 'xl/sharedStrings.xml': new Uint8Array(26 * 1024 * 1024) });
    expect(bytes.length).toBeLessThan(200_000);
    expect((await refusalOf(bytes))?.code).toBe('sheet.swollen');
  });

  it('a formula, by the name of its cell, whatever its last result was', async () => {
    const formula = await doctored((xml) => xml.replace(/(<c r="B2"[^>]*>)<v>/, '$1<!-- --><f>1+1</f><v>'));
    expect(await refusalOf(formula)).toEqual({ code: 'sheet.formula', params: { cell: 'B2' } });
    const failed = await doctored((xml) => xml.replace(/<c r="B2"[^>]*>.*?<\/c>/, '<c r="B2" t="e"><v>#REF!</v></c>'));
    expect((await refusalOf(failed))?.code).toBe('sheet.formula');
  });

  it('a cell far away from all others', async () => {
    expect((await refusalOf(await doctored((xml) => xml.replace('"B2"', '"B1048576"'))))?.code).toBe(
      'sheet.too-many-rows',
    );
    expect((await refusalOf(await doctored((xml) => xml.replace('"B2"', '"XFD2"'))))?.code).toBe(
      'sheet.too-many-columns',
    );
  });

  it('one row too many, with the count', async () => {
    const csv = `А\n${'1\n'.repeat(2_001)}`;
    expect(await refusalOf(csv)).toEqual({ code: 'sheet.too-many-rows', params: { count: 2_001, limit: 2_000 } });
    expect(await refusalOf(csv, { rows: 2_001 })).toBeUndefined();
  });

  it('and nothing else than a refusal ever comes of any bytes', async () => {
    const book = await workbook([['Нулевин', 1]]);
    const spoilt = fc
      .tuple(fc.nat(book.length - 1), fc.nat(255))
      .map(([at, byte]) => Buffer.from(book).fill(byte, at, at + 1));
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          spoilt,
          fc.uint8Array({ maxLength: 300 }).map((noise) => Buffer.from(noise)),
        ),
        async (bytes) => {
          await refusalOf(bytes);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('Columns are known by their headers:', () => {
  const wanted = {
    familyName: { aliases: ['Фамилия', 'Surname'], required: true },
    member: { aliases: ['Член делегации'], required: false },
    email: { aliases: ['Эл. почта', 'E-mail'], required: true },
  };

  it('in either language, whatever the capitals, ё, spaces and stars', async () => {
    const sheet = await readSheet(Buffer.from('SURNAME ,  ЧЛЕН  ДЕЛЁГАЦИИ,e_mail*,Чужое\nА,да,x@desk.example,?\n'));
    const { headers, missing, unknown, rows } = matchColumns(sheet, wanted);
    expect(headers).toEqual({ familyName: 'SURNAME', member: 'ЧЛЕН ДЕЛЁГАЦИИ', email: 'e_mail*' });
    expect([missing, unknown]).toEqual([[], ['Чужое']]);
    expect(rows).toEqual([{ line: 2, values: { familyName: 'А', member: 'да', email: 'x@desk.example' } }]);
  });

  const of = async (head: string) => requireColumns(await readSheet(Buffer.from(`${head}\n1,2,3\n`)), wanted);

  it('refuses one that is missing or there twice', async () => {
    await expect(of('Фамилия,Имя,Отчество')).rejects.toMatchObject({
      code: 'sheet.column-missing',
      params: { columns: 'Эл. почта / E-mail' },
    });
    await expect(of('Фамилия,Surname,email')).rejects.toMatchObject({ code: 'sheet.column-twice' });
  });
});

it('reads one sheet of a workbook, and asks which when several are filled', async () => {
  const parts = unzipSync(await workbook([['Нулевин', 1]]));
  const text = (name: string) => Buffer.from(parts[name]!).toString();
  const twoSheets = (second: string) =>
    Buffer.from(
      zipSync({
        ...parts,
        'xl/worksheets/sheet9.xml': strToU8(second),
        'xl/workbook.xml': strToU8(
          text('xl/workbook.xml').replace('</sheets>', '<sheet name="Второй" sheetId="9" r:id="rId99"/></sheets>'),
        ),
        'xl/_rels/workbook.xml.rels': strToU8(
          text('xl/_rels/workbook.xml.rels').replace(
            '</Relationships>',
            '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet9.xml"/></Relationships>',
          ),
        ),
      }),
    );
  const sheet = text(Object.keys(parts).find((part) => part.startsWith('xl/worksheets/sheet'))!);
  expect((await refusalOf(twoSheets(sheet)))?.code).toBe('sheet.several-sheets');
  const coloured = sheet.replace(
    /<sheetData>.*<\/sheetData>/s,
    '<sheetData><row r="9"><c r="A9" s="1"/></row></sheetData>',
  );
  expect(await refusalOf(twoSheets(coloured))).toBeUndefined();
});
