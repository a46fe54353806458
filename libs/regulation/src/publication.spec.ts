import { codeIn, documentAddress, documentCode } from './publication.js';

it('finds the code of a document in whatever a reader has of it: as it is printed, as it is typed, or in its address', () => {
  const code = documentCode('T-2026-1-FC', 2);
  for (const read of [
    'T-2026-1-FC-v2',
    ' t-2026-1-fc-V2 ',
    'T-2026-1-FC, редакция 2',
    'T-2026-1-FC · редакция 2',
    'T-2026-1-FC, version 2',
    'T–2026–1–FC, ред. 2',
    documentAddress('https://desk.example', code),
    `${documentAddress('https://desk.example', code)}?from=paper`,
  ])
    expect(codeIn(read)).toBe(code);
});

it('takes a number without a version for what it is', () => {
  for (const read of ['T-2026-1-FC', 'T‑2026‑1‑FC', ' t-2026-1-fc ']) expect(codeIn(read)).toBe('t-2026-1-fc');
  expect(codeIn('редакция 2')).toBe('редакция 2');
});
