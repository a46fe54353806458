import { AddEvent, CreateMission, type MissionFile } from '#libs/contracts';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { z } from 'zod';
import { api } from '../../api/client';
import { queries } from '../../api/queries';
import { useMessages } from '../../messages';
import { Fields } from '../../forms/fields';
import { DeskForm } from '../../forms/form';

const Body = CreateMission.pick({ number: true, title: true }).extend({ event: AddEvent });
type Body = z.output<typeof Body>;

/** The second round as a mission of its own: it takes over the team and the accreditations that still hold. */
export function RunOffForm({ file: { mission, events }, close }: { file: MissionFile; close: () => void }) {
  const { t } = useMessages();
  const navigate = useNavigate();
  const [first] = events;
  const made = useRef<string>(undefined);
  return (
    <DeskForm
      schema={Body}
      draft={`mission:${mission.id}:run-off`}
      initial={{
        number: `${mission.number}-2`,
        title: { ru: '', en: '', genitive: '', prepositional: '' },
        event: {
          type: first?.type ?? '',
          kind: first?.kind ?? 'regular',
          title: { ru: '', en: '' },
          votingDays: [''],
          earlyVotingDays: [],
          places: first?.places ?? [],
        },
      }}
      submit={t('runOff.open')}
      cancel={close}
      send={async (body: Body) => {
        const opened = await api.openRunOff({ params: { id: mission.id }, body });
        await queries.invalidateQueries({ queryKey: ['missions'] });
        made.current = opened.mission.id;
      }}
      after={() => {
        close();
        void navigate({ to: '/missions/$id', params: { id: made.current! } });
      }}
      done={({ number }) => ({ of: number, did: t('create.done') })}
    >
      {(form) => (
        <Fields
          form={form}
          of={[
            { name: 'number', label: 'word.number', required: true },
            { name: 'title', label: 'word.mission', kind: 'title', required: true },
            { name: 'event.title', label: 'event.title', kind: 'wording', required: true },
            { name: 'event.votingDays', label: 'event.votingDay', kind: 'days', required: true },
            { name: 'event.places', label: 'event.place', kind: 'places' },
            { name: 'event.source', label: 'word.source', required: true },
          ]}
        />
      )}
    </DeskForm>
  );
}
