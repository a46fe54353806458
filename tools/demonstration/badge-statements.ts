import { inflateSync } from 'node:zlib';

const STREAM = /\/FlateDecode[^>]*>>\nstream\n/g;

/** The statements of a file of badges, as its links have them, which are packed with whatever is no stream. */
export function statementsIn(pdf: Buffer): string[] {
  const packed = pdf.toString('latin1');
  const unpacked = [...packed.matchAll(STREAM)].map(({ index, 0: head }) =>
    inflateSync(pdf.subarray(index + head.length)).toString('latin1'),
  );
  return [...[packed, ...unpacked].join('\n').matchAll(/\/check#([\w.-]+)\)/g)].map(([, statement]) => statement!);
}
