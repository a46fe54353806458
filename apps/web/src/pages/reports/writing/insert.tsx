import { Button, Group, Select, Stack, Text } from '@mantine/core';
import type { ReportView, WritingAids } from '#libs/contracts';
import { label, type SectionId } from '#libs/regulation';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { writingQuery } from '../../../api/queries-writing';
import { useMessages } from '../../../messages';
import type { EditorHandle } from './acts';
import classes from '../reports.module.css';
import { Time } from '../../../frame/time';

/** So many of what matches are listed: whoever looks for more types on. */
const LISTED = 60;

type Props = { report: ReportView; section: SectionId; editor: () => EditorHandle | null };

/** What stands beside the text while it is written: figures by name, and the records that belong to this section. */
export function Insert({ report, section, editor }: Props) {
  const { t } = useMessages();
  const { data: aids } = useQuery(writingQuery(report.id));
  if (!aids) return null;
  return (
    <Stack gap="xs">
      <FactPicker facts={aids.facts} place={(name, alone) => editor()?.insert(`{${name}}`, alone)} />
      <Records
        records={aids.references.filter(({ sections }) => sections.includes(section))}
        others={aids.references.filter(({ sections }) => !sections.includes(section))}
        place={({ to, number }) => editor()?.insert(`[[${to} ${number}]]`)}
      />
      <Text size="xs" c="dimmed">
        {t('writing.referencesInDraft')}
      </Text>
    </Stack>
  );
}

type Fact = WritingAids['facts'][number];

function FactPicker({ facts, place }: { facts: Fact[]; place: (name: string, alone: boolean) => void }) {
  const { t, language } = useMessages();
  const [search, setSearch] = useState('');
  const said = ({ title, form, written }: Fact) =>
    form === 'number'
      ? `${title[language]}: ${written?.[language]}`
      : t(`writing.as.${form}`, { title: title[language] });
  return (
    <Select
      label={t('writing.insertFact')}
      placeholder={t('writing.findFact')}
      searchable
      limit={LISTED}
      value={null}
      searchValue={search}
      onSearchChange={setSearch}
      nothingFoundMessage={t('state.empty')}
      data={facts.map((fact) => ({ value: fact.name, label: said(fact) }))}
      onChange={(name) => {
        const fact = facts.find((one) => one.name === name);
        if (fact) place(fact.name, fact.form !== 'number');
        setSearch('');
      }}
    />
  );
}

type Reference = WritingAids['references'][number];

function Records({
  records,
  others,
  place,
}: {
  records: Reference[];
  others: Reference[];
  place: (one: Reference) => void;
}) {
  const { t, language } = useMessages();
  const [search, setSearch] = useState('');
  const named = ({ to, number, title }: Reference) =>
    `${label(language, 'referenceKinds', to)} ${number}: ${title[language]}`;
  const keyOf = ({ to, number }: Reference) => `${to} ${number}`;
  return (
    <>
      {records.length > 0 && (
        <details className={classes.facts}>
          <summary>{t('writing.records', { count: records.length })}</summary>
          <Stack gap={4}>
            {records.map((record) => (
              <Group key={keyOf(record)} gap="xs" wrap="nowrap" justify="space-between">
                <Text size="sm">
                  {named(record)}, <Time due={record} />
                </Text>
                <Button
                  size="compact-xs"
                  variant="default"
                  style={{ flexShrink: 0 }}
                  aria-label={t('writing.insertRecord', { record: named(record) })}
                  onClick={() => place(record)}
                >
                  {t('writing.insert')}
                </Button>
              </Group>
            ))}
          </Stack>
        </details>
      )}
      {others.length > 0 && (
        <Select
          label={t('writing.otherRecords')}
          searchable
          limit={LISTED}
          value={null}
          searchValue={search}
          onSearchChange={setSearch}
          nothingFoundMessage={t('state.empty')}
          data={others.map((one) => ({ value: keyOf(one), label: named(one) }))}
          onChange={(key) => {
            const one = others.find((other) => keyOf(other) === key);
            if (one) place(one);
            setSearch('');
          }}
        />
      )}
    </>
  );
}
