import type { ReactNode } from 'react';
import { LeaveGuard } from './leave-guard';

type Props = {
  /** What it does, where no heading says so. */
  label?: string;
  hasUnsent: boolean;
  draftIsKept?: boolean;
  submit: () => void;
  children: ReactNode;
};

/** A form of a field or two with no contract of its own, such as a reason: asked about as any other before it is left. */
export function PlainForm({ label, hasUnsent, draftIsKept = false, submit, children }: Props) {
  return (
    <form
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <LeaveGuard hasUnsent={hasUnsent} draftIsKept={draftIsKept} />
      {children}
    </form>
  );
}
