import { api } from '../api/client';
import { meQuery, queries } from '../api/queries';
import type { Language } from '../messages';

/** The language in which the own mail comes. */
export async function mailIn(language: Language): Promise<void> {
  await api.setLanguage({ body: { language } });
  queries.setQueryData(meQuery.queryKey, (me) => me && { ...me, language });
}
