import { Button, Group, Select, Stack, Text } from '@mantine/core';
import type { ReportView } from '#libs/contracts';
import type { Language } from '#libs/regulation';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { textVersionsQuery } from '../../../api/queries-writing';
import { Dialog } from '../../../frame/dialog';
import { Loaded } from '../../../frame/query';
import { useMessages } from '../../../messages';
import classes from '../reports.module.css';
import { timeAsText } from '../../../frame/time';

type Props = {
  report: ReportView;
  section: ReportView['sections'][number];
  language: Language;
  /** Puts an earlier text in the place of the present one, as another version; left out where nobody may write. */
  restore?: ((body: string) => void) | undefined;
  /** A text of this section is on its way: no other can be sent yet. */
  isBusy: boolean;
};

/** Every version of a section: by whom and when, any two beside each other, and any of them again. */
export function Versions({ report, section, language, restore, isBusy }: Props) {
  const { t } = useMessages();
  const [opened, setOpened] = useState(false);
  const title = section.title[language];
  return (
    <>
      <Button size="compact-xs" variant="default" onClick={() => setOpened(true)}>
        {t('writing.versions')}
      </Button>
      <Dialog opened={opened} close={() => setOpened(false)} title={t('writing.versionsOf', { title })} isWide>
        <Loaded of={textVersionsQuery(report.id, language, section.id)}>
          {(versions) => (
            <Compared
              versions={versions}
              language={language}
              isBusy={isBusy}
              restore={
                restore &&
                ((body) => {
                  restore(body);
                  setOpened(false);
                })
              }
            />
          )}
        </Loaded>
      </Dialog>
    </>
  );
}

type Version = { number: number; author: { ru: string; en: string } | null; writtenAt: string; body: string };

function Compared({
  versions,
  language,
  restore,
  isBusy,
}: Pick<Props, 'language' | 'restore' | 'isBusy'> & { versions: readonly Version[] }) {
  const { t, language: spoken } = useMessages();
  const [newest] = versions;
  const [older, setOlder] = useState(versions[1]?.number ?? newest?.number);
  const [newer, setNewer] = useState(newest?.number);
  const of = (number: number | undefined) => versions.find((version) => version.number === number);
  const [before, after] = [of(older), of(newer)];
  if (!newest || !before || !after) return <Text c="dimmed">{t('writing.noVersions')}</Text>;
  const data = versions.map(({ number, author, writtenAt }) => ({
    value: String(number),
    label: t('writing.version', {
      number,
      name: author?.[spoken] ?? '–',
      at: timeAsText({ at: writtenAt }, spoken),
    }),
  }));
  const pick = (label: string, value: number, choose: (number: number) => void) => (
    <Select
      label={label}
      allowDeselect={false}
      data={data}
      value={String(value)}
      onChange={(chosen) => chosen && choose(Number(chosen))}
    />
  );
  return (
    <Stack gap="sm">
      {pick(t('writing.compare'), before.number, setOlder)}
      {pick(t('writing.compareWith'), after.number, setNewer)}
      <Difference before={before.body} after={after.body} language={language} />
      {restore && before.number !== newest.number && (
        <Group>
          <Button size="xs" variant="default" loading={isBusy} onClick={() => restore(before.body)}>
            {t('writing.restore', { number: before.number })}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

/** Longer than this nobody waits; then both texts stand by themselves. */
const PATIENCE_MS = 2_000;

/** What went and what came, word by word. */
function Difference({ before, after, language }: { before: string; after: string; language: Language }) {
  const { t } = useMessages();
  const { data: parts } = useQuery({
    queryKey: ['difference', language, before, after],
    staleTime: Infinity,
    gcTime: 0,
    queryFn: async () => {
      const { diffWordsWithSpace } = await import('diff');
      const intlSegmenter = new Intl.Segmenter(language, { granularity: 'word' });
      return diffWordsWithSpace(before, after, { intlSegmenter, timeout: PATIENCE_MS }) ?? null;
    },
  });
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
