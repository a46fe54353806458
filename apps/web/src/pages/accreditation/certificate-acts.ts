import type { AccreditationView, ActOnCertificates } from '#libs/contracts';
import { accreditationLifecycle, type Permission } from '#libs/regulation';

type Held = Pick<AccreditationView, 'state' | 'certificateNumber' | 'certificateReturnedOn'>;
export type ManyAct = ActOnCertificates['action'];

/** A certificate that has ended and is not known to have gone back to the host. */
export const isOutStill = ({ state, certificateNumber, certificateReturnedOn }: Held) =>
  certificateNumber !== null && state !== 'ACCREDITED' && !certificateReturnedOn;

/** What may be done about many at once: back with the certificate, or an end by the host or by the assembly. */
const MANY_ACTS = ['return', 'revoke', 'recall'] as const satisfies readonly ManyAct[];

type Reader = { may: (permission: Permission) => boolean; isOver: boolean };

/** Which of these may be done about one, by state and by the reader's permissions; the rules say the rest when it is tried. */
export const manyActsFor = (who: Held, { may, isOver }: Reader): ManyAct[] =>
  MANY_ACTS.filter((act) => {
    if (act === 'return') return may('accreditation:decide') && isOutStill(who);
    const { from, permission } = accreditationLifecycle.moves[act];
    return !isOver && may(permission) && (from as readonly string[]).includes(who.state);
  });
