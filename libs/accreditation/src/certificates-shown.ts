import type { AccreditationView } from '#libs/contracts';
import { snake, type Actor } from '#libs/platform';

/** What the host's act gives to its bearer. */
const CERTIFICATE = [
  'actNumber',
  'actDate',
  'certificateNumber',
  'validFrom',
  'validUntil',
] as const satisfies readonly (keyof AccreditationView)[];
type Certificate = Pick<AccreditationView, (typeof CERTIFICATE)[number]>;

/** The same of accreditation `x` as fields of a JSON object in SQL; `shown` says where they are to be seen. */
export const certificateJson = (shown: string): string =>
  CERTIFICATE.map((field) => `'${field}', CASE WHEN ${shown} THEN x.${snake(field)} END`).join(', ');

/** Whether those of everybody in the mission are the actor's to see. */
export const seesCertificates = (actor: Actor, mission: string): boolean => actor.on({ mission }).can('badge:read');

/**
 * a certificate is its bearer's, the coordinator's and the Secretariat's to see. Everyone else who sees the
 * person sees whether the host has accredited it, and nothing of the certificate.
 */
export const certificateShownTo = <View extends Partial<Certificate>>(
  actor: Actor,
  { missionId, personId }: { missionId: string; personId: string },
  view: View,
): View =>
  personId === actor.personId || seesCertificates(actor, missionId)
    ? view
    : { ...view, ...Object.fromEntries(CERTIFICATE.filter((field) => field in view).map((field) => [field, null])) };
