import { Badge, Card, Group, Stack, Text, Title } from '@mantine/core';
import type { FindingEntryView, FindingsView, RecommendationView, ReportView } from '#libs/contracts';
import { isAgreed, isWritable, label, LANGUAGES } from '#libs/regulation';
import { lazy, type ReactNode } from 'react';
import { mayHere, useMe } from '../../api/me';
import { findingsQuery, findingVersionsQuery, recommendationVersionsQuery } from '../../api/queries-together';
import { useMessages } from '../../messages';
import { FormButton } from '../../forms/act';
import { Loaded } from '../../frame/query';
import { isEarlier } from './editions';
import { titleIn } from './section';
import { StaleFinding, StaleRecommendation } from './stale-entry';
import { TextRead } from './text-read';
import { EntryChecks } from './writing/checks';
import { Time } from '../../frame/time';

const forms = () => import('./finding-forms');
const FindingForm = lazy(() => forms().then((all) => ({ default: all.FindingForm })));
const RemoveFinding = lazy(() => forms().then((all) => ({ default: all.RemoveFinding })));
const others = () => import('./recommendation-forms');
const RecommendationForm = lazy(() => others().then((all) => ({ default: all.RecommendationForm })));
const RemoveRecommendation = lazy(() => others().then((all) => ({ default: all.RemoveRecommendation })));

type Given = { report: ReportView; all: FindingsView };

/** Findings and recommendations as entries of the document, in the edition that is shown. */
export function Findings({ report }: { report: ReportView }) {
  const { t } = useMessages();
  const me = useMe();
  const writes = mayHere(me, 'report:draft', report.missionId) && !isEarlier(report);
  const mayAdd = writes && isWritable(report.state, true);
  const mayCompare = mayHere(me, 'report:read', report.missionId);
  const mayRecommend = mayAdd && report.sections.some(({ id, facts }) => id === 'recommendations' && facts);
  const mayChange = mayAdd || (writes && isAgreed(report.state));
  return (
    <Loaded of={findingsQuery(report)}>
      {(all) => (
        <Stack>
          <Text size="sm" c="dimmed">
            {t('together.findingsHow')}
          </Text>
          <Group justify="space-between">
            <Title order={2} size="h4">
              {t('together.findingsTitle')}
            </Title>
            {mayAdd && all.sections.length > 0 && (
              <FormButton isWide label={t('together.addFinding')}>
                {(close) => <FindingForm report={report} all={all} close={close} />}
              </FormButton>
            )}
          </Group>
          {all.findings.length === 0 && <Text>{t('together.noFindings')}</Text>}
          {all.findings.map((finding) => (
            <FindingCard key={finding.id} {...{ report, all, finding, mayAdd, mayChange, mayCompare }} />
          ))}
          <Group justify="space-between">
            <Title order={2} size="h4">
              {t('together.recommendationsTitle')}
            </Title>
            {mayRecommend && (
              <FormButton isWide label={t('together.addRecommendation')}>
                {(close) => <RecommendationForm report={report} all={all} close={close} />}
              </FormButton>
            )}
          </Group>
          {all.recommendations.length === 0 && <Text>{t('together.noRecommendations')}</Text>}
          {all.recommendations.map((recommendation) => (
            <RecommendationCard
              key={recommendation.id}
              {...{ report, all, recommendation, mayAdd, mayChange, mayCompare }}
            />
          ))}
        </Stack>
      )}
    </Loaded>
  );
}

type May = { mayAdd: boolean; mayChange: boolean; mayCompare: boolean };

type FindingCardProps = Given & May & { finding: FindingEntryView };

function FindingCard({ report, all, finding, mayAdd, mayChange, mayCompare }: FindingCardProps) {
  const { t } = useMessages();
  const name = t('together.finding', { number: finding.number! });
  return (
    <Card withBorder component="article" aria-label={name} p="sm">
      <Stack gap={4}>
        <Title order={3} size="h5">
          {name}
        </Title>
        <StaleFinding {...{ report, mayChange }} entry={finding} />
        <SaidFinding report={report} finding={finding} />
        {mayChange && <EntryChecks report={report} words={[finding.text]} />}
        <Group gap="xs">
          {mayChange && (
            <FormButton isWide label={t('act.correct')}>
              {(close) => <FindingForm report={report} all={all} finding={finding} close={close} />}
            </FormButton>
          )}
          {mayAdd && (
            <FormButton isWide isEnd label={t('act.remove')} of={name}>
              {(close) => <RemoveFinding report={report} entry={finding} close={close} />}
            </FormButton>
          )}
          {mayCompare && finding.version > 1 && (
            <FormButton isWide label={t('together.versions')}>
              {() => (
                <Loaded of={findingVersionsQuery(report.id, finding.id)}>
                  {({ items }) => (
                    <Versions items={items}>{(version) => <SaidFinding report={report} finding={version} />}</Versions>
                  )}
                </Loaded>
              )}
            </FormButton>
          )}
        </Group>
      </Stack>
    </Card>
  );
}

type SaidProps = { report: ReportView; finding: FindingEntryView };

function SaidFinding({ report, finding: { section, yardstick, text, basis } }: SaidProps) {
  const { t, language } = useMessages();
  return (
    <>
      <Text size="sm" c="dimmed">
        {titleIn(report, section)[language]} · {label(language, 'yardsticks', yardstick)}
      </Text>
      <Both report={report} text={text} />
      {basis.length > 0 && (
        <Text size="sm">
          {t('together.basis')}: {basis.length}
        </Text>
      )}
    </>
  );
}

type CardProps = Given & May & { recommendation: RecommendationView };

function RecommendationCard({ report, all, recommendation, mayAdd, mayChange, mayCompare }: CardProps) {
  const { t } = useMessages();
  const name = t('together.recommendation', { number: recommendation.number! });
  return (
    <Card withBorder component="article" aria-label={name} p="sm">
      <Stack gap={4}>
        <Group gap="xs">
          <Title order={3} size="h5">
            {name}
          </Title>
          {!recommendation.addressee && <Missing>{t('together.unaddressed')}</Missing>}
          {recommendation.findings.length === 0 && <Missing>{t('together.unfounded')}</Missing>}
        </Group>
        <StaleRecommendation {...{ report, mayChange }} entry={recommendation} />
        <SaidRecommendation {...{ report, recommendation, all }} />
        {mayChange && <EntryChecks report={report} words={[recommendation.text, recommendation.ground]} />}
        <Group gap="xs">
          {mayChange && (
            <FormButton isWide label={t('act.correct')}>
              {(close) => (
                <RecommendationForm report={report} all={all} recommendation={recommendation} close={close} />
              )}
            </FormButton>
          )}
          {mayAdd && (
            <FormButton isWide isEnd label={t('act.remove')} of={name}>
              {(close) => <RemoveRecommendation report={report} entry={recommendation} close={close} />}
            </FormButton>
          )}
          {mayCompare && recommendation.version > 1 && (
            <FormButton isWide label={t('together.versions')}>
              {() => (
                <Loaded of={recommendationVersionsQuery(report.id, recommendation.id)}>
                  {({ items }) => (
                    <Versions items={items}>
                      {(version) => <SaidRecommendation {...{ report, all }} recommendation={version} />}
                    </Versions>
                  )}
                </Loaded>
              )}
            </FormButton>
          )}
        </Group>
      </Stack>
    </Card>
  );
}

const Missing = ({ children }: { children: string }) => (
  <Badge color="yellow" variant="light">
    {children}
  </Badge>
);

type SaidRecommendationProps = { report: ReportView; recommendation: RecommendationView; all: FindingsView };

function SaidRecommendation({ report, recommendation, all }: SaidRecommendationProps) {
  const { t, language } = useMessages();
  const { addressee, addresseeName, priority, text, ground, findings } = recommendation;
  const whom = addresseeName[language] ?? addresseeName.ru ?? addresseeName.en;
  const to = [addressee && label(language, 'addressees', addressee), whom].filter(Boolean).join(', ');
  const grounded = [language, ...LANGUAGES].find((one) => ground[one]);
  const numbers = all.findings.filter(({ id }) => findings.includes(id)).map(({ number }) => number);
  return (
    <>
      <Text size="sm" c="dimmed">
        {[to, label(language, 'priorities', priority)].filter(Boolean).join(' · ')}
      </Text>
      <Both report={report} text={text} />
      {grounded && <TextRead isLine of={report} body={ground[grounded]!} language={grounded} />}
      {numbers.length > 0 && (
        <Text size="sm">
          {t('together.restsOn')}: {t('together.numbers', { numbers: numbers.join(', ') })}
        </Text>
      )}
    </>
  );
}

/** What is said in each language; of a translation that is not there, that it is not. */
function Both({ report, text }: { report: ReportView; text: FindingEntryView['text'] }) {
  const { t } = useMessages();
  return LANGUAGES.map((language) =>
    text[language] ? (
      <TextRead key={language} isLine of={report} body={text[language]} language={language} />
    ) : (
      <Text key={language} size="sm" c="dimmed">
        {t(`reports.in.${language}`)}: {t('together.untranslated')}
      </Text>
    ),
  );
}

type Kept = Pick<FindingEntryView, 'version' | 'recordedAt' | 'recordedBy' | 'reason'>;

/** What an entry has said over time, the newest first: who wrote it, when and why. */
function Versions<V extends Kept>({ items, children }: { items: readonly V[]; children: (version: V) => ReactNode }) {
  const { t, language } = useMessages();
  return (
    <Stack>
      {items.map((version) => (
        <Card key={version.version} withBorder p="sm">
          <Stack gap={4}>
            <Text size="sm" c="dimmed">
              {t('together.version', { version: version.version })} · <Time due={{ at: version.recordedAt }} />
              {version.recordedBy && ` · ${version.recordedBy[language]}`}
            </Text>
            {version.reason && (
              <Text size="sm">
                {t('word.reason')}: {version.reason}
              </Text>
            )}
            {children(version)}
          </Stack>
        </Card>
      ))}
    </Stack>
  );
}
