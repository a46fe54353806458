import { z } from 'zod';
import { ENDPOINTS } from './endpoints.js';
import type { Endpoint } from './endpoints/endpoint.js';
import { mayBeKept, namesSomebody } from './kept.js';

const rows = Object.entries(ENDPOINTS as Record<string, Endpoint>);

it('calls no answer a rule that is the same for everyone while its reply names a person', () => {
  const wrong = rows.filter(([, { tellsOf, reply }]) => tellsOf === 'rules' && namesSomebody(reply));
  expect(wrong.map(([name]) => name)).toEqual([]);
  expect(rows.filter(([, row]) => mayBeKept(row)).length).toBeGreaterThan(5);
});

it('finds a person wherever one stands in a reply, and lets nobody keep it whatever its row says', () => {
  const replies = {
    'in a list': z.object({ items: z.array(z.object({ changedBy: z.string().nullable() })) }),
    'in one of several': z.union([z.object({ at: z.string() }), z.object({ personId: z.string() }).optional()]),
    'in a table': z.record(z.string(), z.object({ familyNameLatin: z.string() })),
    extended: z.object({ a: z.string() }).extend({ email: z.string() }),
  };
  const row = { method: 'GET', path: '/api/planted', signedIn: '', tellsOf: 'rules' } as const;
  for (const [where, reply] of Object.entries(replies))
    expect([where, mayBeKept({ ...row, reply })]).toEqual([where, false]);
  expect(mayBeKept({ ...row, reply: z.object({ name: z.string(), value: z.string() }) })).toBe(true);
});
