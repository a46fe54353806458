import { readFileSync } from 'node:fs';
import { RECIPES } from './recipes.js';

const SECTIONS = readFileSync('CONTRIBUTING.md', 'utf8')
  .split(/^## /m)
  .find((chapter) => chapter.startsWith('Recipes\n'))!
  .split(/^### /m)
  .slice(1)
  .map((section) => ({ name: section.slice(0, section.indexOf('\n')), text: section }));

it('has a row for each recipe, in the order of CONTRIBUTING.md', () => {
  expect(RECIPES.map(({ name }) => name)).toEqual(SECTIONS.map(({ name }) => name));
});

it.each(RECIPES)(
  '$name: speaks of the description of the API where it changes, and only there',
  ({ name, openapi }) => {
    const { text } = SECTIONS.find((section) => section.name === name)!;
    expect(text.includes('npm run openapi')).toBe(openapi ?? false);
  },
);

it.each(RECIPES)('$name: says why where nothing is carried out', ({ steps, because }) => {
  expect(steps.length > 0 || Boolean(because)).toBe(true);
});
