import type { AccreditationView } from '#libs/contracts';
import type { Actor } from '#libs/platform';

/** What the host's act gives to its bearer. */
type Certificate = Pick<AccreditationView, 'actNumber' | 'actDate' | 'certificateNumber' | 'validFrom' | 'validUntil'>;
const WITHHELD: Certificate = {
  actNumber: null,
  actDate: null,
  certificateNumber: null,
  validFrom: null,
  validUntil: null,
};

/**
 * a certificate is its bearer's, the coordinator's and the Secretariat's to see. Everyone else who sees the
 * person sees whether the host has accredited it, and nothing of the certificate.
 */
export const certificateShownTo = <View extends Partial<Certificate>>(
  actor: Actor,
  { missionId, personId }: { missionId: string; personId: string },
  view: View,
): View =>
  personId === actor.personId || actor.on({ mission: missionId }).can('badge:read')
    ? view
    : { ...view, ...Object.fromEntries(Object.entries(WITHHELD).filter(([field]) => field in view)) };
