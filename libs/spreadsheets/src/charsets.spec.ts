import { decoded } from './charsets.js';

/** How one byte stands for each letter, by the decoder itself. */
const encoded = (charset: string, text: string) => {
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => [new TextDecoder(charset).decode(Uint8Array.of(byte)), byte] as const),
  );
  return Buffer.from(Array.from(text, (letter) => table.get(letter) ?? 0x3f));
};
const codeOf = (bytes: Buffer) => {
  try {
    return decoded(bytes).charset;
  } catch (refusal) {
    return (refusal as { code: string }).code;
  }
};

const RUSSIAN = [
  'Фамилия;Имя\nШалунов;Юрий\n',
  'Family name,Given name\nШалунов,Юрий\n',
  'a;b\nЩУКИНА;ЭММА\nёлкина;Яна\n',
  'a,b\nИванов,Пётр «мл.» – №\n',
];

describe('The character set of a table is known by its letters:', () => {
  it.each(RUSSIAN)('%j', (text) => {
    for (const charset of ['windows-1251', 'koi8-r']) {
      const bytes = encoded(charset, text.replace(/[«»–№]/g, charset === 'koi8-r' ? '' : '$&'));
      expect(decoded(bytes)).toEqual({ charset, text: new TextDecoder(charset).decode(bytes) });
    }
    for (const charset of ['ibm866', 'x-mac-cyrillic'])
      expect(['sheet.charset-unclear', charset]).toContain(codeOf(encoded(charset, text.replace(/[«»–№]/g, ''))));
  });

  it('letters with accents, which stand among others', () => {
    const bytes = encoded('windows-1252', 'Family name,Given name\nNémôv,Ünal\n');
    expect(decoded(bytes)).toEqual({ charset: 'windows-1252', text: 'Family name,Given name\nNémôv,Ünal\n' });
  });

  it('UTF-16 without the mark at its beginning', () => {
    const bytes = Buffer.from('Family name,Given name\nШалунов,Юрий\n', 'utf16le');
    expect(decoded(bytes).charset).toBe('utf-16le');
    expect(decoded(Buffer.from(bytes).swap16())).toMatchObject({
      charset: 'utf-16be',
      text: expect.stringContaining('Шалунов'),
    });
  });
});

it('refuses a file of which parts were saved differently, and one that nobody can tell', () => {
  const mixed = Buffer.concat([Buffer.from('Имя;Фамилия\n'), encoded('windows-1251', 'Юрий;Шалунов\n')]);
  expect(codeOf(mixed)).toBe('sheet.charset-mixed');
  expect(codeOf(Buffer.concat([Buffer.from('\ufeffa;b\n', 'utf16le'), Buffer.from([0x00, 0xd8, 0x41, 0x00])]))).toBe(
    'sheet.charset-mixed',
  );
  expect(codeOf(Buffer.from('a;b\n\xc1;\xd2\n', 'latin1'))).toBe('sheet.charset-unclear');
});
