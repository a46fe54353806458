import type { Locator, Page } from 'playwright-core';

const hasFocus = (element: Element) => element === document.activeElement;
const isChosen = (option: Element) => option.hasAttribute('data-combobox-selected');
/** More of them would be a page that nobody goes through by Tab. */
const STEPS = 120;

/** What somebody does who has no mouse: from where one is, however far that is. */
export function keysAt(page: Page) {
  const reach = async (what: Locator) => {
    const target = what.first();
    await target.waitFor();
    for (let steps = 0; !(await target.evaluate(hasFocus)); steps += 1) {
      expect(steps).toBeLessThan(STEPS);
      await page.keyboard.press('Tab');
    }
  };
  const press = async (what: Locator, key: 'Enter' | 'Space' = 'Enter') => {
    await reach(what);
    await page.keyboard.press(key);
  };
  /** Of the list of the field one stands in. */
  const choose = async (option: Locator) => {
    const target = option.first();
    await page.keyboard.press('ArrowDown');
    await target.waitFor();
    for (let steps = 0; !(await target.evaluate(isChosen)); steps += 1) {
      expect(steps).toBeLessThan(STEPS);
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
  };
  return { reach, press, choose };
}
