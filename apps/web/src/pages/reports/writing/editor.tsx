import { Group, SegmentedControl, Stack, Switch } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import type { PreviewSection, ReportView } from '#libs/contracts';
import type { Language } from '#libs/regulation';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useRef, useState } from 'react';
import { addressOf } from '../../../api/address';
import { writingQuery } from '../../../api/queries-writing';
import { DrawnPages } from '../../../frame/drawn-pages';
import { useMessages } from '../../../messages';
import { ACTS, type EditorHandle } from './acts';
import { Insert } from './insert';
import { Source } from './source';
import { Toolbar } from './toolbar';

const Rich = lazy(() => import('./rich').then((part) => ({ default: part.Rich })));

type Props = {
  report: ReportView;
  section: ReportView['sections'][number];
  language: Language;
  label: string;
  value: string;
  readOnly: boolean;
  /** Less room where another text stands beside it. */
  narrow: boolean;
  type: (value: string) => void;
};

/** The text of a section, as it reads or as it is stored, with what may be put into it; and the page as it will be printed. */
export function Editor({ report, section, language, label, value, readOnly, narrow, type }: Props) {
  const { t } = useMessages();
  const editor = useRef<EditorHandle>(null);
  const [way, setWay] = useLocalStorage<'rich' | 'source'>({ key: 'writing-way', defaultValue: 'rich' });
  const { data: aids, isPending } = useQuery(writingQuery(report.id));
  const [preview, setPreview] = useState(false);
  /** What may be placed is offered where somebody writes: a page of all sections would be nothing but offers. */
  const [inHand, setInHand] = useState(false);
  const own = { label, language, value, readOnly, onChange: type, handle: editor };
  return (
    <Stack gap="xs" onFocusCapture={() => setInHand(true)}>
      <Group gap="sm">
        <SegmentedControl
          size="xs"
          aria-label={t('writing.way')}
          value={way}
          onChange={setWay}
          data={(['rich', 'source'] as const).map((one) => ({ value: one, label: t(`writing.way.${one}`) }))}
        />
        <Switch
          size="xs"
          label={t('writing.preview')}
          checked={preview}
          onChange={({ currentTarget }) => setPreview(currentTarget.checked)}
        />
      </Group>
      {way === 'source' ? (
        <>
          {!readOnly && <Toolbar label={t('writing.toolbar')} acts={ACTS} act={(act) => editor.current?.act(act)} />}
          <Source {...own} maxRows={narrow ? 16 : 24} />
        </>
      ) : (
        <Suspense>{!isPending && <Rich {...own} aids={aids} />}</Suspense>
      )}
      {!readOnly && inHand && <Insert report={report} section={section.id} editor={() => editor.current} />}
      {preview && (
        <DrawnPages
          at={addressOf('previewSection', { id: report.id })}
          of={{ section: section.id, language, body: value } satisfies PreviewSection}
          title={t('writing.previewOf', { title: section.title[language] })}
        />
      )}
    </Stack>
  );
}
