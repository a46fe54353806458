import { useRef, useState } from 'react';
import { useMessages } from '../messages';

/** What is wrong with a field, by its name; of one that is as it should be, nothing. */
export type Faults<Name extends string = string> = Partial<Record<Name, string | undefined>>;

/** What is said of a field that was left empty. */
export function useFillIn() {
  const { t } = useMessages();
  return (value: string) => (value.trim() === '' ? t('form.fillIn') : undefined);
}

/**
 * The first field that was refused gets the cursor, or what is said of them, so that nobody has to look for it; where neither
 * is, whoever sent it goes on from the button.
 */
export const showFirst = (form: HTMLElement | null) =>
  setTimeout(() => {
    const wrong = ['[aria-invalid="true"]', '[data-refusals]']
      .map((place) => form?.querySelector<HTMLElement>(place))
      .find(Boolean);
    const isLost = document.activeElement === document.body;
    (wrong ?? (isLost ? form?.querySelector<HTMLElement>('[type="submit"]') : undefined))?.focus();
  });

/**
 * For a form of a few plain fields: what is wrong is said at them once it was to be sent, as any other form says it.
 * The browser is not asked: it would say it in its own language, and in a bubble that is gone at once.
 */
export function useFaults<Name extends string>(wrong: Faults<Name>, send: () => void) {
  const ref = useRef<HTMLFormElement>(null);
  const [asked, setAsked] = useState(false);
  const isWrong = Object.values(wrong).some(Boolean);
  const onSubmit = (event: { preventDefault: () => void }) => {
    event.preventDefault();
    setAsked(isWrong);
    if (isWrong) showFirst(ref.current);
    else send();
  };
  return { faults: asked ? wrong : ({} as Faults<Name>), form: { ref, noValidate: true, onSubmit } };
}
