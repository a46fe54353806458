import { Group, Progress, Stack, Text, Textarea } from '@mantine/core';
import type { ApplicationView, FindingView } from '#libs/contracts';
import { label } from '#libs/regulation';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, Refused } from '../../api/client';
import { useCommand } from '../../api/command';
import { moveOfMany } from '../../api/queries-applications';
import { useMessages } from '../../messages';
import { DeskLink } from '../../frame/desk-link';
import { useFillIn } from '../../frame/faults';
import { useDraft } from '../../forms/draft';
import { PlainForm } from '../../forms/plain-form';
import { Loading, Problem, useRemedies } from '../../frame/query';
import { applicationChanged } from './changed';
import { BulkConsent, isGiven, type Consent } from './bulk-consent';
import { Outcome, Outcomes } from './outcomes';
import { NO_CONSENT } from './paper-fields';
import { endsApplication, needsReason, onlyLate, type MadeByPeople } from './standing';
import { PrimaryButton } from '../../frame/primary-button';

/** `late`: only with the host's consent, of which there is evidence. */
type Forecast = { application: ApplicationView; possible: boolean; needsConsent: boolean; findings: FindingView[] };
type Made = { done: boolean; findings: FindingView[] };
type Props = {
  missionId: string;
  applications: readonly ApplicationView[];
  action: MadeByPeople;
  /** What was only looked at stays chosen. */
  done: () => void;
};

/** What the rules will say to each. */
async function forecast(
  missionId: string,
  applications: readonly ApplicationView[],
  action: MadeByPeople,
): Promise<Forecast[]> {
  const moves = await moveOfMany(missionId, applications, action);
  return applications.map((application) => {
    const { possible, findings } = moves.get(application.id) ?? { possible: false, findings: [] };
    return { application, possible, needsConsent: !possible && onlyLate(action, findings), findings };
  });
}

/** First what the rules will refuse, and why; then the others one by one, with a report of each. */
export function BulkPreview({ missionId, applications, action, done: release }: Props) {
  const { t, language } = useMessages();
  const fillIn = useFillIn();
  const [reason, setReason, forget] = useDraft(`bulk:${missionId}:${action}`, '');
  const [consent, setConsent] = useState(NO_CONSENT);
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Made>>(new Map());
  const { data, error, refetch } = useQuery({
    queryKey: ['bulk', missionId, action, applications.map(({ id, version }) => `${id} ${version}`)],
    queryFn: () => forecast(missionId, applications, action),
    gcTime: 0,
    staleTime: Infinity,
  });
  const remediesWait = useRemedies();
  const move = label(language, 'applicationActions', action);
  const late = data?.filter((row) => row.needsConsent) ?? [];
  const possible = data?.filter((row) => row.possible || (row.needsConsent && isGiven(consent))) ?? [];
  const run = useCommand({
    mutationFn: async () => {
      for (const row of possible) {
        const { application } = row;
        // What was done before the connection was lost is not done again.
        if (outcomes.get(application.id)?.done) continue;
        const outcome = await make(application, action, reason, row.needsConsent ? consent : undefined);
        setOutcomes((before) => new Map(before).set(application.id, outcome));
      }
    },
    onSuccess: () => {
      forget();
      release();
    },
    onSettled: () =>
      Promise.all([
        applicationChanged({ missionId }),
        ...applications.map(({ id }) => applicationChanged({ id, missionId })),
      ]),
  });
  if (error) return <Problem error={error} again={() => void refetch()} />;
  if (!data || remediesWait) return <Loading />;
  const done = [...outcomes.values()].filter((outcome) => outcome.done).length;
  const started = run.isPending || run.isSuccess;
  const broken = run.error !== null;
  const wantsReason = !started && needsReason(action) && possible.length > 0;
  return (
    <PlainForm
      hasUnsent={!started && (reason !== '' || consent !== NO_CONSENT)}
      draftIsKept={consent === NO_CONSENT}
      wrong={{ reason: wantsReason ? fillIn(reason) : undefined }}
      submit={run.mutate}
    >
      {(faults) => (
        <Stack>
          <Text role="status">
            {started || broken
              ? t('observers.bulkDone', { done, count: possible.length })
              : t('observers.bulkPreview', { possible: possible.length, refused: data.length - possible.length })}
          </Text>
          {(started || broken) && (
            <Progress value={possible.length ? (outcomes.size / possible.length) * 100 : 100} aria-label={move} />
          )}
          <Outcomes>
            {data.map((row) => (
              <Row key={row.application.id} forecast={row} outcome={outcomes.get(row.application.id)} />
            ))}
          </Outcomes>
          {!started && late.length > 0 && (
            <BulkConsent missionId={missionId} count={late.length} consent={consent} change={setConsent} />
          )}
          {wantsReason && (
            <Textarea
              label={t('word.reason')}
              description={t('observers.reasonForAll')}
              required
              autosize
              error={faults.reason}
              value={reason}
              onChange={({ currentTarget }) => setReason(currentTarget.value)}
            />
          )}
          {run.error && <Problem error={run.error} />}
          {!started && possible.length > 0 && (
            <Group>
              <PrimaryButton type="submit" {...(endsApplication(action) && { color: 'red' })}>
                {broken ? t('state.again') : t('observers.bulkDo', { move, count: possible.length })}
              </PrimaryButton>
            </Group>
          )}
        </Stack>
      )}
    </PlainForm>
  );
}

/** One refusal does not stop the others: it is reported where it happened. */
async function make(
  application: ApplicationView,
  action: MadeByPeople,
  reason: string,
  lateConsent: Consent | undefined,
): Promise<Made> {
  try {
    const { warnings } = await api.moveApplication({
      params: { id: application.id },
      body: { action, ...(reason && { reason }), ...(lateConsent && { lateConsent }) },
      ifMatch: application.version,
    });
    return { done: true, findings: warnings };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { done: false, findings: error.problem.findings };
  }
}

function Row({
  forecast: { application, possible, needsConsent, findings },
  outcome,
}: {
  forecast: Forecast;
  outcome?: Made | undefined;
}) {
  const { t, language } = useMessages();
  const said = outcome
    ? t(outcome.done ? 'observers.made' : 'observers.wasRefused')
    : t(possible ? 'observers.possible' : needsConsent ? 'observers.onlyWithConsent' : 'observers.willBeRefused');
  return (
    <Outcome
      who={
        <DeskLink to="/applications/$id" params={{ id: application.id }}>
          {application.name[language]}
        </DeskLink>
      }
      said={said}
      findings={outcome?.findings ?? findings}
      instead={!possible && !outcome && <Text size="sm">{t('observers.wrongState')}</Text>}
    />
  );
}
