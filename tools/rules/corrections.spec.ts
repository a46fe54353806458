import { accreditationLifecycle, correctMove, reportLifecycle, type MadeMove } from '#libs/regulation';

const anyone = { corrector: { can: () => true }, judged: { can: () => true } };

it('R-59: what binds others at once is not corrected', () => {
  const adopted = { action: 'adopt', from: 'SIGNING', to: 'ADOPTED' } as const;
  expect(() => correctMove(reportLifecycle, 'ADOPTED', adopted, null, anyone, {} as never)).toThrow('correction.final');
});

const mend = (state: 'REFUSED' | 'EXPIRED', last: MadeMove<'REQUESTED' | 'REFUSED', 'refuse'> | undefined) =>
  correctMove(accreditationLifecycle, state, last, null, anyone, {} as never);

it('R-59: only the last move is corrected, as long as nothing came after it', () => {
  const refused = { action: 'refuse', from: 'REQUESTED', to: 'REFUSED' } as const;
  expect(mend('REFUSED', refused)).toBe('REQUESTED');
  expect(() => mend('EXPIRED', refused)).toThrow('correction.nothing-to-correct');
  expect(() => mend('REFUSED', undefined)).toThrow('correction.nothing-to-correct');
});
