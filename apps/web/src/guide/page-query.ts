import { queryOptions } from '@tanstack/react-query';
import type { Language } from '../messages';
import type { GuidePage } from './pages';
import { textOf } from './texts';

export const guidePageQuery = (page: GuidePage, language: Language) =>
  queryOptions({ queryKey: ['guide', page, language], staleTime: Infinity, queryFn: () => textOf(page, language) });

/** The heading with which a page begins. */
export const titleOf = (text: string): string => /^# (.+)$/m.exec(text)?.[1] ?? '';
