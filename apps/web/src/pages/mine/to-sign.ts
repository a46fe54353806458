import type { ReportView } from '#libs/contracts';

type Signing = Pick<ReportView, 'state' | 'signatories'>;
const unsignedOf = ({ state, signatories }: Signing, personId: string) =>
  state === 'SIGNING' ? signatories.find((one) => one.personId === personId && !one.signedAt) : undefined;
/** Whoever has refused, or is recorded as absent, may sign after all. */
export const maySign = (report: Signing, personId: string): boolean => unsignedOf(report, personId) !== undefined;
/** Whether the document waits for the person's own signature: from those it waits for none. */
export const waitsFor = (report: Signing, personId: string): boolean => {
  const own = unsignedOf(report, personId);
  return own !== undefined && !own.dissent && !own.absentSince;
};
