import { Text } from '@mantine/core';
import { CorrectIncident, FollowUpIncident } from '#libs/contracts';
import { INCIDENT_STATES } from '#libs/regulation';
import { api } from '../../api/client';
import { useMessages } from '../../messages';
import { begun } from '../../forms/begun';
import { Fields } from '../../forms/fields';
import { EntryForm } from '../missions/entry-form';
import { When } from '../observers/when';
import { entryOf, REASON, type OfOne } from './incident-forms';

/** What should not have been entered at all; all that it said is kept. */
export function RemoveForm({ file, incident, close }: OfOne) {
  const { t } = useMessages();
  return (
    <EntryForm
      {...{ file, close }}
      schema={CorrectIncident}
      initial={{ instead: null, reason: '' }}
      version={incident.version}
      send={(body, ifMatch) => api.correctIncident({ params: { id: incident.id }, body, ifMatch })}
    >
      {(form) => (
        <>
          <Text size="sm">{t('incidents.removing')}</Text>
          <Fields form={form} of={[{ ...REASON, required: true }]} />
        </>
      )}
    </EntryForm>
  );
}

/** The words in which documents print it; with none they only count it. */
export function PrintForm({ file, incident, close }: OfOne) {
  const { t } = useMessages();
  return (
    <EntryForm
      {...{ file, close }}
      schema={CorrectIncident}
      initial={begun(CorrectIncident, {
        instead: entryOf(incident),
        reason: t('incidents.printReason'),
      })}
      draft={`incident-print:${incident.id}`}
      version={incident.version}
      send={(body, ifMatch) => api.correctIncident({ params: { id: incident.id }, body, ifMatch })}
    >
      {(form) => (
        <>
          <Text size="sm">{t('incidents.printHelp')}</Text>
          <Text size="sm" c="dimmed">
            {incident.description}
          </Text>
          <Fields form={form} of={[{ name: 'instead.printed', label: 'incidents.printed', kind: 'wording' }, REASON]} />
        </>
      )}
    </EntryForm>
  );
}

/** What was done about it, by whom and when; the last says whether more is to be done. */
export function FollowUpForm({ file, incident, close }: OfOne) {
  const { t } = useMessages();
  const { zone } = file.mission.hostProfile;
  return (
    <EntryForm
      {...{ file, close }}
      schema={FollowUpIncident}
      initial={begun(FollowUpIncident, { action: '', doneBy: '', doneAt: '', state: '' })}
      draft={`incident-follow-up:${incident.id}`}
      send={async (body) => {
        await api.followUpIncident({ params: { id: incident.id }, body });
        return {};
      }}
    >
      {(form) => (
        <>
          <Fields
            form={form}
            of={[
              { name: 'action', label: 'incidents.whatDone', kind: 'lines', required: true },
              { name: 'doneBy', label: 'incidents.doneBy', required: true },
            ]}
          />
          <When form={form} name="doneAt" label={t('incidents.doneAt')} zone={zone} required />
          <Text size="sm">{t('observers.hostClocks', { zone })}</Text>
          <Fields
            form={form}
            of={[
              {
                name: 'state',
                label: 'incidents.state',
                kind: 'choice',
                of: INCIDENT_STATES,
                said: 'incidentStates',
                required: true,
              },
            ]}
          />
        </>
      )}
    </EntryForm>
  );
}
