import type { Language } from '../messages';
import type { GuidePage } from './pages';

/** Each page of the guide in each language is fetched when it is opened. */
const TEXTS = import.meta.glob<string>('../../../../docs/guide/*.md', { query: '?raw', import: 'default' });
const PICTURES = import.meta.glob<string>('../../../../docs/pictures/desk-*.png', {
  query: '?url',
  import: 'default',
  eager: true,
});

export const textOf = (page: GuidePage, language: Language): Promise<string> =>
  TEXTS[`../../../../docs/guide/${page}.${language}.md`]!();

/** Where a picture lies that a page names as it lies beside it: `../pictures/desk-board.png`. */
export const pictureAt = (named: string): string | undefined =>
  PICTURES[`../../../../docs/${named.replace('../', '')}`];
