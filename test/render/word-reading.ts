import { unzipSync, strFromU8 } from 'fflate';
import mammoth from 'mammoth';

/** What another library makes of a Word file: a tree of what it found. */
export type Node = {
  type: string;
  value?: string;
  styleId?: string | null;
  styleName?: string | null;
  numbering?: { isOrdered: boolean; level: string } | null;
  breakType?: string;
  isHeader?: boolean;
  children?: Node[];
  noteId?: string;
  /** Of a document: what stands at the feet of its pages. */
  notes?: { resolve(reference: Node): { body: Node[] } };
};

export async function readWord(bytes: Uint8Array): Promise<{ root: Node; warnings: string[] }> {
  let root: Node | undefined;
  const { messages } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    {
      transformDocument: (document: unknown) => {
        root = document as Node;
        return document;
      },
    },
  );
  return { root: root!, warnings: messages.map(({ message }) => message) };
}

export const textOf = (node: Node): string =>
  node.type === 'break' ? '\n' : (node.value ?? (node.children ?? []).map(textOf).join(''));

/** Every paragraph in the order of reading, in tables too. */
export const paragraphsIn = (node: Node): Node[] =>
  node.type === 'paragraph' ? [node] : (node.children ?? []).flatMap(paragraphsIn);

export const nodesIn = (node: Node, type: string): Node[] => [
  ...(node.type === type ? [node] : []),
  ...(node.children ?? []).flatMap((child) => nodesIn(child, type)),
];

/** As a reader has it: with the numbers and bullets that Word counts, without the entries of its contents. */
export function textInOrder(root: Node): string {
  const headings = [0, 0, 0];
  let item = 0;
  const lines = paragraphsIn(root).map((paragraph) => {
    const { styleId = '', numbering } = paragraph;
    if (styleId?.match(/^TOC\d$/)) return '';
    if (styleId !== 'ListBullet2') item = styleId === 'ListNumber' ? item + 1 : 0;
    const notes = nodesIn(paragraph, 'noteReference').map((reference) => noteOf(root, reference));
    const text = textOf(paragraph) + notes.join('');
    if (!numbering) return text;
    if (styleId === 'ListBullet2') return `– ${text}`;
    if (styleId === 'ListBullet') return `• ${text}`;
    if (styleId === 'ListNumber') return `${item}. ${text}`;
    const level = Number(numbering.level);
    headings[level]! += 1;
    headings.fill(0, level + 1);
    return `${headings.slice(0, level + 1).join('.')}${level === 0 ? '.' : ''} ${text}`;
  });
  return lines.join('\n');
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** Where it is called for, and behind it the note itself, as both are heard in a PDF. */
function noteOf(root: Node, reference: Node): string {
  const number = (reference.noteId ?? '').replace(/\d/g, (digit) => RAISED[Number(digit)]!);
  const said = root.notes!.resolve(reference).body.map(textOf).join('\n');
  return `${number} ${number} ${said}`;
}

/** The parts of the file, as text. */
export const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));

/** What a part says, fields by their name. */
export const saidIn = (part: string): string =>
  part
    .replace(/<w:instrText[^>]*>([^<]*)<\/w:instrText>/g, '<w:t>{$1}</w:t>')
    .replace(/<\/w:p>|<w:tab\/>/g, '\n')
    .replace(/<[^>]+>/g, '');
