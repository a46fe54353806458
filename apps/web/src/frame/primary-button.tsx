import { Button, type ButtonProps } from '@mantine/core';
import { createContext, use, useLayoutEffect, useRef, useState, type ComponentPropsWithoutRef } from 'react';

type Tell = (isFirst: boolean) => void;
type Claims = { claim: (button: Element, tell: Tell) => () => void };

const isBefore = (one: Element, other: Element) =>
  Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);

/** The acts of one screen, or of one window, that lead on. The first of them, as they stand there, is told that it is. */
export function newClaims(): Claims {
  const claims = new Map<Element, Tell>();
  const choose = () => {
    const first = [...claims.keys()].reduce<Element | undefined>(
      (found, one) => (found && isBefore(found, one) ? found : one),
      undefined,
    );
    for (const [button, tell] of claims) tell(button === first);
  };
  const claim = (button: Element, tell: Tell) => {
    claims.set(button, tell);
    choose();
    return () => {
      claims.delete(button);
      choose();
    };
  };
  return { claim };
}

/** Those of the page; a window gives its own. */
export const PrimaryWithin = createContext(newClaims());

/** Of whatever else looks like a button: whether it is the one that stands out. */
export function usePrimary<E extends Element>(isPossible = true) {
  const { claim } = use(PrimaryWithin);
  const ref = useRef<E>(null);
  const [isFirst, tell] = useState(false);
  useLayoutEffect(() => (isPossible && ref.current ? claim(ref.current, tell) : undefined), [claim, isPossible]);
  return { ref, variant: isPossible && isFirst ? 'filled' : 'default' };
}

type Props = Omit<ButtonProps, 'variant' | 'disabled'> &
  Omit<ComponentPropsWithoutRef<'button'>, keyof ButtonProps | 'ref'> & {
    /** Nothing stands against it. Otherwise it can be met, to read why, but neither pressed nor filled. */
    isPossible?: boolean;
  };

/** What leads on. A screen has one filled button, and so has a window: the first of these that can be pressed. */
export function PrimaryButton({ isPossible = true, ...button }: Props) {
  const primary = usePrimary<HTMLButtonElement>(isPossible);
  return (
    <Button
      {...button}
      {...primary}
      {...(!isPossible && { 'aria-disabled': true, 'data-disabled': true, onClick: undefined })}
    />
  );
}
