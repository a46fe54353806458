const FIELDS = 'input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable=true]';

/** Somebody is writing: then a letter is a letter. */
const isTyping = (target: EventTarget | null) => target instanceof Element && target.closest(FIELDS) !== null;

const OFF = 'keys-off';
/** Keys of one letter may be in the way of whoever speaks to the machine: they can be switched off on this device. */
export const areKeysOn = () => localStorage.getItem(OFF) === null;
export const switchKeys = (on: boolean) => (on ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, 'off'));

/** The key of a page of its own, by its place: none while somebody writes, or has switched such keys off. */
export function letterPressed(event: KeyboardEvent): string | undefined {
  const { code, ctrlKey, metaKey, altKey, shiftKey, isComposing, defaultPrevented, target } = event;
  if (isComposing || defaultPrevented || document.querySelector('[role=dialog]')) return undefined;
  return ctrlKey || metaKey || altKey || shiftKey || isTyping(target) || !areKeysOn() ? undefined : code;
}

/** By the place of the key, so that it is the same key whatever alphabet it writes. */
export function keyPressed(event: KeyboardEvent): 'find' | 'keys' | 'next' | 'previous' | undefined {
  const { code, key, ctrlKey, metaKey, altKey, shiftKey, isComposing, defaultPrevented, target } = event;
  if (isComposing || defaultPrevented || document.querySelector('[role=dialog]')) return undefined;
  if (code === 'KeyK' && (ctrlKey || metaKey) && !altKey && !shiftKey) return 'find';
  if (ctrlKey || metaKey || altKey || isTyping(target) || !areKeysOn()) return undefined;
  if (key === '?') return 'keys';
  if (key === '/' || (code === 'Slash' && !shiftKey)) return 'find';
  if (shiftKey) return undefined;
  return code === 'KeyJ' ? 'next' : code === 'KeyK' ? 'previous' : undefined;
}

/**
 * To the row below or above the one where somebody is: to the link in it, so that Enter opens what it leads to. A row
 * within a row is the one where somebody is.
 */
export function stepRow(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('#content :is([data-row], [data-card])')];
  const here = rows.findLastIndex((row) => row.contains(document.activeElement));
  const row = here < 0 ? rows[0] : rows[here + step];
  if (!row) return;
  (row.querySelector<HTMLElement>('a[href]') ?? row.querySelector<HTMLElement>('button, input') ?? row).focus();
  row.scrollIntoView({ block: 'nearest' });
}
