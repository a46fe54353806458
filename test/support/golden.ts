import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(import.meta.dirname, '../golden');

/** Byte for byte what is kept in test/golden; UPDATE_GOLDEN=1 writes it anew, to be looked at before it is committed. */
export function expectGolden(name: string, bytes: Buffer) {
  const file = path.join(ROOT, name);
  if (process.env.UPDATE_GOLDEN) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  expect({ name, kept: existsSync(file) }).toEqual({ name, kept: true });
  expect(bytes.toString()).toBe(readFileSync(file).toString());
  expect(bytes.equals(readFileSync(file))).toBe(true);
}
