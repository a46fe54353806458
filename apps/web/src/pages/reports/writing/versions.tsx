import { Button, Group, Select, Stack, Text } from '@mantine/core';
import type { ReportView } from '#libs/contracts';
import type { Language } from '#libs/regulation';
import { useState } from 'react';
import { textVersionsQuery } from '../../../api/queries-writing';
import { Dialog } from '../../../frame/dialog';
import { Loaded } from '../../../frame/query';
import { useMessages } from '../../../messages';
import { timeAsText } from '../../../frame/time';
import { Difference } from './difference';

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
  // As long as nobody has chosen, it is the newest beside the one before it: a newer one may still be on its way.
  const [older, setOlder] = useState<number>();
  const [newer, setNewer] = useState<number>();
  const of = (number: number | undefined) => versions.find((version) => version.number === number);
  const before = of(older) ?? versions[1] ?? newest;
  const after = of(newer) ?? newest;
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
