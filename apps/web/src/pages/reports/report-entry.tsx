import { Text } from '@mantine/core';
import type { FindingsView, ReportView } from '#libs/contracts';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { queries } from '../../api/queries';
import { useMessages } from '../../messages';
import type { Field, Form, Values } from '../../forms/field';
import { Fields } from '../../forms/fields';
import { DeskForm } from '../../forms/form';

export type Given = { report: ReportView; all: FindingsView; close: () => void };

export const BLANK = { ru: '', en: '' };
export const blankIfNull = ({ ru, en }: { ru: string | null; en: string | null }) => ({ ru: ru ?? '', en: en ?? '' });

type FrameProps<S extends z.ZodType> = {
  report: ReportView;
  close: () => void;
  schema: S;
  initial: Values;
  draft?: string;
  version?: number;
  send: (body: z.output<S>, version: number) => Promise<unknown>;
  children: (form: Form) => ReactNode;
};

/** What is sent is part of the document: its digest, its moves and its entries are read anew. */
export function EntryForm<S extends z.ZodType>({ report, close, send, ...of }: FrameProps<S>) {
  const { t } = useMessages();
  const isRemoval = of.initial['instead'] === null;
  return (
    <DeskForm
      {...of}
      submit={t(isRemoval ? 'act.remove' : 'form.save')}
      isEnd={isRemoval}
      done={{ of: report.number, did: t(isRemoval ? 'did.entryRemoved' : 'did.entrySaved') }}
      cancel={close}
      send={async (body, version) => {
        await send(body, version);
        await queries.invalidateQueries({ queryKey: ['report', report.id] });
        close();
      }}
    />
  );
}

/** Of an entry as it is, or of what it should have been. */
export type FieldsProps = Omit<Given, 'close'> & { form: Form; at: '' | 'instead.' };

/** The original is owed, its translation may come later. */
export const inBoth = (
  { originalLanguage }: ReportView,
  at: string,
  name: 'text' | 'ground',
  [ru, en]: [Field['label'], Field['label']],
): Field[] => [
  { name: `${at}${name}.ru`, label: ru, kind: 'lines', required: name === 'text' && originalLanguage === 'ru' },
  { name: `${at}${name}.en`, label: en, kind: 'lines', required: name === 'text' && originalLanguage === 'en' },
];

export function Why({ form, required = false }: { form: Form; required?: boolean }) {
  const { t } = useMessages();
  const help = required ? undefined : t('together.reasonHelp');
  return <Fields form={form} of={[{ name: 'reason', label: 'word.reason', required, help }]} />;
}

export type Removed<V> = { report: ReportView; entry: V; close: () => void };

export function Removing({ form }: { form: Form }) {
  const { t } = useMessages();
  return (
    <>
      <Text size="sm">{t('together.removing')}</Text>
      <Why form={form} required />
    </>
  );
}
