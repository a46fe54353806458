/**
 * What is made of a text is kept once it is asked for a second time. Half of the words of a long table stand there once:
 * to keep those costs more than to make them, for the garbage collector carries them along.
 *
 * There are so many `places`, a power of two. A text has one of them, and whoever comes to it later takes it over.
 */
export function remembering<Made>(
  places: number,
  make: (text: string) => Made,
): (text: string, from?: number, to?: number) => Made {
  const kept: ({ text: string; made: Made } | undefined)[] = Array.from({ length: places }, () => undefined);
  const askedLast = new Int32Array(places);
  return (text, from = 0, to = text.length) => {
    let hash = 0;
    for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01_00_01_93);
    hash ^= hash >>> 15;
    const place = hash & (places - 1);
    const known = kept[place];
    if (known && known.text.length === to - from && text.startsWith(known.text, from)) return known.made;
    if (askedLast[place] !== hash) {
      askedLast[place] = hash;
      return make(text.slice(from, to));
    }
    const own = copied(text.slice(from, to));
    const made = make(own);
    kept[place] = { text: own, made };
    return made;
  };
}

/** A part of a text keeps all of it. */
const copied = (part: string) => Buffer.from(part, 'utf16le').toString('utf16le');
