import { useMessages, type Language } from '../../messages';
import { Time } from '../../frame/time';

/** Who wrote it and when, where the reader may know who it was; else when. */
export function WrittenBy({ author, at: instant }: { author: Record<Language, string> | null; at: string }) {
  const { t, language } = useMessages();
  return (
    <Time
      due={{ at: instant }}
      said={(at) => (author ? t('reports.writtenBy', { name: author[language], at }) : t('reports.writtenAt', { at }))}
    />
  );
}
