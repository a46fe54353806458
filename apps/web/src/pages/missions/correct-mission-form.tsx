import { Text } from '@mantine/core';
import { CorrectMission, type MissionView } from '#libs/contracts';
import { MISSION_ACTIONS } from '#libs/regulation';
import { z } from 'zod';
import { api } from '../../api/client';
import { queries } from '../../api/queries';
import { useMessages } from '../../messages';
import { blankValues, type Field } from '../../forms/field';
import { Fields } from '../../forms/fields';
import { DeskForm } from '../../forms/form';

/** Nothing chosen means: nothing should have been recorded. */
const Body = z.preprocess((body) => ({ instead: null, ...(body as object) }), CorrectMission);

const FIELDS: readonly Field[] = [
  {
    name: 'instead',
    label: 'correct.instead',
    kind: 'choice',
    of: MISSION_ACTIONS,
    said: 'missionActions',
  },
  { name: 'reason', label: 'word.reason', kind: 'lines', required: true },
  { name: 'evidence', label: 'correct.evidence', required: true },
];

export function CorrectMissionForm({ mission, close }: { mission: MissionView; close: () => void }) {
  const { t } = useMessages();
  return (
    <DeskForm
      schema={Body}
      initial={blankValues(FIELDS)}
      draft={`correct-mission:${mission.id}`}
      version={mission.version}
      submit={t('correct.submit')}
      done={{ of: mission.number, did: t('did.recordCorrected') }}
      cancel={close}
      after={close}
      send={async (body, ifMatch) => {
        await api.correctMission({ params: { id: mission.id }, body, ifMatch });
        await queries.invalidateQueries({ queryKey: ['mission', mission.id] });
        await queries.invalidateQueries({ queryKey: ['missions'] });
      }}
    >
      {(form) => (
        <>
          <Text size="sm">{t('correct.help')}</Text>
          <Fields form={form} of={FIELDS} />
        </>
      )}
    </DeskForm>
  );
}
