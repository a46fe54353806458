/* oxlint-disable unicorn/consistent-function-scoping -- What runs in the page takes nothing along. */

/** What stands on a screen, by its parts that tell what has become of it. */
export type Standing = {
  path: string;
  headings: string[];
  text: string;
  /** How wide the page is, in CSS pixels. */
  width: number;
  /** What sticks out to the side, the innermost of it. */
  beyond: string;
  /** Every text with letters of which none is Cyrillic, unless it is said to be in another language or in none. */
  foreign: string[];
  /** What the filled buttons say, of the page and of each window over it: one leads on. What is chosen is no act. */
  filled: string[][];
  /** Buttons, tabs and choices that a finger would miss: each with its height, in CSS pixels. */
  low: string[];
  /** Words of the bar of sections that stand in two lines. */
  broken: string[];
  /** Whether a script that somebody wrote into a field was carried out, or its element stands in the page. */
  struck: boolean;
};

export const standingOf = (): Standing => {
  const isSeen = (element: Element | null) =>
    element?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ?? false;
  const isForeign = (text: string | null) => /\p{L}/u.test(text ?? '') && !/\p{Script=Cyrillic}/u.test(text ?? '');
  const inRussian = (element: Element | null) =>
    element?.closest('[lang]')?.getAttribute('lang') === 'ru' && !element.closest('[translate=no]');
  const foreign = new Set<string>();
  const note = (text: string | null, element: Element | null) => {
    if (isForeign(text) && inRussian(element) && isSeen(element)) foreign.add(text!.trim());
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) note(texts.currentNode.nodeValue, texts.currentNode.parentElement);
  for (const name of ['aria-label', 'placeholder', 'title', 'alt'])
    for (const element of document.querySelectorAll(`[${name}]`)) note(element.getAttribute(name), element);
  const beyond = [...document.querySelectorAll('main *')].findLast(
    (element) => element.getBoundingClientRect().right > innerWidth && !element.closest('[tabindex="0"]'),
  );
  const seen = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)].filter(isSeen);
  const acts = seen('.mantine-Button-root[data-variant=filled]:not([aria-pressed=true], [data-sample] *)');
  const places = [null, ...document.querySelectorAll('[role=dialog]')];
  const pressed =
    '.mantine-Button-root:not(span), .mantine-ActionIcon-root, .mantine-Menu-item, .mantine-SegmentedControl-label, .mantine-Tabs-tab';
  const low = seen(pressed).flatMap((button) => {
    const { height } = button.getBoundingClientRect();
    return height > 0 && height < 43.5 ? [`${Math.round(height)} ${button.innerText || button.ariaLabel}`] : [];
  });
  const broken: string[] = [];
  const bar = document.querySelector('header + nav');
  const labels = bar && document.createTreeWalker(bar, NodeFilter.SHOW_TEXT);
  while (labels?.nextNode()) {
    const node = labels.currentNode;
    for (const { index, 0: word } of node.nodeValue?.matchAll(/\S+/g) ?? []) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.push(word);
    }
  }
  return {
    path: location.pathname,
    headings: [...document.querySelectorAll('h1')].filter(isSeen).map(({ innerText }) => innerText),
    text: document.querySelector('main')?.innerText ?? '',
    width: document.scrollingElement!.scrollWidth,
    beyond: beyond?.outerHTML.slice(0, 160) ?? '',
    foreign: [...foreign],
    filled: places.map((place) =>
      acts.filter((act) => act.closest('[role=dialog]') === place).map(({ innerText }) => innerText),
    ),
    low,
    broken,
    struck: Reflect.has(globalThis, 'struck') || document.querySelector('img[src=x]') !== null,
  };
};
