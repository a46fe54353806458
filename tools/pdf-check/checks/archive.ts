import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFStream,
  PDFString,
  type PDFObject,
} from '@cantoo/pdf-lib';
import type { ARCHIVE_CONDITIONS } from '../archive-conditions.js';
import type { Annotation, Reading } from '../reading.js';
import type { Check } from './check.js';

/** Everything that stands in the file, however deep. */
function* all({ objects }: Reading): Generator<PDFObject> {
  const open = objects.context.enumerateIndirectObjects().map(([, object]) => object);
  for (let object = open.pop(); object !== undefined; object = open.pop()) {
    yield object;
    const dict = object instanceof PDFStream ? object.dict : object;
    if (dict instanceof PDFDict) for (const [name, value] of dict.entries()) open.push(name, value);
    if (object instanceof PDFArray) for (const within of object.asArray()) open.push(within);
  }
}
const collect = <Found>(reading: Reading, found: (object: PDFObject) => Found | undefined): Found[] =>
  [...all(reading)].flatMap((object) => {
    const one = found(object);
    return one === undefined ? [] : [one];
  });
const dictionaries = (reading: Reading, wanted: (dict: PDFDict) => boolean): PDFDict[] =>
  collect(reading, (object) => {
    const dict = object instanceof PDFStream ? object.dict : object;
    return dict instanceof PDFDict && wanted(dict) ? dict : undefined;
  });
/** For each dictionary of a kind, what is wrong with it. */
const inEach =
  (entry: string, kind: string, wrong: (dict: PDFDict, reading: Reading) => string[]): Check =>
  (reading) =>
    dictionaries(reading, (dict) => nameIn(reading, dict, entry) === kind).flatMap((dict) => wrong(dict, reading));
const nameIn = ({ objects }: Reading, dict: PDFObject | undefined, entry: string) =>
  objects.name(objects.of(dict, entry));
const has = ({ objects }: Reading, dict: PDFObject | undefined, ...entries: string[]) =>
  entries.filter((entry) => objects.of(dict, entry) !== undefined);
/** They need not say that they are. */
const states = (reading: Reading) =>
  dictionaries(reading, () => true).flatMap((dict) =>
    reading.objects.entries(reading.objects.of(dict, 'ExtGState')).map(([, state]) => reading.objects.at(state)),
  );
const others = (found: Iterable<string>, allowed: string) => {
  const known = new Set(allowed.split(' '));
  return [...found].filter((name) => !known.has(name));
};

const FILTERS = 'ASCIIHexDecode ASCII85Decode FlateDecode RunLengthDecode CCITTFaxDecode JBIG2Decode DCTDecode JPXDecode'; // prettier-ignore
const INLINE_FILTERS = 'ASCIIHexDecode ASCII85Decode FlateDecode RunLengthDecode CCITTFaxDecode DCTDecode AHx A85 Fl RL CCF DCT'; // prettier-ignore
const OPERATORS =
  'b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l m M MP n q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y \' "';
const INTENTS = 'RelativeColorimetric AbsoluteColorimetric Perceptual Saturation';
const BLENDING = 'Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference Exclusion Hue Saturation Color Luminosity'; // prettier-ignore
const ANNOTATIONS = 'Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink Popup FileAttachment Widget PrinterMark TrapNet Watermark Redact'; // prettier-ignore
const ACTIONS = 'GoTo GoToR GoToE Thread URI Named SubmitForm';
const PAGES = 'NextPage PrevPage FirstPage LastPage';
const SCHEMAS = [
  'http://purl.org/dc/elements/1.1/',
  'http://ns.adobe.com/xap/1.0/',
  'http://ns.adobe.com/xap/1.0/mm/',
  'http://ns.adobe.com/xap/1.0/rights/',
  'http://ns.adobe.com/pdf/1.3/',
  'http://ns.adobe.com/xap/1.0/bj/',
  'http://ns.adobe.com/xap/1.0/t/pg/',
  'http://ns.adobe.com/xmp/1.0/DynamicMedia/',
  'http://ns.adobe.com/photoshop/1.0/',
  'http://ns.adobe.com/camera-raw-settings/1.0/',
  'http://ns.adobe.com/tiff/1.0/',
  'http://ns.adobe.com/exif/1.0/',
  'http://ns.adobe.com/exif/1.0/aux/',
  'http://www.aiim.org/pdfa/ns/id/',
  'http://www.aiim.org/pdfa/ns/extension/',
].join(' ');
const [PRINTED, SEEN_ONLY] = [4, 1 | 2 | 32 | 256];
const BOXES = ['MediaBox', 'CropBox', 'BleedBox', 'TrimBox', 'ArtBox'];

/** What the bytes 16 to 19 of a profile say, if it is one of the kinds allowed. */
function profileOf({ objects }: Reading, stream: PDFObject | undefined, kinds: string): string | undefined {
  const bytes = objects.bytes(stream);
  if (!bytes || bytes.length < 128 || bytes[8]! >= 5) return undefined;
  const at = (from: number) => Buffer.from(bytes.subarray(from, from + 4)).toString('latin1');
  const channels = { 'RGB ': 3, GRAY: 1, CMYK: 4, 'Lab ': 3 }[at(16)];
  if (!kinds.split(' ').includes(at(12)) || channels === undefined) return undefined;
  return objects.number(objects.of(objects.dict(stream), 'N')) === channels ? at(16).trim() : undefined;
}
const intents = (reading: Reading) =>
  reading.objects
    .array(reading.objects.of(reading.catalog, 'OutputIntents'))
    .filter((intent) => nameIn(reading, intent, 'S') === 'GTS_PDFA1');
/** The colours of a device, which Lab is not of. */
function intended(reading: Reading): string | undefined {
  const space = profileOf(reading, reading.objects.of(intents(reading)[0], 'DestOutputProfile'), 'prtr mntr');
  return space === 'Lab' ? undefined : space;
}

/** Device spaces that pages and pictures name. */
function coloursIn(reading: Reading): Set<string> {
  const images = dictionaries(reading, (dict) => nameIn(reading, dict, 'Subtype') === 'Image');
  const spaces = images.map((image) => reading.objects.of(image, 'ColorSpace'));
  const named = spaces.flatMap((space) => [space, ...reading.objects.array(space)]).map((space) => reading.objects.name(space) ?? ''); // prettier-ignore
  return new Set([...named, ...reading.pages.drawn.colours].filter((name) => name.startsWith('Device')));
}

const fourOf = (box: PDFObject[], { objects }: Reading) => box.map((side) => objects.number(side) ?? 0);
function beyondLimits(reading: Reading): string[] {
  const { drawn } = reading.pages;
  const objects = collect(reading, (object) => {
    if (object instanceof PDFNumber) {
      const value = object.asNumber();
      const isFar = Number.isInteger(value) ? value > 2 ** 31 - 1 || value < -(2 ** 31) : Math.abs(value) > 3.403e38;
      return isFar || (value !== 0 && Math.abs(value) < 1.175e-38) ? String(value) : undefined;
    }
    if (object instanceof PDFString || object instanceof PDFHexString)
      return object.asBytes().length > 32_767 ? 'a text' : undefined;
    return object instanceof PDFName && object.asBytes().length > 127 ? 'a name' : undefined;
  });
  const pages = reading.pageDicts.flatMap((page) =>
    BOXES.flatMap((entry) => {
      const box = fourOf(reading.objects.array(reading.objects.of(page, entry)), reading);
      const sides = box.length === 4 ? [box[2]! - box[0]!, box[3]! - box[1]!].map(Math.abs) : [];
      return sides.some((side) => side < 3 || side > 14_400) ? [`${entry} ${box.join(' ')}`] : [];
    }),
  );
  return [
    ...objects,
    ...pages,
    ...(drawn.deepest > 28 ? [`q ${drawn.deepest} deep`] : []),
    ...(drawn.longestText > 32_767 ? ['a text on a page'] : []),
    ...(reading.objects.context.largestObjectNumber > 8_388_607 ? ['too many objects'] : []),
  ];
}

const annotations =
  (wrong: (annotation: Annotation, reading: Reading) => boolean): Check =>
  (reading) =>
    reading.annotations.filter((one) => wrong(one, reading)).map(({ kind }) => kind);
const isFlat = (box: number[]) => box[0] === box[2] && box[1] === box[3];

function hasOtherLook({ kind, dict }: Annotation, reading: Reading): boolean {
  const { objects } = reading;
  const look = objects.of(dict, 'AP');
  if (look === undefined)
    return !['Popup', 'Link'].includes(kind) && !isFlat(fourOf(objects.array(objects.of(dict, 'Rect')), reading));
  const isButton = kind === 'Widget' && nameIn(reading, dict, 'FT') === 'Btn';
  const normal = objects.of(look, 'N');
  return objects.entries(look).length !== 1 || (isButton ? !(normal instanceof PDFDict) : !(normal instanceof PDFStream)); // prettier-ignore
}

const FORBIDDEN = 'JavaScript Launch Sound Movie ResetForm ImportData Hide SetOCGState Rendition Trans GoTo3DView'.split(' '); // prettier-ignore
function actionsIn(reading: Reading): string[] {
  const { objects } = reading;
  // Wherever they lie: in the names of the file, at an annotation, at nothing that is looked at below.
  const forbidden = dictionaries(reading, (dict) => FORBIDDEN.includes(nameIn(reading, dict, 'S') ?? ''));
  const begun = dictionaries(reading, () => true).flatMap(
    (dict) =>
    ['A', 'OpenAction', 'Next'].flatMap((entry) => [objects.of(dict, entry), ...objects.array(objects.of(dict, entry))]), // prettier-ignore
  );
  const unknown = begun.flatMap((action) => {
    const kind = action instanceof PDFDict ? nameIn(reading, action, 'S') : undefined;
    if (kind === undefined) return [];
    if (kind === 'Named') return others([nameIn(reading, action, 'N') ?? ''], PAGES);
    return others([kind], ACTIONS);
  });
  return [...new Set([...forbidden.map((dict) => nameIn(reading, dict, 'S')!), ...unknown])];
}

function isWellBegun(bytes: Uint8Array): boolean {
  const begin = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  // oxlint-disable-next-line no-control-regex -- these are bytes
  return /^%PDF-1\.[0-7](?:\r\n|\r|\n)%[\x80-\xff]{4}/.test(begin);
}
const isWellEnded = (bytes: Uint8Array) =>
  /%%EOF(?:\r\n|\r|\n)?$/.test(Buffer.from(bytes.subarray(-8)).toString('latin1'));
const isUtf8 = (name: PDFName) => !Buffer.from(name.asBytes()).toString('utf8').includes('\ufffd');

export const ARCHIVE = {
  'A6.1.2': ({ bytes }) => (isWellBegun(bytes) ? [] : ['the first lines']),
  'A6.1.3': ({ bytes, objects, encryption }) => [
    ...(objects.array(objects.context.trailerInfo.ID).length === 2 ? [] : ['no ID']),
    ...(encryption ? ['Encrypt'] : []),
    ...(isWellEnded(bytes) ? [] : ['behind %%EOF']),
  ],
  'A6.1.6': (reading) =>
    collect(reading, (object) =>
      object instanceof PDFHexString && object.asString().replaceAll(/\s/g, '').length % 2 === 1 ? 'a text' : undefined,
    ),
  'A6.1.7': (reading) =>
    collect(reading, (object) => {
      if (!(object instanceof PDFRawStream)) return undefined;
      const { dict } = object;
      const filter = reading.objects.of(dict, 'Filter');
      const names = [filter, ...reading.objects.array(filter)].flatMap((name) => reading.objects.name(name) ?? []);
      const wrong = [...has(reading, dict, 'F', 'FFilter', 'FDecodeParms'), ...others(names, FILTERS)];
      return wrong.length > 0 ? wrong.join(' ') : undefined;
    }),
  'A6.1.8': (reading) =>
    dictionaries(reading, () => true).flatMap((dict) =>
      ['BaseFont', 'FontName', 'S'].flatMap((entry) => {
        const name = reading.objects.of(dict, entry);
        return name instanceof PDFName && !isUtf8(name) ? [entry] : [];
      }),
    ),
  'A6.1.10': ({ pages }) => others(pages.drawn.filters, INLINE_FILTERS),
  'A6.1.12': ({ objects, catalog }) => {
    const permitted = objects.entries(objects.of(catalog, 'Perms')).map(([name]) => name);
    return others(permitted, 'UR3 DocMDP');
  },
  'A6.1.13': beyondLimits,
  'A6.2.2': ({ pages }) => [...others(pages.drawn.operators, OPERATORS), ...pages.drawn.borrowing],
  'A6.2.3': (reading) => (intended(reading) ? [] : ['no profile']),
  'A6.2.4.2': (reading) =>
    collect(reading, (object) => {
      const [kind, profile] = object instanceof PDFArray ? object.asArray() : [];
      if (reading.objects.name(kind) !== 'ICCBased') return undefined;
      return profileOf(reading, profile, 'prtr mntr scnr spac') ? undefined : 'a profile';
    }),
  'A6.2.4.3': (reading) => {
    const space = intended(reading);
    if (space === undefined) return [];
    return others(coloursIn(reading), { RGB: 'DeviceGray DeviceRGB', CMYK: 'DeviceGray DeviceCMYK', GRAY: 'DeviceGray' }[space] ?? ''); // prettier-ignore
  },
  'A6.2.4.4': (reading) => {
    const spots = collect(reading, (object) => {
      const kind = object instanceof PDFArray ? reading.objects.name(object.asArray()[0]) : undefined;
      return kind === 'Separation' || kind === 'DeviceN' ? kind : undefined;
    });
    return spots.length > 0 ? 'person' : [];
  },
  'A6.2.5': (reading) => {
    const halftones = dictionaries(reading, (dict) => reading.objects.of(dict, 'HalftoneType') !== undefined);
    return [
      ...states(reading).flatMap((state) => has(reading, state, 'TR', 'HTP')),
      ...states(reading).flatMap((state) => others([nameIn(reading, state, 'TR2') ?? 'Default'], 'Default')),
      ...halftones.flatMap((halftone) => has(reading, halftone, 'HalftoneName')),
      ...halftones.flatMap((halftone) => others([String(reading.objects.of(halftone, 'HalftoneType'))], '1 5')),
    ];
  },
  'A6.2.6': (reading) => {
    const named = dictionaries(reading, () => true).flatMap((dict) => {
      const isImage = nameIn(reading, dict, 'Subtype') === 'Image';
      return (isImage ? nameIn(reading, dict, 'Intent') : undefined) ?? [];
    });
    const kept = states(reading).flatMap((state) => nameIn(reading, state, 'RI') ?? []);
    return others([...named, ...kept, ...reading.pages.drawn.intents], INTENTS);
  },
  'A6.2.8': inEach('Subtype', 'Image', (image, reading) => [
    ...has(reading, image, 'Alternates', 'OPI'),
    ...(reading.objects.boolean(reading.objects.of(image, 'Interpolate')) ? ['Interpolate'] : []),
  ]),
  'A6.2.8.3': (reading) => {
    const isJpx = (dict: PDFDict) => {
      const filter = reading.objects.of(dict, 'Filter');
      return [filter, ...reading.objects.array(filter)].some((name) => reading.objects.name(name) === 'JPXDecode');
    };
    return dictionaries(reading, isJpx).length > 0 ? 'person' : [];
  },
  'A6.2.9': (reading) => {
    const forms = dictionaries(reading, (dict) => nameIn(reading, dict, 'Subtype') === 'Form');
    const scripts = dictionaries(reading, (dict) => nameIn(reading, dict, 'Subtype') === 'PS');
    return [...forms.flatMap((form) => has(reading, form, 'OPI', 'PS', 'Subtype2', 'Ref')), ...scripts.map(() => 'PS')];
  },
  'A6.2.10': (reading) =>
    states(reading).flatMap((state) => {
      const blending = reading.objects.of(state, 'BM');
      const names = [blending, ...reading.objects.array(blending)].flatMap((name) => reading.objects.name(name) ?? []);
      return others(names, BLENDING);
    }),
  'A6.2.11.2': ({ pages, objects }) =>
    [...pages.fonts.keys()].flatMap((font) => [
      ...others([objects.name(objects.of(font, 'Type')) ?? ''], 'Font'),
      ...others([objects.name(objects.of(font, 'Subtype')) ?? ''], 'Type0 Type1 MMType1 Type3 TrueType'),
      ...(objects.name(objects.of(font, 'Subtype')) === 'Type3' || objects.of(font, 'BaseFont') ? [] : ['no BaseFont']),
    ]),
  'A6.2.11.7.3': ({ pages }) =>
    pages.painted.flatMap(({ text }) => (text && /\p{Co}/u.test(text) ? [`“${text}”`] : [])),
  'A6.3.1': (reading) => others(reading.annotations.map(({ kind }) => kind), ANNOTATIONS), // prettier-ignore
  'A6.3.2': annotations(({ kind, dict }, { objects }) => {
    const flags = objects.number(objects.of(dict, 'F'));
    return kind !== 'Popup' && (flags === undefined || (flags & PRINTED) === 0 || (flags & SEEN_ONLY) !== 0);
  }),
  'A6.3.3': annotations(hasOtherLook),
  'A6.4.1': (reading) => {
    const form = reading.objects.of(reading.catalog, 'AcroForm');
    const acting = dictionaries(
      reading,
      (dict) => nameIn(reading, dict, 'Subtype') === 'Widget' || reading.objects.of(dict, 'FT') !== undefined,
    ).flatMap((field) => has(reading, field, 'A', 'AA'));
    return reading.objects.boolean(reading.objects.of(form, 'NeedAppearances')) ? [...acting, 'NeedAppearances'] : acting; // prettier-ignore
  },
  'A6.4.2': (reading) => [
    ...has(reading, reading.objects.of(reading.catalog, 'AcroForm'), 'XFA'),
    ...(reading.objects.boolean(reading.objects.of(reading.catalog, 'NeedsRendering')) ? ['NeedsRendering'] : []),
  ],
  'A6.5.1': actionsIn,
  'A6.5.2': (reading) => [reading.catalog, ...reading.pageDicts].flatMap((dict) => has(reading, dict, 'AA')),
  'A6.6.2.1': ({ metadata }) => (metadata && /\s(?:bytes|encoding)\s*=/.test(metadata.header) ? [metadata.header] : []),
  'A6.6.2.3': ({ metadata }) =>
    metadata ? others(metadata.schemas, SCHEMAS).filter((schema) => !metadata.described.has(schema)) : [],
  'A6.6.4': ({ metadata }) => {
    const said = metadata && `${metadata.pdfa.part}${metadata.pdfa.conformance}`;
    return said === undefined || said === '2A' ? [] : [said || 'nothing'];
  },
  'A6.7.2': ({ objects, catalog }) =>
    objects.boolean(objects.of(objects.of(catalog, 'MarkInfo'), 'Marked')) ? [] : ['no Marked'],
  'A6.7.3': ({ objects, catalog }) => (objects.of(catalog, 'StructTreeRoot') ? [] : ['no StructTreeRoot']),
  'A6.7.4': (reading) =>
    dictionaries(reading, (dict) => reading.objects.of(dict, 'Lang') !== undefined)
      .map((dict) => reading.objects.text(reading.objects.of(dict, 'Lang')) ?? '')
      .filter((language) => !/^(?:[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*)?$/.test(language)),
  'A6.8': (reading) =>
    dictionaries(reading, (dict) => reading.objects.of(dict, 'EF') !== undefined).length > 0 ? 'person' : [],
  'A6.9': ({ objects, catalog }) => (objects.of(catalog, 'OCProperties') ? 'person' : []),
  'A6.10': (reading) => [
    ...has(reading, reading.objects.of(reading.catalog, 'Names'), 'AlternatePresentations'),
    ...reading.pageDicts.flatMap((page) => has(reading, page, 'PresSteps')),
  ],
  'A6.11': (reading) => has(reading, reading.catalog, 'Requirements'),
} satisfies Record<keyof typeof ARCHIVE_CONDITIONS, Check>;
