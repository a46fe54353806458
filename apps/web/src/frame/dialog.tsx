import { Drawer, Modal } from '@mantine/core';
import { createContext, Suspense, use, useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
import { useMessages } from '../messages';
import { HeldBy } from './held-by';
import { newClaims, PrimaryWithin } from './primary-button';
import { Loading } from './query';

/** Asks, where there is something to ask, and then goes. */
type Ask = (go: () => void) => void;
const Within = createContext<Set<Ask> | null>(null);
const Titled = createContext('');

/** What the window one is in is for: its title, or nothing on the page itself. */
export const useWindowTitle = () => use(Titled);

/** What is in a window is asked before the window is closed, however that was meant: by Escape, the cross, a click beside. */
export function useAskedBeforeClosing(ask: Ask) {
  const asked = use(Within);
  const latest = useEffectEvent(ask);
  useEffect(() => {
    const own: Ask = (go) => latest(go);
    asked?.add(own);
    return () => void asked?.delete(own);
  }, [asked]);
}

/** What closes each window that is open, the uppermost last: that one alone answers to Escape. */
const windows: (() => void)[] = [];
addEventListener(
  'keydown',
  ({ key, isComposing, target }) => {
    // A list that hangs open in the window closes first.
    const isTaken = target instanceof Element && target.getAttribute('data-mantine-stop-propagation') === 'true';
    if (key === 'Escape' && !isComposing && !isTaken) windows.at(-1)?.();
  },
  { capture: true },
);

function useEscape(opened: boolean, close: () => void) {
  const latest = useEffectEvent(close);
  useEffect(() => {
    if (!opened) return undefined;
    const own = () => latest();
    windows.push(own);
    return () => void windows.splice(windows.indexOf(own), 1);
  }, [opened]);
}

type Props = {
  opened: boolean;
  close: () => void;
  title: string;
  isWide?: boolean;
  /** At the side: what lies under it stays in sight. */
  isBeside?: boolean;
  children: ReactNode;
};

/** A window over the page; what is fetched only then is waited for. Without the scroll lock: it would write a <style>, which the policy forbids. */
export function Dialog({ opened, close, title, isWide = false, isBeside = false, children }: Props) {
  const { t } = useMessages();
  const { current: asked } = useRef(new Set<Ask>());
  const [acts] = useState(newClaims);
  // One after the other, each going on to the next.
  const askAndClose = () => [...asked].reduceRight<() => void>((go, ask) => () => ask(go), close)();
  useEscape(opened, askAndClose);
  const hold = use(HeldBy);
  useEffect(() => (opened ? hold?.() : undefined), [opened, hold]);
  const window = {
    opened,
    onClose: askAndClose,
    closeOnEscape: false,
    title,
    size: isWide ? 'xl' : 'md',
    lockScroll: false,
    // Its <header> is not a banner of the page.
    attributes: { header: { role: 'presentation' } },
    closeButtonProps: { 'aria-label': t('form.close') },
    children: (
      <Within value={asked}>
        <PrimaryWithin value={acts}>
          <Titled value={title}>
            <Suspense fallback={<Loading />}>{children}</Suspense>
          </Titled>
        </PrimaryWithin>
      </Within>
    ),
  };
  return isBeside ? <Drawer position="right" {...window} /> : <Modal {...window} />;
}
