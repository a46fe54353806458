import { Text } from '@mantine/core';
import type { MissionFile, PlanItemView, TeamView } from '#libs/contracts';
import { CorrectPlanItem, RecordPlanItem } from '#libs/contracts';
import { STAGE_NAMES } from '#libs/regulation';
import { api } from '../../api/client';
import { useMessages } from '../../messages';
import { begun } from '../../forms/begun';
import type { Field, Form } from '../../forms/field';
import { Fields } from '../../forms/fields';
import { EntryForm } from '../missions/entry-form';
import { When } from '../observers/when';
import { StationField } from '../visits/station-field';
import { useTeamTitle } from './title';

type Given = { file: MissionFile; teams: readonly TeamView[]; close: () => void };
type OfOne = Given & { item: PlanItemView };

export function PlanForm({ file, teams, close }: Given) {
  const { mission } = file;
  const [only] = teams.length === 1 ? teams : [];
  return (
    <EntryForm
      {...{ file, close }}
      schema={RecordPlanItem}
      initial={begun(RecordPlanItem, {
        teamId: only?.id ?? '',
        region: only?.region ?? '',
        stationId: null,
        stage: '',
        startsAt: '',
        endsAt: '',
      })}
      draft={`plan:${mission.id}`}
      send={(body) => api.recordPlanItem({ params: { id: mission.id }, body })}
    >
      {(form) => <Entry form={form} file={file} teams={teams} />}
    </EntryForm>
  );
}

/** The item as it should be, and why once its day has come. */
export function CorrectPlanForm({ file, teams, item, close }: OfOne) {
  const { t } = useMessages();
  const { teamId, region, station, stage, startsAt, endsAt } = item;
  const said = { teamId, region, stationId: station?.id ?? null, stage, startsAt, endsAt };
  return (
    <EntryForm
      {...{ file, close }}
      schema={CorrectPlanItem}
      initial={begun(CorrectPlanItem, { instead: said, reason: '' })}
      draft={`plan-correction:${item.id}`}
      version={item.version}
      send={(body, ifMatch) => api.correctPlanItem({ params: { id: item.id }, body, ifMatch })}
    >
      {(form) => (
        <>
          <Entry form={form} file={file} teams={teams} below="instead." />
          <Fields form={form} of={[{ name: 'reason', label: 'word.reason', help: t('teams.reasonHelp') }]} />
        </>
      )}
    </EntryForm>
  );
}

/** What should not be in the plan; all that it said is kept. */
export function RemovePlanForm({ file, item, close }: Omit<OfOne, 'teams'>) {
  const { t } = useMessages();
  return (
    <EntryForm
      {...{ file, close }}
      schema={CorrectPlanItem}
      initial={{ instead: null, reason: '' }}
      version={item.version}
      send={(body, ifMatch) => api.correctPlanItem({ params: { id: item.id }, body, ifMatch })}
    >
      {(form) => (
        <>
          <Text size="sm">{t('teams.removingItem')}</Text>
          <Fields form={form} of={[{ name: 'reason', label: 'word.reason', required: true }]} />
        </>
      )}
    </EntryForm>
  );
}

type EntryProps = { form: Form; file: MissionFile; teams: readonly TeamView[]; below?: string };

function Entry({ form, file, teams, below = '' }: EntryProps) {
  const { t } = useMessages();
  const title = useTeamTitle();
  const { zone } = file.mission.hostProfile;
  const { stationId } = (below ? form.values.instead : form.values) as { stationId: string | null };
  const options = teams.map((team) => ({ value: team.id, label: title(team) }));
  const fields: Field[] = [
    { name: `${below}teamId`, label: 'teams.team', kind: 'choice', options, required: true },
    { name: `${below}stage`, label: 'teams.stage', kind: 'choice', of: STAGE_NAMES, said: 'stages', required: true },
    { name: `${below}region`, label: 'teams.region', help: t('teams.regionOrStation') },
  ];
  return (
    <>
      <Fields form={form} of={fields} />
      <StationField form={form} name={`${below}stationId`} missionId={file.mission.id} stationId={stationId} />
      <When form={form} name={`${below}startsAt`} label={t('teams.starts')} zone={zone} required />
      <When form={form} name={`${below}endsAt`} label={t('teams.ends')} zone={zone} required />
      <Text size="sm">{t('observers.hostClocks', { zone })}</Text>
    </>
  );
}
