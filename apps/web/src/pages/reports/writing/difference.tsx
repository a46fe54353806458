import { Text } from '@mantine/core';
import type { Language } from '#libs/regulation';
import { useQuery } from '@tanstack/react-query';
import { useMessages } from '../../../messages';
import classes from '../reports.module.css';

/** Longer than this nobody waits; then both texts stand by themselves. */
const PATIENCE_MS = 2_000;

/** What went and what came, word by word. */
export function Difference({ before, after, language }: { before: string; after: string; language: Language }) {
  const { t } = useMessages();
  const { data, error } = useQuery({
    queryKey: ['difference', language, before, after],
    staleTime: Infinity,
    gcTime: 0,
    queryFn: async () => {
      const { diffArrays } = await import('diff');
      // What the library takes for words are Latin ones: of others it would compare the letters.
      const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
      const wordsIn = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment);
      const found = diffArrays(wordsIn(before), wordsIn(after), { timeout: PATIENCE_MS });
      return found?.map(({ value, added, removed }) => ({ value: value.join(''), added, removed })) ?? null;
    },
  });
  // What compares them may not have come: the texts have.
  const parts = error ? null : data;
  if (parts === undefined) return <Text role="status">{t('state.loading')}</Text>;
  if (before === after) return <Text>{t('writing.same')}</Text>;
  if (parts === null)
    return (
      <div className={classes.both}>
        <div className={classes.prose}>{before}</div>
        <div className={classes.prose}>{after}</div>
      </div>
    );
  return (
    <div className={classes.prose} lang={language}>
      {parts.map(({ value, added, removed }, at) => {
        const key = `${at} ${value}`;
        if (added) return <ins key={key}>{value}</ins>;
        return removed ? <del key={key}>{value}</del> : <span key={key}>{value}</span>;
      })}
    </div>
  );
}
