import type { ReactNode } from 'react';
import { useFaults, type Faults } from '../frame/faults';
import { LeaveGuard } from './leave-guard';

type Props<Name extends string> = {
  /** What it does, where no heading says so. */
  label?: string;
  hasUnsent: boolean;
  draftIsKept?: boolean;
  /** What stands against sending it, by the name of the field that says so. */
  wrong?: Faults<Name>;
  submit: () => void;
  children: ReactNode | ((faults: Faults<Name>) => ReactNode);
};

/** A form of a field or two with no contract of its own, such as a reason: asked about as any other before it is left. */
export function PlainForm<Name extends string>({
  label,
  hasUnsent,
  draftIsKept = false,
  wrong = {},
  submit,
  children,
}: Props<Name>) {
  const { faults, form } = useFaults(wrong, submit);
  return (
    <form aria-label={label} {...form}>
      <LeaveGuard hasUnsent={hasUnsent} draftIsKept={draftIsKept} />
      {typeof children === 'function' ? children(faults) : children}
    </form>
  );
}
