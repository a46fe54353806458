import { Text } from '@mantine/core';
import { CorrectStation, EnterStation, type MissionFile, type StationView } from '#libs/contracts';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { api } from '../../api/client';
import { queries } from '../../api/queries';
import { useMessages } from '../../messages';
import { begun } from '../../forms/begun';
import type { Field, Form, Values } from '../../forms/field';
import { Fields } from '../../forms/fields';
import { DeskForm } from '../../forms/form';

type Given = { file: MissionFile; close: () => void };

const SOURCE: Field = { name: 'source', label: 'stations.source', required: true };

/** Every field of a station; of one that is corrected they stand below `instead`. */
function useFields(within = ''): Field[] {
  const { t } = useMessages();
  const fields: Field[] = [
    { name: 'code', label: 'stations.code', required: true },
    { name: 'name', label: 'stations.name', kind: 'wording', help: t('stations.nameHelp') },
    { name: 'region', label: 'stations.region' },
    { name: 'country', label: 'stations.country', help: t('stations.countryHelp') },
    { name: 'voters', label: 'stations.voters', kind: 'number' },
    { name: 'zone', label: 'stations.zone', help: t('stations.zoneHelp') },
    { name: 'closes', label: 'stations.closes', kind: 'hour', help: t('stations.closesHelp') },
  ];
  return fields.map((field) => ({ ...field, name: within + field.name }));
}

/** A station that is on no list. */
export function EnterForm({ file, close }: Given) {
  const { t } = useMessages();
  const { id } = file.mission;
  const fields = [...useFields(), SOURCE];
  return (
    <StationForm
      {...{ file, close }}
      schema={EnterStation}
      initial={begun(EnterStation, { code: '', name: { ru: '', en: '' }, region: '', country: '', voters: '', zone: '', closes: '', source: '' })} // prettier-ignore
      draft={`station:${id}`}
      send={(body) => api.enterStation({ params: { id }, body })}
    >
      {(form) => (
        <>
          <Text size="sm">{t('stations.byHand')}</Text>
          <Fields form={form} of={fields} />
        </>
      )}
    </StationForm>
  );
}

/** The station as it should be, withdrawn or not, and why. */
export function CorrectForm({ file, station, close }: Given & { station: StationView }) {
  const { t } = useMessages();
  const { code, name, region, country, voters, zone, closes, withdrawn } = station;
  const fields: Field[] = [
    ...useFields('instead.'),
    { name: 'instead.withdrawn', label: 'stations.isWithdrawn', kind: 'check', help: t('stations.withdrawnHelp') },
    SOURCE,
    { name: 'reason', label: 'word.reason', required: true },
  ];
  const said = { code, name: { ru: name.ru ?? '', en: name.en ?? '' }, region, country, voters, zone, closes };
  const instead = { ...said, withdrawn };
  return (
    <StationForm
      {...{ file, close }}
      schema={CorrectStation}
      initial={begun(CorrectStation, { instead, source: '', reason: '' })}
      draft={`station-correction:${station.id}`}
      version={station.version}
      send={(body, ifMatch) => api.correctStation({ params: { id: station.id }, body, ifMatch })}
    >
      {(form) => <Fields form={form} of={fields} />}
    </StationForm>
  );
}

type FormProps<S extends z.ZodType> = Given & {
  schema: S;
  initial: Values;
  draft: string;
  version?: number;
  send: (body: z.output<S>, version: number) => Promise<unknown>;
  children: (form: Form) => ReactNode;
};

function StationForm<S extends z.ZodType>({ file, close, send, children, ...of }: FormProps<S>) {
  const { t } = useMessages();
  return (
    <DeskForm
      {...of}
      submit={t('form.save')}
      cancel={close}
      send={async (body, ifMatch) => {
        await send(body, ifMatch);
        // The list of them may be long: it is read anew beside what one goes on with.
        void queries.invalidateQueries({ queryKey: ['mission', file.mission.id] });
        close();
      }}
    >
      {children}
    </DeskForm>
  );
}
