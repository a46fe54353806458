import { Text } from '@mantine/core';
import type { MissionFile, TeamView } from '#libs/contracts';
import { CorrectTeam, FormTeam } from '#libs/contracts';
import { api } from '../../api/client';
import { queries } from '../../api/queries';
import { useMessages } from '../../messages';
import { begun } from '../../forms/begun';
import type { Field, Form } from '../../forms/field';
import { Fields } from '../../forms/fields';
import { EntryForm } from '../missions/entry-form';
import { useParticipants } from '../programme/participants';
import { blankMember, Members } from './members-field';
import { useTeamTitle } from './title';

type Given = { file: MissionFile; close: () => void };
type OfOne = Given & { team: TeamView };

const FIELDS: readonly Field[] = [
  { name: 'number', label: 'teams.number', kind: 'number', required: true },
  { name: 'name', label: 'teams.name', kind: 'wording' },
  { name: 'region', label: 'teams.region' },
];
const within = (field: Field): Field => ({ ...field, name: `instead.${field.name}` });

/** Several members at once, the first of whom leads. */
export function FormTeamForm({ file, close, number }: Given & { number: number }) {
  const { mission } = file;
  const firstDay = mission.startsOn ?? '';
  return (
    <EntryForm
      {...{ file, close }}
      schema={FormTeam}
      initial={begun(FormTeam, {
        number,
        name: { ru: '', en: '' },
        region: '',
        members: [blankMember(firstDay, true), blankMember(firstDay)],
      })}
      draft={`team:${mission.id}`}
      send={(body) => api.formTeam({ params: { id: mission.id }, body })}
    >
      {(form) => <Entry form={form} file={file} />}
    </EntryForm>
  );
}

/** The team as it should be: who comes, who goes and on which day, who leads, how it is called. */
export function CorrectTeamForm({ file, team, close }: OfOne) {
  const { t } = useMessages();
  const { number, name, region } = team;
  const members = team.members.map(({ personId, leader, fromDay, untilDay }) => ({
    personId,
    leader,
    fromDay,
    untilDay,
  }));
  const before = { number, name, region, members };
  const title = useTeamTitle()(team);
  return (
    <EntryForm
      {...{ file, close }}
      schema={CorrectTeam}
      initial={begun(CorrectTeam, { instead: before, reason: '' })}
      draft={`team-correction:${team.id}`}
      version={team.version}
      send={(body, ifMatch) => api.correctTeam({ params: { id: team.id }, body, ifMatch })}
      done={({ reason }, { team: { version } }) => ({
        of: title,
        did: t('did.saved'),
        // The team as it was, for the same reason.
        undo: async () => {
          await api.correctTeam({ params: { id: team.id }, body: { instead: before, reason }, ifMatch: version });
          await queries.invalidateQueries({ queryKey: ['mission', file.mission.id] });
        },
      })}
    >
      {(form) => (
        <>
          <Entry form={form} file={file} team={team} />
          <Fields form={form} of={[{ name: 'reason', label: 'word.reason', help: t('teams.reasonHelp') }]} />
        </>
      )}
    </EntryForm>
  );
}

/** What should not have been formed at all; all that it said is kept. */
export function RemoveTeamForm({ file, team, close }: OfOne) {
  const { t } = useMessages();
  return (
    <EntryForm
      {...{ file, close }}
      schema={CorrectTeam}
      initial={{ instead: null, reason: '' }}
      version={team.version}
      send={(body, ifMatch) => api.correctTeam({ params: { id: team.id }, body, ifMatch })}
    >
      {(form) => (
        <>
          <Text size="sm">{t('teams.removing')}</Text>
          <Fields form={form} of={[{ name: 'reason', label: 'word.reason', required: true }]} />
        </>
      )}
    </EntryForm>
  );
}

function Entry({ form, file, team }: { form: Form; file: MissionFile; team?: TeamView }) {
  const { t } = useMessages();
  const people = useParticipants(file, team?.members);
  return (
    <>
      <Fields form={form} of={team ? FIELDS.map(within) : FIELDS} />
      <Text size="sm" c="dimmed">
        {t('teams.untilHelp')}
      </Text>
      <Members
        form={form}
        name={team ? 'instead.members' : 'members'}
        people={people}
        firstDay={file.mission.startsOn ?? ''}
      />
    </>
  );
}
