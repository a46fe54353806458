/** What ends a press: a menu of the browser, or something drawn away, takes its own end from the page. */
const ENDS = ['pointerup', 'pointercancel', 'contextmenu', 'dragend', 'blur'] as const;
let isDown = false;
addEventListener('pointerdown', ({ button }) => (isDown = button === 0), { capture: true });
for (const end of ENDS) addEventListener(end, ({ target }) => (isDown &&= isInside(end, target)), { capture: true });

/** A field that is left in the page ends no press: often it is the press that leaves it. */
const isInside = (end: string, target: EventTarget | null) => end === 'blur' && target !== window;

/**
 * Does it at once, or as soon as what is being pressed was let go: a page that moves between down and up takes the press
 * away from what was meant. A press that leads elsewhere is not followed by anything here.
 */
export function afterPress(act: () => void): void {
  if (!isDown) {
    act();
    return;
  }
  const { href } = location;
  const end = ({ type, target }: Event) => {
    if (isInside(type, target)) return;
    for (const each of ENDS) removeEventListener(each, end, true);
    // The press itself comes after this.
    setTimeout(() => {
      if (location.href === href) act();
    });
  };
  for (const each of ENDS) addEventListener(each, end, true);
}
