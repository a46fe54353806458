let isDown = false;
addEventListener('pointerdown', () => (isDown = true), { capture: true });
for (const end of ['pointerup', 'pointercancel'] as const)
  addEventListener(end, () => (isDown = false), { capture: true });

/**
 * Does it at once, or as soon as what is being pressed was let go: a page that moves between down and up takes the press
 * away from what was meant. A press that leads elsewhere is not followed by anything here.
 */
export function afterPress(act: () => void): void {
  if (!isDown) {
    act();
    return;
  }
  const end = ({ type, target }: Event) => {
    removeEventListener('pointerup', end, true);
    removeEventListener('pointercancel', end, true);
    const leads = type === 'pointerup' && target instanceof Element && target.closest('a, [role=tab]');
    // The press itself comes after this.
    if (!leads) setTimeout(act);
  };
  addEventListener('pointerup', end, true);
  addEventListener('pointercancel', end, true);
}
