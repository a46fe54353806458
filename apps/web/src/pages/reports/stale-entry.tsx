import { Alert } from '@mantine/core';
import type {
  CorrectFinding,
  CorrectRecommendation,
  FindingEntryView,
  RecommendationView,
  ReportView,
} from '#libs/contracts';
import { api } from '../../api/client';
import { queries } from '../../api/queries';
import { useMessages } from '../../messages';
import { ActButton } from '../../forms/act';

type Props = { report: ReportView; act: (holds: { holds: true }) => Promise<unknown>; mayChange: boolean };

/** That the translation of an entry is of an earlier original; whoever has read both may say that it holds. */
function StaleEntry({ report, act, mayChange }: Props) {
  const { t } = useMessages();
  return (
    <Alert color="yellow" title={t('together.stale')}>
      {mayChange && (
        <ActButton
          label={t('together.stillHolds')}
          ask={t('together.stillHoldsAsk')}
          done={{ of: report.number, did: t('did.stillHolds') }}
          act={async () => {
            await act({ holds: true });
            await queries.invalidateQueries({ queryKey: ['report', report.id] });
          }}
        />
      )}
    </Alert>
  );
}

type Of<V> = Omit<Props, 'act'> & { entry: V };

export function StaleFinding({ entry, ...of }: Of<FindingEntryView>) {
  if (!entry.stale) return null;
  const { id, version: ifMatch, section, yardstick, text, basis } = entry;
  const instead: CorrectFinding['instead'] = { section, yardstick, text, basis };
  return (
    <StaleEntry {...of} act={(holds) => api.correctFinding({ params: { id }, body: { instead, ...holds }, ifMatch })} />
  );
}

export function StaleRecommendation({ entry, ...of }: Of<RecommendationView>) {
  if (!entry.stale) return null;
  const { id, version: ifMatch, addressee, addresseeName, priority, text, ground, findings } = entry;
  const instead: CorrectRecommendation['instead'] = { addressee, addresseeName, priority, text, ground, findings };
  return (
    <StaleEntry
      {...of}
      act={(holds) => api.correctRecommendation({ params: { id }, body: { instead, ...holds }, ifMatch })}
    />
  );
}
