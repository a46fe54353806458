import { Anchor, Group, Select, Stack, Text, Title } from '@mantine/core';
import type { ExportFormat, QueryOf, RegisterRow } from '#libs/contracts';
import { inHalves, label, OUTCOMES } from '#libs/regulation';
import { useSearch } from '@tanstack/react-router';
import { lazy, type ReactNode } from 'react';
import { addressOf } from '../../api/address';
import { mayIn, useMe } from '../../api/me';
import { registerQuery } from '../../api/queries-together';
import { useMessages, type Language, type Translate } from '../../messages';
import { FormButton } from '../../forms/act';
import { DeskLink } from '../../frame/desk-link';
import { NotFound } from '../../frame/not-found';
import { Loaded } from '../../frame/query';
import { useListAddress } from '../../lists/list-address';
import { StateShown } from '../../frame/state';
import { Lines } from '../../frame/lines';
import { Rows } from '../../lists/rows';
import { shownDay } from '../../time';
import { Empty } from '../../lists/empty';

const OutcomeForm = lazy(() => import('./outcome-form').then((all) => ({ default: all.OutcomeForm })));
const FORMATS: readonly ExportFormat[] = ['xlsx', 'csv', 'json'];

/** What was recommended to whom over all missions, and what became of it. What it is narrowed to stays in the address. */
export function RegisterPage() {
  const { t } = useMessages();
  const me = useMe();
  const { in: host, by: outcome } = useSearch({ from: '/app/recommendations' });
  if (!mayIn(me, 'recommendation:read')) return <NotFound />;
  return (
    <Stack>
      <title>{`${t('together.registerTitle')} – ${t('app.name')}`}</title>
      <Title order={1} size="h2">
        {t('together.registerTitle')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('together.registerHow')}
      </Text>
      <Loaded of={registerQuery({})}>
        {(rows) => (
          <RegisterRows
            filters={<Narrowing rows={rows} />}
            rows={rows.filter(
              (row) => (!host || row.host === host) && (!outcome || (row.outcomes[0]?.outcome ?? 'open') === outcome),
            )}
          />
        )}
      </Loaded>
      <Tables />
    </Stack>
  );
}

function Narrowing({ rows }: { rows: readonly RegisterRow[] }) {
  const { t, language } = useMessages();
  const [{ in: host, by: outcome }, narrow] = useListAddress();
  const hosts = new Map(rows.map((row) => [row.host, row.hostName[language]]));
  const clear = (said: string) => ({ 'aria-label': `${said}: ${t('together.all')}` });
  return (
    <>
      <Select
        label={t('together.host')}
        placeholder={t('together.all')}
        clearable
        clearButtonProps={clear(t('together.host'))}
        data={[...hosts].map(([value, name]) => ({ value, label: name }))}
        value={host ?? null}
        onChange={(chosen) => narrow({ in: chosen ?? undefined })}
      />
      <Select
        label={t('together.outcome')}
        placeholder={t('together.all')}
        clearable
        clearButtonProps={clear(t('together.outcome'))}
        data={[
          ...OUTCOMES.map((value) => ({ value, label: label(language, 'outcomes', value) })),
          { value: 'open', label: t('together.outcomeOpen') },
        ]}
        value={outcome ?? null}
        onChange={(chosen) => narrow({ by: chosen ?? undefined })}
      />
    </>
  );
}

/** The rows of the register, or of one host. */
export function RegisterRows({ rows, filters }: { rows: readonly RegisterRow[]; filters?: ReactNode }) {
  const { t, language } = useMessages();
  const me = useMe();
  const placeOf = ({ number, adoptedOn }: RegisterRow) =>
    [
      t('together.numbers', { numbers: String(number) }),
      adoptedOn && t('together.adoptedOn', { date: shownDay(adoptedOn, language) }),
    ]
      .filter(Boolean)
      .join(', ');
  const said = ({ text }: RegisterRow) => text[language] ?? text.ru ?? text.en ?? '';
  const whom = ({ addressee, addresseeName }: RegisterRow) =>
    addresseeName[language] ?? (addressee ? label(language, 'addressees', addressee) : '');
  const about = (row: RegisterRow) =>
    [whom(row), label(language, 'priorities', row.priority)].filter(Boolean).join(' · ');
  const document = ({ reportTitle, reportNumber }: RegisterRow) => `${reportTitle[language]} ${reportNumber}`;
  return (
    <Rows
      name="recommendations"
      isAside={!filters}
      filters={filters}
      label={t('together.registerTitle')}
      rows={rows}
      idOf={({ id }) => id}
      find={t('together.find')}
      empty={<Empty next={{ says: t('empty.recommendations') }}>{t('together.registerEmpty')}</Empty>}
      columns={[
        {
          key: 'text',
          head: t('together.recommendationsTitle'),
          text: (row) => [said(row), about(row)].filter(Boolean).join(' · '),
          cell: (row) => (
            <>
              <Text size="sm">{said(row)}</Text>
              <Text size="xs" c="dimmed">
                {about(row)}
              </Text>
            </>
          ),
        },
        {
          key: 'document',
          head: t('word.document'),
          text: (row) => `${row.hostName[language]}, ${document(row)}, ${placeOf(row)}`,
          cell: (row) => (
            <>
              <Text size="sm">{row.hostName[language]}</Text>
              <DeskLink to="/missions/$id" params={{ id: row.missionId }} search={{ tab: 'report' }} size="sm">
                {document(row)}
              </DeskLink>
              <Text size="xs" c="dimmed">
                {placeOf(row)}
              </Text>
            </>
          ),
        },
        {
          key: 'outcome',
          head: t('together.outcome'),
          text: ({ outcomes }) =>
            outcomes.map((each) => outcomeSaid(each, t, language)).join('; ') || t('together.outcomeOpen'),
          cell: (row) => (
            <Stack gap={4} align="flex-start">
              <Outcomes row={row} />
              {mayIn(me, 'recommendation:follow') && (
                <FormButton label={t('together.recordOutcome')}>
                  {(close) => <OutcomeForm id={row.id} of={document(row)} close={close} />}
                </FormButton>
              )}
            </Stack>
          ),
        },
      ]}
    />
  );
}

type Outcome = RegisterRow['outcomes'][number];
/** It may be entered in both languages. */
const sourceIn = (language: Language, { source }: Outcome) => inHalves(source)[language] || source;
const outcomeSaid = (said: Outcome, t: Translate, language: Language) => {
  const { outcome, date } = said;
  const asOf = t('together.asOf', { outcome: label(language, 'outcomes', outcome), date: shownDay(date, language) });
  return `${asOf} (${sourceIn(language, said)})`;
};

/** The last record counts, and those before it stay. */
function Outcomes({ row: { outcomes } }: { row: RegisterRow }) {
  const { t, language } = useMessages();
  if (outcomes.length === 0) return <Text size="sm">{t('together.outcomeOpen')}</Text>;
  const [last, ...before] = outcomes as [Outcome, ...Outcome[]];
  return (
    <>
      <StateShown of="outcomes" is={last.outcome} size="md" />
      <Text size="sm">
        {shownDay(last.date, language)} ({sourceIn(language, last)})
      </Text>
      {last.reason && (
        <Text size="xs" c="dimmed">
          {t('word.reason')}: {last.reason}
        </Text>
      )}
      <Lines of={before.map((each) => outcomeSaid(each, t, language))} />
    </>
  );
}

function Tables() {
  const { t, language } = useMessages();
  const { in: host, by: outcome } = useSearch({ from: '/app/recommendations' });
  // As it stands in the address of the page: what nobody knows is the server's to refuse.
  const asked = { ...(host && { host }), ...(outcome && { outcome }) } as QueryOf<'tabulateRecommendations'>;
  return (
    <Group gap="sm">
      {FORMATS.map((format) => (
        <Anchor
          key={format}
          href={addressOf('tabulateRecommendations', {}, { format, language, ...asked })}
          download
          aria-label={t('together.table', { format: format.toUpperCase() })}
        >
          {format.toUpperCase()}
        </Anchor>
      ))}
    </Group>
  );
}
