/** What stands in a content stream, operator by operator. Strings stay bytes: only their font knows their letters. */
export type Operand = number | boolean | null | Uint8Array | { name: string } | Operand[] | Map<string, Operand>;
export type Operation = { operator: string; operands: Operand[] };

const WHITE = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITERS = new Set(Array.from('()<>[]{}/%', (sign) => sign.charCodeAt(0)));
const ESCAPES: Record<string, number> = { n: 10, r: 13, t: 9, b: 8, f: 12 };
const code = (sign: string) => sign.charCodeAt(0);

export function* operationsOf(bytes: Uint8Array): Generator<Operation> {
  const reader = new Reader(bytes);
  let operands: Operand[] = [];
  for (let token = reader.next(); token !== undefined; token = reader.next()) {
    if (!(token instanceof Keyword)) operands.push(token);
    else {
      yield { operator: token.word, operands };
      operands = [];
      if (token.word === 'ID') {
        reader.skipImage();
        yield { operator: 'EI', operands };
      }
    }
  }
}

class Keyword {
  constructor(readonly word: string) {}
}

class Reader {
  #at = 0;
  constructor(readonly bytes: Uint8Array) {}

  next(): Operand | Keyword | undefined {
    this.#skipWhite();
    const byte = this.bytes[this.#at];
    if (byte === undefined) return undefined;
    if (byte === code('(')) return this.#string();
    if (byte === code('/')) return this.#name();
    if (byte === code('[')) return this.#array();
    if (byte === code('<')) return this.bytes[this.#at + 1] === code('<') ? this.#dictionary() : this.#hexadecimal();
    if (DELIMITERS.has(byte)) {
      this.#at += 1;
      return this.next();
    }
    const word = this.#word();
    if (/^[-+.\d]/.test(word)) return Number.parseFloat(word);
    return word === 'true' ? true : word === 'false' ? false : word === 'null' ? null : new Keyword(word);
  }

  /** An inline image is bytes of any kind up to a white space, EI and another. */
  skipImage() {
    const { bytes } = this;
    for (this.#at += 1; this.#at < bytes.length; this.#at++) {
      const [before, e, i, after] = [bytes[this.#at - 1], bytes[this.#at], bytes[this.#at + 1], bytes[this.#at + 2]];
      if (e !== code('E') || i !== code('I') || !WHITE.has(before!)) continue;
      if (after === undefined || WHITE.has(after)) break;
    }
    this.#at += 2;
  }

  #skipWhite() {
    for (; this.#at < this.bytes.length; this.#at++) {
      const byte = this.bytes[this.#at]!;
      if (byte === code('%'))
        while (this.#at < this.bytes.length && ![10, 13].includes(this.bytes[this.#at]!)) this.#at++;
      else if (!WHITE.has(byte)) return;
    }
  }

  #word(): string {
    const from = this.#at;
    while (this.#at < this.bytes.length && !WHITE.has(this.bytes[this.#at]!) && !DELIMITERS.has(this.bytes[this.#at]!))
      this.#at++;
    return Buffer.from(this.bytes.subarray(from, this.#at)).toString('latin1');
  }

  #name(): { name: string } {
    this.#at += 1;
    return {
      name: this.#word().replace(/#([\dA-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    };
  }

  #until(end: string): Operand[] {
    const found: Operand[] = [];
    for (;;) {
      this.#skipWhite();
      const byte = this.bytes[this.#at];
      if (byte === undefined) return found;
      if (byte === code(end[0]!)) {
        this.#at += end.length;
        return found;
      }
      const token = this.next();
      if (token !== undefined && !(token instanceof Keyword)) found.push(token);
    }
  }

  #array(): Operand[] {
    this.#at += 1;
    return this.#until(']');
  }

  #dictionary(): Map<string, Operand> {
    this.#at += 2;
    const all = this.#until('>>');
    const entries = new Map<string, Operand>();
    for (let i = 0; i + 1 < all.length; i += 2) entries.set(nameOf(all[i]) ?? '', all[i + 1]!);
    return entries;
  }

  #hexadecimal(): Uint8Array {
    const end = this.bytes.indexOf(code('>'), this.#at);
    const to = end === -1 ? this.bytes.length : end;
    const digits = Buffer.from(this.bytes.subarray(this.#at + 1, to))
      .toString('latin1')
      .replace(/\s/g, '');
    this.#at = to + 1;
    return Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex');
  }

  #string(): Uint8Array {
    const found: number[] = [];
    let depth = 1;
    for (this.#at += 1; this.#at < this.bytes.length; this.#at++) {
      const byte = this.bytes[this.#at]!;
      if (byte === code('\\')) {
        const escaped = this.#escaped();
        if (escaped !== undefined) found.push(escaped);
        continue;
      }
      if (byte === code('(')) depth += 1;
      if (byte === code(')') && --depth === 0) break;
      found.push(byte);
    }
    this.#at += 1;
    return Uint8Array.from(found);
  }

  #escaped(): number | undefined {
    const sign = String.fromCharCode(this.bytes[++this.#at] ?? 0);
    if (/[0-7]/.test(sign)) {
      const octal = /^[0-7]{1,3}/.exec(Buffer.from(this.bytes.subarray(this.#at, this.#at + 3)).toString('latin1'))![0];
      this.#at += octal.length - 1;
      return parseInt(octal, 8) & 255;
    }
    if (sign === '\r' && this.bytes[this.#at + 1] === 10) this.#at++;
    return sign === '\r' || sign === '\n' ? undefined : (ESCAPES[sign] ?? sign.charCodeAt(0));
  }
}

export function nameOf(operand: Operand | undefined): string | undefined {
  return operand && typeof operand === 'object' && 'name' in operand ? operand.name : undefined;
}
