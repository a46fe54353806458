import { strToU8, zipSync } from 'fflate';
import { Refusal } from '#libs/regulation';
import { readSheet } from './read-sheet.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
type Written = { name?: string; state?: string; xml: string };

/** A workbook as another program may write it, part by part. */
function workbook(
  sheets: Written[],
  { strings = '', formats = [] as string[], since1904 = false, path = (name: string) => name } = {},
) {
  const part = (name: string, xml: string) => [path(name), strToU8(`<?xml version="1.0" encoding="UTF-8"?>${xml}`)];
  const relation = (_: Written, at: number) => `<Relationship Id="rId${at}" Target="worksheets/sheet${at}.xml"/>`;
  const named = ({ name = 'Лист', state = 'visible' }: Written, at: number) =>
    `<sheet name="${name}" sheetId="${at + 1}" state="${state}" r:id="rId${at}"/>`;
  return Buffer.from(
    zipSync(
      Object.fromEntries([
        part(
          'xl/workbook.xml',
          `<workbook xmlns="${MAIN}" xmlns:r="r"><workbookPr date1904="${since1904 ? 1 : 0}"/><sheets>${sheets.map(named).join('')}</sheets></workbook>`,
        ),
        part('xl/_rels/workbook.xml.rels', `<Relationships>${sheets.map(relation).join('')}</Relationships>`),
        part('xl/sharedStrings.xml', `<sst xmlns="${MAIN}">${strings}</sst>`),
        part(
          'xl/styles.xml',
          `<styleSheet xmlns="${MAIN}"><numFmts>${formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code}"/>`).join('')}</numFmts><cellXfs><xf numFmtId="0"/>${formats.map((_, at) => `<xf numFmtId="${164 + at}"/>`).join('')}</cellXfs></styleSheet>`,
        ),
        ...sheets.map(({ xml }, at) =>
          part(`xl/worksheets/sheet${at}.xml`, `<worksheet xmlns="${MAIN}">${xml}</worksheet>`),
        ),
      ] as [string, Uint8Array][]),
    ),
  );
}
const inline = (text: string, more = '') => `<c ${more} t="inlineStr"><is><t>${text}</t></is></c>`;
const HEAD = `<row r="1">${inline('Фамилия', 'r="A1"')}${inline('Номер', 'r="B1"')}</row>`;
const data = (rows: string) => `<sheetData>${HEAD}${rows}</sheetData>`;
const cellsOf = async (bytes: Buffer) => (await readSheet(bytes)).rows.map(({ cells }) => [cells.Фамилия, cells.Номер]);
async function refusalOf(bytes: Buffer) {
  const refusal: unknown = await readSheet(bytes).catch((error: unknown) => error);
  return refusal instanceof Refusal ? [refusal.code, refusal.params] : refusal;
}
const person = (row: number, number = '') => `<row r="${row}">${inline('Нулевин', `r="A${row}"`)}${number}</row>`;
const numbered = (row: number, stored: string, style: number) =>
  person(row, `<c r="B${row}" s="${style}"><v>${stored}</v></c>`);

describe('A workbook is read as it shows itself:', () => {
  it('cells that do not say where they stand follow each other', async () => {
    const xml = `<sheetData><row>${inline('Фамилия')}${inline('Номер')}</row><row>${inline('Нулевин')}${inline('7')}</row></sheetData>`;
    expect(await cellsOf(workbook([{ xml }]))).toEqual([['Нулевин', '7']]);
  });

  it('text in CDATA, in runs, shared or in its place, and what XML can only name', async () => {
    const strings = '<si><t><![CDATA[Нуле]]></t></si><si><r><t>Ну</t></r><r><t>левин</t></r><rPh><t>х</t></rPh></si>';
    const xml = data(
      `<row r="2"><c r="A2" t="s"><v>0</v></c>${inline('<![CDATA[вин]]>', 'r="B2"')}</row>
       <row r="3"><c r="A3" t="s"><v>1</v></c>${inline('a_x0041_b_x005F_x', 'r="B3"')}</row>`,
    );
    expect(await cellsOf(workbook([{ xml }], { strings }))).toEqual([
      ['Нуле', 'вин'],
      ['Нулевин', 'aAb_x'],
    ]);
  });

  it('numbers with the zeros and words of their formats, days as days, by either way of counting', async () => {
    const formats = [
      '000000',
      '&quot;№ &quot;0',
      'dd/mm/yyyy',
      '#,##0',
      'dd.mm.yyyy h:mm',
      '[$-419]d\\ mmmm\\ yyyy&quot; г.&quot;;@',
    ];
    const rows = [
      numbered(2, '123', 1),
      numbered(3, '124', 2),
      numbered(4, '44885', 3),
      numbered(5, '1234567', 4),
      numbered(6, '44885.5', 5),
      numbered(7, '44885', 6),
      numbered(8, '46354', 0),
    ];
    const bytes = (since1904: boolean) => workbook([{ xml: data(rows.join('')) }], { formats, since1904 });
    const numbers = async (since1904: boolean) => (await cellsOf(bytes(since1904))).map(([, number]) => number);
    expect(await numbers(false)).toEqual([
      '000123',
      '№ 124',
      '2022-11-20',
      '1234567',
      '2022-11-20T12:00:00',
      '2022-11-20',
      '46354',
    ]);
    expect((await numbers(true))[2]).toBe('2026-11-21');
  });

  it('a value that was merged over several rows holds for each of them', async () => {
    const xml = `${data(person(2, inline('7', 'r="B2"')) + person(3, '<c r="B3"/>') + person(4))}<mergeCells><mergeCell ref="B2:B4"/></mergeCells>`;
    expect((await cellsOf(workbook([{ xml }]))).map(([, number]) => number)).toEqual(['7', '7', '7']);
  });

  it('formatted cells that hold nothing are nothing, however far away', async () => {
    for (const empty of [
      '<c r="XFD1048576" s="1"/>',
      '<c r="XFD1048576" s="1"></c>',
      '<c r="XFD1048576"><v></v></c>',
      inline(' ', 'r="XFD1048576"'),
    ]) {
      const xml = `<dimension ref="A1:XFD1048576"/>${data(`${person(2)}<row r="1048576">${empty}</row>`)}`;
      expect(await cellsOf(workbook([{ xml }]))).toEqual([['Нулевин', '']]);
    }
  });

  it('sheets that are hidden, such as those of lists to choose from, are left alone', async () => {
    const lists = {
      name: 'Списки',
      state: 'hidden',
      xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
    };
    expect(await cellsOf(workbook([{ xml: data(person(2)) }, lists]))).toEqual([['Нулевин', '']]);
    expect(await cellsOf(workbook([{ ...lists, state: 'veryHidden' }, { xml: data(person(2)) }]))).toEqual([
      ['Нулевин', ''],
    ]);
    expect(await refusalOf(workbook([lists]))).toEqual(['sheet.only-hidden', { sheet: 'Списки' }]);
  });

  it('the names of its parts may be written as Windows has them', async () => {
    expect(await cellsOf(workbook([{ xml: data(person(2)) }], { path: (name) => name.replaceAll('/', '\\') }))).toEqual(
      [['Нулевин', '']],
    );
  });
});

describe('What a workbook does not show is refused by its place:', () => {
  it.each([
    ['a row', '', data(`${person(2)}<row r="3" hidden="1">${inline('Тайный', 'r="A3"')}</row>`), 'A3'],
    ['a column', '<cols><col min="2" max="2" hidden="true"/></cols>', data(person(2, inline('7', 'r="B2"'))), 'B2'],
  ])('%s that is hidden and filled', async (_, before, rows, cell) => {
    expect(await refusalOf(workbook([{ xml: before + rows }]))).toEqual(['sheet.hidden-cell', { cell }]);
  });

  it('a value merged over columns, or with the heads', async () => {
    for (const range of ['A2:B2', 'A1:A2']) {
      const xml = `${data(person(2))}<mergeCells><mergeCell ref="${range}"/></mergeCells>`;
      expect(await refusalOf(workbook([{ xml }]))).toEqual(['sheet.merged', { range }]);
    }
  });
});
