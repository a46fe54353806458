import { Transformer } from '@napi-rs/image';
import { DOCUMENT_LIMITS, Refusal, type PersonalDocumentKind } from '#libs/regulation';
import { exifOf, pdfOf, pictureOf, pngOf, withSegment } from '../../support/hostile-files.js';
import { IntakeService } from '#libs/dossiers';

const intake = new IntakeService();
const take = (kind: PersonalDocumentKind, mediaType: string, bytes: Buffer) => intake.take(kind, { mediaType, bytes });
const JPEG = 'image/jpeg';
const PNG = 'image/png';
const PDF = 'application/pdf';

async function refusedWith(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'taken';
}

const jpeg = () => pictureOf(900, 600).jpeg(90);
const text = (content: string) => Buffer.from(content, 'utf8');

describe('Of what is handed in', () => {
  const cases: [string, PersonalDocumentKind, string, () => Buffer | Promise<Buffer>, string][] = [
    ['nothing at all', 'photo', JPEG, () => Buffer.alloc(0), 'file.empty'],
    [
      'a drawing with a script, named a picture',
      'photo',
      PNG,
      () => text('<svg onload="x()"/>'),
      'file.content-differs',
    ],
    ['a drawing, said to be one', 'photo', 'image/svg+xml', () => text('<svg/>'), 'dossier.kind-refused'],
    ['a page named .jpg', 'photo', JPEG, () => text('<html><script>x()</script>'), 'file.content-differs'],
    ['a PDF as a photograph', 'photo', PDF, () => pdfOf(''), 'dossier.kind-refused'],
    ['a PNG said to be a JPEG', 'photo', JPEG, () => pngOf(2, 2), 'file.content-differs'],
    ['a picture of 50,000 × 50,000', 'passport', PNG, () => pngOf(50_000, 50_000), 'dossier.too-many-pixels'],
    ['a picture of no size', 'passport', PNG, () => pngOf(0, 10), 'dossier.unreadable'],
    ['the half of a JPEG', 'photo', JPEG, async () => (await jpeg()).subarray(0, 900), 'dossier.unreadable'],
    [
      'the half of a PNG',
      'photo',
      PNG,
      async () => (await pictureOf(900, 600).png()).subarray(0, 60),
      'dossier.unreadable',
    ],
    ['three bytes of a JPEG', 'photo', JPEG, () => Buffer.from([0xff, 0xd8, 0xff]), 'dossier.unreadable'],
    ['a JPEG for print', 'photo', JPEG, async () => inFourColours(await jpeg()), 'dossier.not-rgb'],
    ['a photograph of 35 × 45', 'photo', PNG, () => pictureOf(35, 45).png(), 'dossier.photo-too-small'],
    ['one a pixel too low', 'photo', JPEG, () => pictureOf(299, 240).jpeg(90), 'dossier.photo-too-small'],
    ['a passport page that cannot be read', 'passport', PNG, () => pictureOf(599, 800).png(), 'file.illegible'],
    ['one byte too much', 'cv', PDF, () => sized(DOCUMENT_LIMITS.bytes + 1), 'dossier.too-large'],
    ['exactly as much as is taken', 'cv', PDF, () => sized(DOCUMENT_LIMITS.bytes), 'taken'],
    ['a PDF with a password', 'cv', PDF, () => pdfOf('', undefined, '/Encrypt 5 0 R'), 'dossier.unsafe'],
    ['a PDF with a script', 'cv', PDF, () => pdfOf('/OpenAction << /S /JavaScript /JS (x) >>'), 'dossier.unsafe'],
    ['a script spelt in numbers', 'cv', PDF, () => pdfOf('/S /J#61va#53cript'), 'dossier.unsafe'],
    ['a PDF that starts programs', 'cv', PDF, () => pdfOf('/S /Launch'), 'dossier.unsafe'],
    ['a PDF with a file inside', 'cv', PDF, () => pdfOf('/EmbeddedFiles 3 0 R'), 'dossier.unsafe'],
    ['a script among packed objects', 'cv', PDF, () => pdfOf('', '<< /S /JavaScript >>'), 'dossier.unsafe'],
    ['packed objects that cannot be opened', 'cv', PDF, () => broken(), 'dossier.unreadable'],
    ['packed objects without end', 'cv', PDF, () => pdfOf('', ' '.repeat(40_000_000)), 'dossier.unreadable'],
    ['a form that sends itself', 'cv', PDF, () => pdfOf('/OpenAction << /S /SubmitForm >>'), 'dossier.unsafe'],
    ['a form that takes in', 'cv', PDF, () => pdfOf('/OpenAction << /S /ImportData >>'), 'dossier.unsafe'],
    ['a way into another file', 'cv', PDF, () => pdfOf('/OpenAction << /S /GoToR /F (x) >>'), 'dossier.unsafe'],
    ['a form in XML', 'cv', PDF, () => pdfOf('/AcroForm << /XFA (x) >>'), 'dossier.unsafe'],
    ['a PDF without a beginning', 'cv', PDF, () => text('%PDF-1.7\n1 0 obj\n<< >>\nendobj\n'), 'dossier.unreadable'],
    ['a link that speaks of /Launch', 'cv', PDF, () => pdfOf('/OpenAction << /S /URI /URI (x/Launch) >>'), 'taken'],
    ['what unfolds to gigabytes', 'cv', PDF, () => unfolding(), 'file.too-hard'],
    [
      'streams without end',
      'cv',
      PDF,
      () => text(`%PDF-1.7\n${'1 0 obj\nstream\n'.repeat(30_000)}`),
      'dossier.unreadable',
    ],
    ['a PDF with packed objects', 'cv', PDF, () => pdfOf('', '<< /Type /Page >>'), 'taken'],
  ];
  it.each(cases)('%s as %s (%s)', async (_, kind, mediaType, make, outcome) => {
    expect(await refusedWith(take(kind, mediaType, await make()))).toBe(outcome);
  });
});

/** Zeros within zeros: a thousandth of what it unfolds to. */
const unfolding = () => pdfOf('', `<< /A (${'0'.repeat(300_000_000)}) >>`);
const sized = (size: number) => Buffer.concat([pdfOf(''), Buffer.alloc(size - pdfOf('').length, 0x20)]);
const broken = () =>
  Buffer.from(
    pdfOf('', 'x')
      .toString('latin1')
      .replace('/N 1', '/N 1 /Predictor')
      .replace('x', 'y')
      .replace(/stream\n../, 'stream\n!!'),
    'latin1',
  );

/** The header says four colours; further nobody reads. */
function inFourColours(bytes: Buffer): Buffer {
  const at = bytes.indexOf('ffc0', 0, 'hex');
  bytes[at + 9] = 4;
  return bytes;
}

it('draws every picture anew: upright, without the place where it was taken', async () => {
  const taken = withSegment(await jpeg(), 0xffe1, exifOf('GPS 51.1605 71.4704'));
  expect(taken.includes('GPS 51.1605')).toBe(true);
  for (const kind of ['photo', 'passport'] as const) {
    const { bytes, mediaType } = await take(kind, JPEG, taken);
    expect(mediaType).toBe(JPEG);
    expect(['GPS 51.1605', 'Exif'].filter((trace) => bytes.includes(trace))).toEqual([]);
    expect(await new Transformer(bytes).metadata(true)).toMatchObject({ width: 600, height: 900 });
  }
});

it('leaves nothing of a file that is two things at once', async () => {
  const script = '*/=1;alert(document.cookie)/*';
  const comment = withSegment(await jpeg(), 0xfffe, text(script));
  const behind = Buffer.concat([await jpeg(), text('<script>alert(1)</script>PK\u0003\u0004')]);
  const png = Buffer.concat([await pictureOf(800, 600).png(), text('<script>alert(1)</script>')]);
  for (const [mediaType, bytes] of [
    [JPEG, comment],
    [JPEG, behind],
    [PNG, png],
  ] as const) {
    const kept = await take('passport', mediaType, bytes);
    expect(['alert', '<script>', 'PK\u0003'].filter((trace) => kept.bytes.includes(trace))).toEqual([]);
  }
});

it('makes a photograph as small as a badge needs, and leaves a small one as it is', async () => {
  const large = await take('photo', PNG, await pictureOf(2400, 1800).png());
  expect(await new Transformer(large.bytes).metadata()).toMatchObject({ width: 1200, height: 900, format: 'jpeg' });
  const small = await take('photo', PNG, await pictureOf(240, 300).png());
  expect(await new Transformer(small.bytes).metadata()).toMatchObject({ width: 240, height: 300 });
});

it('shows what is transparent on white', async () => {
  const { bytes } = await take('photo', PNG, await pictureOf(240, 300, [10, 20, 30, 0]).png());
  const [red, green, blue] = await new Transformer(bytes).rawPixels();
  expect(Math.min(red!, green!, blue!)).toBeGreaterThan(245);
});

it('takes pictures of sixteen bits and of greys', async () => {
  const deep = pngOf(600, 800, { depth: 16, colour: 2, raw: Buffer.alloc(800 * (1 + 600 * 6)) });
  const grey = pngOf(600, 800, { depth: 8, colour: 0, raw: Buffer.alloc(800 * (1 + 600)) });
  for (const bytes of [deep, grey]) {
    expect(await refusedWith(take('photo', PNG, bytes))).toBe('taken');
    expect(await refusedWith(take('passport', PNG, bytes))).toBe('taken');
  }
});

it('keeps a PDF byte for byte', async () => {
  const bytes = pdfOf('/Lang (ru)');
  expect((await take('cv', PDF, bytes)).bytes).toEqual(bytes);
});
