import { PDFDict, PDFStream, type PDFObject } from '@cantoo/pdf-lib';
import type { ProgramId } from '../conditions.js';
import { placeOf, type Annotation, type Reading } from '../reading.js';
import type { Element } from '../structure.js';
import type { Check } from './check.js';

const MARKUP =
  'Text FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink';
const KNOWN = new Set(`${MARKUP} Link Popup FileAttachment Sound Movie Widget Screen PrinterMark TrapNet Watermark 3D Redact`.split(' ')); // prettier-ignore
const HIDDEN = 2;
/** Reading aloud may not be forbidden: the tenth bit. */
const FOR_READING_ALOUD = 1 << 9;

const said = ({ objects }: Reading, holder: PDFObject | undefined, entry: string) =>
  Boolean(objects.text(objects.of(holder, entry)));
/** Of an element or of what it stands in. */
const hasLanguage = (reading: Reading, element: Element | undefined) =>
  reading.language !== undefined ||
  reading.structure.ancestors(element).some(({ dict }) => said(reading, dict, 'Lang'));
const isHidden = ({ objects }: Reading, { dict }: Annotation) =>
  ((objects.number(objects.of(dict, 'F')) ?? 0) & HIDDEN) !== 0;
const described = (reading: Reading, { dict, within }: Annotation) =>
  said(reading, dict, 'Contents') || said(reading, within?.dict, 'Alt');

/** Annotations that somebody could meet, of the kinds asked for, as far as they are wrong. */
const annotations =
  (asked: (kind: string) => boolean, wrong: (annotation: Annotation, reading: Reading) => boolean): Check =>
  (reading) =>
    reading.annotations
      .filter((one) => asked(one.kind) && !isHidden(reading, one) && wrong(one, reading))
      .map(({ kind }) => kind);

const is = (kind: string) => (found: string) => found === kind;
const inside = ({ within }: Annotation, { structure }: Reading, type: string) =>
  structure.ancestors(within).some((element) => element.type === type);

const viewer = ({ objects, catalog }: Reading) =>
  objects.boolean(objects.of(objects.of(catalog, 'ViewerPreferences'), 'DisplayDocTitle'));
const layers = ({ objects, catalog }: Reading) => objects.of(catalog, 'OCProperties');
const usual = (reading: Reading) => reading.objects.of(layers(reading), 'D');
const others = ({ objects, ...rest }: Reading) => objects.array(objects.of(layers({ objects, ...rest }), 'Configs'));

/** Dictionaries anywhere in the file. */
function dictionaries({ objects }: Reading, wanted: (dict: PDFDict) => boolean): PDFDict[] {
  return objects.context.enumerateIndirectObjects().flatMap(([, object]) => {
    const dict = object instanceof PDFStream ? object.dict : object;
    return dict instanceof PDFDict && wanted(dict) ? [dict] : [];
  });
}
const fileNames = (reading: Reading) =>
  dictionaries(reading, (dict) => reading.objects.of(dict, 'EF') !== undefined)
    .filter((dict) => !said(reading, dict, 'F') || !said(reading, dict, 'UF'))
    .map(() => 'a file');
const media = (reading: Reading, entry: string) =>
  dictionaries(reading, (dict) => reading.objects.name(reading.objects.of(dict, 'S')) === 'MCD')
    .filter((dict) => reading.objects.of(dict, entry) === undefined)
    .map(() => 'a medium');

export const DOCUMENT = {
  '06-001': ({ metadata }) => (metadata ? [] : ['no metadata that can be read']),
  '06-002': ({ metadata }) => (metadata && metadata.pdfua !== '1' ? ['no pdfuaid:part 1'] : []),
  '06-003': ({ metadata }) => (metadata && !metadata.title ? ['no dc:title'] : []),
  '07-001': (reading) => (viewer(reading) === undefined ? ['no DisplayDocTitle'] : []),
  '07-002': (reading) => (viewer(reading) === false ? ['DisplayDocTitle false'] : []),
  '11-001': (reading) =>
    reading.pages.painted
      .filter(({ text, artefact, language }) => text?.trim() && !artefact && !language)
      .filter(({ owner, mcid }) => !hasLanguage(reading, reading.owners.get(placeOf(owner, mcid))))
      .map(({ text }) => `“${text}”`),
  '11-002': (reading) =>
    reading.structure.elements
      .filter(({ dict }) => ['Alt', 'ActualText', 'E'].some((entry) => said(reading, dict, entry)))
      .filter((element) => !hasLanguage(reading, element))
      .map(({ type }) => type),
  '11-003': ({ objects, catalog, language }) =>
    objects.of(objects.of(catalog, 'Outlines'), 'First') && !language ? ['bookmarks'] : [],
  '11-004': (reading) =>
    reading.annotations
      .filter(({ dict, within }) => said(reading, dict, 'Contents') && !hasLanguage(reading, within))
      .map(({ kind }) => kind),
  '11-005': (reading) =>
    reading.annotations
      .filter(({ dict, within }) => said(reading, dict, 'TU') && !hasLanguage(reading, within))
      .map(() => 'a field'),
  '11-006': ({ metadata, language }) => (metadata && !language && !metadata.language ? ['metadata'] : []),
  '20-001': (reading) =>
    others(reading)
      .filter((set) => !said(reading, set, 'Name'))
      .map(() => 'a set'),
  '20-002': (reading) => (layers(reading) && !said(reading, usual(reading), 'Name') ? ['D'] : []),
  '20-003': (reading) =>
    [usual(reading), ...others(reading)].filter((set) => reading.objects.of(set, 'AS')).map(() => 'AS'),
  '21-001': fileNames,
  '25-001': ({ objects, catalog }) => {
    const form = objects.of(objects.of(catalog, 'AcroForm'), 'XFA');
    const packets = [form, ...objects.array(form)].map((packet) => objects.bytes(packet));
    const required = packets.some((xml) => xml && /dynamicRender>\s*required/.test(Buffer.from(xml).toString('utf8')));
    return required ? ['dynamicRender'] : [];
  },
  '26-001': ({ objects, encryption }) => (encryption && objects.of(encryption, 'P') === undefined ? ['no P'] : []),
  '26-002': ({ objects, encryption }) => {
    const allowed = objects.number(objects.of(encryption, 'P'));
    return allowed !== undefined && (allowed & FOR_READING_ALOUD) === 0 ? [`P ${allowed}`] : [];
  },
  '28-002': annotations(
    (kind) => KNOWN.has(kind) && !['Widget', 'Link', 'PrinterMark', 'Popup'].includes(kind),
    ({ within }) => within?.type !== 'Annot',
  ),
  '28-004': annotations(
    (kind) => KNOWN.has(kind) && !['Widget', 'Link', 'PrinterMark', 'Popup'].includes(kind),
    (one, reading) => !described(reading, one),
  ),
  '28-005': annotations(is('Widget'), ({ dict, within }, reading) => {
    const { objects } = reading;
    const field = [dict, objects.of(dict, 'Parent')];
    return !field.some((holder) => said(reading, holder, 'TU')) && !said(reading, within?.dict, 'Alt');
  }),
  '28-006': annotations(
    (kind) => !KNOWN.has(kind),
    (one, reading) => one.within?.type !== 'Annot' || !described(reading, one),
  ),
  '28-007': ({ annotations: all }) => all.filter(({ kind }) => kind === 'TrapNet').map(({ kind }) => kind),
  '28-008': ({ objects, annotations: all }) =>
    [...new Set(all.map(({ page }) => page))]
      .filter((page) => objects.of(page, 'Tabs') === undefined)
      .map(() => 'a page'),
  '28-009': ({ objects, annotations: all }) =>
    [...new Set(all.map(({ page }) => page))]
      .map((page) => objects.name(objects.of(page, 'Tabs')) ?? 'S')
      .filter((order) => order !== 'S'),
  '28-010': annotations(is('Widget'), (one, reading) => !inside(one, reading, 'Form')),
  '28-011': annotations(is('Link'), (one, reading) => !inside(one, reading, 'Link')),
  '28-012': annotations(is('Link'), ({ dict }, reading) => !said(reading, dict, 'Contents')),
  '28-014': (reading) => media(reading, 'CT'),
  '28-015': (reading) => media(reading, 'Alt'),
  '28-016': (reading) => (reading.annotations.some(({ kind }) => kind === 'FileAttachment') ? fileNames(reading) : []),
  '28-017': ({ annotations: all }) =>
    all.filter(({ kind, within }) => kind === 'PrinterMark' && within).map(({ kind }) => kind),
  '28-018': ({ annotations: all }) => (all.some(({ kind }) => kind === 'PrinterMark') ? 'person' : []),
  '30-001': (reading) =>
    dictionaries(reading, (dict) => {
      const { objects } = reading;
      return objects.name(objects.of(dict, 'Subtype')) === 'Form' && objects.of(dict, 'Ref') !== undefined;
    }).map(() => 'a form'),
  '30-002': ({ pages }) => [...pages.formsWithTags].filter(([, times]) => times > 1).map(([form]) => form),
} satisfies Partial<Record<ProgramId, Check>>;
