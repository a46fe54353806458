import { Alert, List, Stack, Text } from '@mantine/core';
import type { FindingEntryView, ReportView, TextChecks } from '#libs/contracts';
import { placedIn, referenceKey } from '#libs/prose';
import { label, LANGUAGES, type Language } from '#libs/regulation';
import { useQuery } from '@tanstack/react-query';
import { mayHere, useMe } from '../../../api/me';
import { writingQuery } from '../../../api/queries-writing';
import { useMessages } from '../../../messages';
import classes from '../reports.module.css';

/** What the author of a text should know of it as it was saved: what is printed plainer, and what nobody can resolve. */
export function Checks({
  reportId,
  language,
  section,
}: { reportId: string } & Pick<TextChecks, 'language' | 'section'>) {
  const { data } = useQuery(writingQuery(reportId));
  const check = data?.checks.find((one) => one.language === language && one.section === section);
  if (!check) return null;
  return <Told {...check} />;
}

/** The same of the words of a finding or a recommendation, which stand in no section of their own. */
export function EntryChecks({ report, words }: { report: ReportView; words: readonly FindingEntryView['text'][] }) {
  const { placed, unknownReferences } = report;
  if (placed === null) return null;
  const parts = words.flatMap((said) => LANGUAGES.flatMap((language) => placedIn(said[language] ?? '')));
  const facts = parts.flatMap((part) => (typeof part !== 'string' && part.kind === 'fact' ? [part.name] : []));
  const references = parts.flatMap((part) =>
    typeof part !== 'string' && part.kind === 'reference' ? [referenceKey(part)] : [],
  );
  // In a line nothing but a number can stand.
  const isKnown = (name: string) => placed.some((fact) => fact.name === name && fact.form === 'number');
  return (
    <Told
      losses={[]}
      unknownFacts={[...new Set(facts.filter((name) => !isKnown(name)))]}
      unknownReferences={[...new Set(references.filter((one) => unknownReferences.includes(one)))]}
    />
  );
}

function Told({
  losses,
  unknownFacts,
  unknownReferences,
}: Pick<TextChecks, 'losses' | 'unknownFacts' | 'unknownReferences'>) {
  const { t, language: spoken } = useMessages();
  if (losses.length + unknownFacts.length + unknownReferences.length === 0) return null;
  return (
    <Alert color="yellow" title={t('writing.told')}>
      <List size="sm">
        {unknownFacts.map((name) => (
          <List.Item key={name}>{t('writing.unknownFact', { name: `{${name}}` })}</List.Item>
        ))}
        {unknownReferences.map((name) => (
          <List.Item key={name}>{t('writing.unknownReference', { name: `[[${name}]]` })}</List.Item>
        ))}
        {losses.map(({ line, begins, what }) => (
          <List.Item key={`${line} ${what}`}>
            {t('writing.loss', { line, begins, what: label(spoken, 'proseLosses', what) })}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}

/** At review: every number that somebody typed, with its sentence, beside what the figures of the document say. */
export function TypedNumbers({ report, language }: { report: ReportView; language: Language }) {
  const { t, language: spoken } = useMessages();
  const me = useMe();
  const reads = mayHere(me, 'report:draft', report.missionId);
  const { data } = useQuery({ ...writingQuery(report.id), enabled: reads });
  const checks = data?.checks.filter((check) => check.language === language && check.numbers.length > 0) ?? [];
  if (checks.length === 0) return null;
  const count = checks.reduce((sum, { numbers }) => sum + numbers.length, 0);
  const nameOf = (name: string) => data!.facts.find((fact) => fact.name === name)?.title[spoken] ?? name;
  return (
    <details className={classes.facts}>
      <summary>{t('writing.numbers', { count })}</summary>
      <Stack gap="xs">
        <Text size="sm">{t('writing.numbersWhy')}</Text>
        {checks.map(({ section, numbers }) => (
          <div key={section}>
            <Text size="sm" fw={600}>
              {report.sections.find(({ id }) => id === section)?.title[spoken]}
            </Text>
            <List size="sm">
              {numbers.map(({ number, sentence, same }, at) => (
                <List.Item key={`${at} ${number}`}>
                  <b>{number}</b>: <span lang={language}>{sentence}</span>{' '}
                  {same.length > 0
                    ? t('writing.sameAs', { names: same.slice(0, 3).map(nameOf).join('; ') })
                    : t('writing.sameAsNone')}
                </List.Item>
              ))}
            </List>
          </div>
        ))}
      </Stack>
    </details>
  );
}
