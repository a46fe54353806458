import { Card, Group, Stack, Text, Title } from '@mantine/core';
import type { DayFactView, MissionFile } from '#libs/contracts';
import { FACT_KIND_NAMES, fieldsOf, inHalves, label, type FactField, type FactKind } from '#libs/regulation';
import { useSearch } from '@tanstack/react-router';
import { lazy } from 'react';
import { mayHere, useMe } from '../../api/me';
import { dayFactsQuery, dayFactVersionsQuery } from '../../api/queries-incidents';
import { useMessages, type Language } from '../../messages';
import { Loaded } from '../../frame/query';
import { isOneOf } from '../../lists/only';
import { OnlyShown } from '../missions/only-shown';
import { isOver } from '../missions/still';
import { Time, timeAsText } from '../../frame/time';
import { fieldLabel, ofLists, shownShare } from './fact-fields';
import { FormButton } from '../../forms/act';
import { toldOf } from './narrowed';

const forms = () => import('./fact-forms');
const RecordForm = lazy(() => forms().then((all) => ({ default: all.RecordForm })));
const CorrectForm = lazy(() => forms().then((all) => ({ default: all.CorrectForm })));
const RemoveForm = lazy(() => forms().then((all) => ({ default: all.RemoveForm })));

/** What others say of the day, kind by kind, each fact with its source and its time. */
export function FactsRoom({ file }: { file: MissionFile }) {
  const { t } = useMessages();
  const me = useMe();
  const mayRecord = mayHere(me, 'activity:record', file.mission.id) && !isOver(file.mission);
  const { of } = useSearch({ from: '/app/missions/$id' });
  return (
    <Stack>
      <Text size="sm" c="dimmed">
        {t('facts.about')}
      </Text>
      <OnlyShown />
      <Loaded of={dayFactsQuery(file.mission.id)}>
        {(facts) => (
          <>
            {FACT_KIND_NAMES.map((kind) => (
              <OfKind
                key={kind}
                file={file}
                kind={kind}
                facts={facts.filter((fact) => fact.kind === kind && isOneOf(of, toldOf(fact)))}
                mayRecord={mayRecord}
              />
            ))}
          </>
        )}
      </Loaded>
    </Stack>
  );
}

type OfKindProps = { file: MissionFile; kind: FactKind; facts: readonly DayFactView[]; mayRecord: boolean };

function OfKind({ file, kind, facts, mayRecord }: OfKindProps) {
  const { t, language } = useMessages();
  const title = label(language, 'factKinds', kind);
  return (
    <Stack component="section" gap="xs" aria-label={title}>
      <Group justify="space-between">
        <Title order={2} size="h4">
          {title}
        </Title>
        {mayRecord && (
          <FormButton isWide label={t('facts.record', { kind: title })}>
            {(close) => <RecordForm file={file} kind={kind} close={close} />}
          </FormButton>
        )}
      </Group>
      {kind === 'remote-monitoring' && (
        <Text size="sm" c="dimmed">
          {t('facts.remoteHelp')}
        </Text>
      )}
      {facts.length === 0 && <Text size="sm">{t('facts.none')}</Text>}
      {facts.map((fact) => (
        <Fact key={fact.id} file={file} fact={fact} mayRecord={mayRecord} />
      ))}
    </Stack>
  );
}

function Fact({ file, fact, mayRecord }: { file: MissionFile; fact: DayFactView; mayRecord: boolean }) {
  const { t, language } = useMessages();
  const { zone } = file.mission.hostProfile;
  return (
    <Card withBorder component="article" p="sm" aria-label={timeAsText({ at: fact.asOf, zone }, language)}>
      <Stack gap={4}>
        <Said fact={fact} zone={zone} />
        <Group gap="xs" mt="xs">
          {mayRecord && (
            <>
              <FormButton isWide label={t('act.correct')}>
                {(close) => <CorrectForm file={file} fact={fact} close={close} />}
              </FormButton>
              <FormButton isWide isEnd label={t('act.remove')} of={timeAsText({ at: fact.asOf, zone }, language)}>
                {(close) => <RemoveForm file={file} fact={fact} close={close} />}
              </FormButton>
            </>
          )}
          {fact.version > 1 && (
            <FormButton isWide label={t('programme.versions')}>
              {() => <Versions file={file} id={fact.id} />}
            </FormButton>
          )}
        </Group>
      </Stack>
    </Card>
  );
}

/** What is said of a field, in the language of the page where it was said in both. */
function valueOf(fact: DayFactView, field: FactField, language: Language): string | null {
  const value = fact[field];
  if (value === null) return null;
  const lists = ofLists(field);
  if (lists) return label(language, lists.said, value as never);
  if (typeof value === 'number') return new Intl.NumberFormat(language).format(value);
  if (field === 'share') return shownShare(value, language);
  return inHalves(value)[language] || value;
}

/** Of blanks nothing. */
function Said({ fact, zone }: { fact: DayFactView; zone: string }) {
  const { t, language } = useMessages();
  const rows = fieldsOf(fact.kind).flatMap((field) => {
    const value = valueOf(fact, field, language);
    return value === null ? [] : [{ field, value }];
  });
  return (
    <>
      <Text fw={600}>
        <Time due={{ at: fact.asOf, zone }} />
      </Text>
      {rows.map(({ field, value }) => (
        <Text key={field} size="sm">
          {t(fieldLabel(fact.kind, field))}: {value}
        </Text>
      ))}
      <Text size="sm" c="dimmed">
        {t('word.source')}: {inHalves(fact.source)[language] || fact.source}
      </Text>
    </>
  );
}

/** What the entry has said over time, the newest first, and why it was changed. */
function Versions({ file, id }: { file: MissionFile; id: string }) {
  const { t } = useMessages();
  const { zone } = file.mission.hostProfile;
  return (
    <Loaded of={dayFactVersionsQuery(file.mission.id, id)}>
      {({ items }) => (
        <Stack>
          {items.map((version) => (
            <Card key={version.version} withBorder p="sm">
              <Stack gap={4}>
                <Text size="sm" c="dimmed">
                  {t('programme.version', { version: version.version })} · <Time due={{ at: version.recordedAt }} />
                </Text>
                {version.reason && (
                  <Text size="sm">
                    {t('word.reason')}: {version.reason}
                  </Text>
                )}
                <Said fact={version} zone={zone} />
              </Stack>
            </Card>
          ))}
        </Stack>
      )}
    </Loaded>
  );
}
