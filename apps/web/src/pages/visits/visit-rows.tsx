import { Alert, Stack, Text } from '@mantine/core';
import type { MissionFile, VisitView } from '#libs/contracts';
import { label } from '#libs/regulation';
import { useState, type ReactNode } from 'react';
import { api } from '../../api/client';
import { queries } from '../../api/queries';
import { ActButton } from '../../forms/act';
import { Findings } from '../../frame/query';
import { StateShown } from '../../frame/state';
import { Lines } from '../../frame/lines';
import { Rows, type Column } from '../../lists/rows';
import { timeColumn } from '../../lists/time-column';
import { useMessages, type Language, type Translate } from '../../messages';
import { clockAt } from '../observers/host-time';
import { stationIn } from './station-pick';
import { isToConfirm, VisitActs } from './visit';

type Props = { file: MissionFile; visits: readonly VisitView[]; filters: ReactNode };

/** The visits as a list; those that may be confirmed are chosen and confirmed together. */
export function VisitRows({ file, visits, filters }: Props) {
  const { t, language } = useMessages();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const together = visits.filter((visit) => chosen.has(visit.id) && isToConfirm(visit));
  return (
    <>
      {together.length > 0 && <ConfirmTogether file={file} visits={together} release={() => setChosen(new Set())} />}
      <Rows
        name="visits"
        label={t('mission.visits')}
        rows={visits}
        columns={columnsOf(file, t, language)}
        idOf={({ id }) => id}
        nameOf={({ station }) => stationIn(station, language)}
        find={t('visits.find')}
        filters={filters}
        chosen={chosen}
        choose={setChosen}
        mayChoose={isToConfirm}
      />
    </>
  );
}

type Together = { file: MissionFile; visits: readonly VisitView[]; release: () => void };

/** Each as it is confirmed alone. What is refused is said; what was confirmed before it is so. */
function ConfirmTogether({ file, visits, release }: Together) {
  const { t, language } = useMessages();
  const warned = visits.filter(({ warnings }) => warnings.length > 0);
  return (
    <div>
      <ActButton
        label={t('visits.confirmSeveral', { count: visits.length })}
        size="sm"
        ask={
          <Stack gap="xs">
            <Text>{t('visits.confirmAsk')}</Text>
            <Text size="sm">{visits.map(({ station }) => stationIn(station, language)).join('; ')}</Text>
            {warned.map(({ id, station, warnings }) => (
              <Alert key={id} color="yellow" p="xs" title={stationIn(station, language)}>
                <Findings findings={warnings} />
              </Alert>
            ))}
          </Stack>
        }
        done={{ of: file.mission.number, did: t('visits.confirmedSeveral', { count: visits.length }) }}
        act={async () => {
          try {
            for (const { id, version } of visits) await api.confirmVisit({ params: { id }, ifMatch: version });
            release();
          } finally {
            await queries.invalidateQueries({ queryKey: ['mission', file.mission.id] });
          }
        }}
      />
    </div>
  );
}

const columnsOf = (file: MissionFile, t: Translate, language: Language): Column<VisitView>[] => {
  const zoneOf = ({ station }: VisitView) => station.zone ?? file.mission.hostProfile.zone;
  const until = (visit: VisitView) => clockAt(visit.leftAt, zoneOf(visit)).time;
  return [
    {
      key: 'station',
      head: t('visits.station'),
      text: ({ station, team }) =>
        [
          stationIn(station, language),
          station.region,
          station.abroad && t('visits.abroad'),
          team && t('visits.teamNumber', { number: team.number }),
        ]
          .filter(Boolean)
          .join(', '),
      cell: ({ station, team }) => (
        <>
          <Text size="sm" fw={600}>
            {stationIn(station, language)}
          </Text>
          <Text size="xs" c="dimmed">
            {[
              station.region,
              station.abroad && t('visits.abroad'),
              team && t('visits.teamNumber', { number: team.number }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        </>
      ),
    },
    timeColumn(
      {
        key: 'when',
        head: t('visits.day'),
        due: (visit) => ({ at: visit.arrivedAt, zone: zoneOf(visit) }),
        said: (at, visit) => `${at}–${until(visit)}`,
        // As views that were saved when the words of the address were the day still have it.
        also: ({ day }) => day,
      },
      language,
    ),
    { key: 'stage', head: t('visits.stage'), text: ({ stage }) => label(language, 'stages', stage) },
    {
      key: 'state',
      head: t('word.state'),
      text: (visit) => [label(language, 'visitStates', visit.state), ...againstIn(visit, t)].join(', '),
      cell: (visit) => <Standing visit={visit} />,
    },
    {
      key: 'who',
      head: t('visits.author'),
      text: (visit) => peopleOf(visit, t, language).join('; '),
      cell: (visit) => {
        const [author, ...others] = peopleOf(visit, t, language);
        return (
          <>
            <Text size="sm">{author}</Text>
            <Lines of={others} />
          </>
        );
      },
    },
    { key: 'acts', head: t('person.actions'), acts: (visit) => <VisitActs file={file} visit={visit} /> },
  ];
};

/** What stands against counting it, in words. */
const againstIn = ({ besides, warnings, state }: VisitView, t: Translate): string[] => [
  ...(besides > 0 ? [t('visits.besides', { count: besides })] : []),
  ...(state === 'entered' ? warnings.flatMap(({ sentence }) => sentence ?? []) : []),
];

function Standing({ visit: { state, missionId, besides, warnings } }: { visit: VisitView }) {
  const { t } = useMessages();
  return (
    <Stack gap={4} align="flex-start">
      <StateShown of="visitStates" is={state} mission={missionId} />
      {besides > 0 && (
        <Alert color="red" p="xs" title={t('visits.besides', { count: besides })}>
          {t('visits.besidesHelp')}
        </Alert>
      )}
      {warnings.length > 0 && state === 'entered' && (
        <Alert color="yellow" p="xs" title={t('visits.warnings')}>
          <Findings findings={warnings} />
        </Alert>
      )}
    </Stack>
  );
}

/** Who observed, who else was there, who entered and who confirmed it. */
function peopleOf({ author, observers, enteredBy, confirmedBy }: VisitView, t: Translate, language: Language) {
  const there = observers.map(({ name }) => name[language]).join('; ');
  return [
    author.name[language],
    ...(observers.length > 1 ? [`${t('visits.observers')}: ${there}`] : []),
    ...(enteredBy && enteredBy.ru !== author.name.ru ? [t('visits.enteredBy', { name: enteredBy[language] })] : []),
    ...(confirmedBy ? [t('visits.confirmedBy', { name: confirmedBy[language] })] : []),
  ];
}
