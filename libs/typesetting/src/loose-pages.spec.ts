import { sans } from './faces.js';
import { lineOf } from './lines.js';
import { drawLoosePages } from './loose-pages.js';
import { textMarks } from './marks.js';

it('draws a page of a single word that a reader can open', async () => {
  const style = { face: sans, size: 10, leading: 12, colour: '#000000' };
  const marks = textMarks(style, [lineOf(style, 'слово')], { left: 0, width: 100 });
  const facts = { language: 'ru', title: 'Титул', author: 'Автор', createdAt: new Date(0) } as const;
  const { bytes } = await drawLoosePages(facts, [{ width: 100, height: 100, marks }]);
  // What is said to be predicted must be packed, however little it is.
  const [table] = /<<\/Type\/XRef[^]*?stream/.exec(bytes.toString('latin1'))!;
  expect(table).toMatch(/\/DecodeParms.*\/Filter\/FlateDecode/s);
});
