import { Stack, Text } from '@mantine/core';
import type { MissionFile, VisitView } from '#libs/contracts';
import { label, STAGE_NAMES, VISIT_STATES } from '#libs/regulation';
import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { isTurnOf, useMe } from '../../api/me';
import { visitsQuery } from '../../api/queries-visits';
import { Loaded, Loading } from '../../frame/query';
import { useMessages } from '../../messages';
import { shownDay } from '../../time';
import { Narrow } from '../missions/narrow';
import { isOver } from '../missions/still';
import { Warned } from '../missions/warned';
import { useKeepVisiting } from './keep-visiting';
import { Entering, useWayBack } from './entering';
import { useOutbox, type Unsent } from './outbox';
import { useReceived } from './received';
import { OutboxList } from './outbox-list';
import { ABROAD, saidOf, UNSTATED } from './narrowed';
import { VisitRows } from './visit-rows';
import { Empty } from '../../lists/empty';
import { isOneOf } from '../../lists/only';
import { OnlyShown } from '../missions/only-shown';
import { PrimaryButton } from '../../frame/primary-button';

const EnterForm = lazy(() => import('./visit-form').then((all) => ({ default: all.EnterForm })));

/** The visits of a mission, the latest first; those that are not received yet stand above them. */
export function VisitsTab({ file }: { file: MissionFile }) {
  const { t } = useMessages();
  const me = useMe();
  const { mission } = file;
  const [open, setOpen] = useState<Unsent | 'new'>();
  const back = useWayBack(open !== undefined);
  const { warned, received, seen } = useReceived();
  const outbox = useOutbox(mission.id, received);
  const mayRecord = isTurnOf(me, ['visit:record'], mission.id) && !isOver(mission);
  useKeepVisiting(file, mayRecord);
  const close = () => setOpen(undefined);
  return (
    <Stack>
      <OutboxList {...outbox} zone={mission.hostProfile.zone} open={setOpen} isInHand={open !== undefined} />
      {warned && <Warned warnings={warned.warnings} close={seen} />}
      {open ? (
        <Entering>
          <Suspense fallback={<Loading />}>
            <EnterForm
              key={open === 'new' ? 'new' : open.id}
              file={file}
              put={outbox.put}
              again={open === 'new' ? undefined : open}
              close={close}
            />
          </Suspense>
        </Entering>
      ) : (
        <>
          {mayRecord && (
            <div ref={back}>
              <PrimaryButton size="md" onClick={() => setOpen('new')}>
                {t('visits.enter')}
              </PrimaryButton>
            </div>
          )}
          <Listed file={file} mayRecord={mayRecord} />
        </>
      )}
    </Stack>
  );
}

function Listed({ file, mayRecord }: { file: MissionFile; mayRecord: boolean }) {
  const { t } = useMessages();
  return (
    <Loaded of={visitsQuery(file.mission.id, {})}>
      {(visits) =>
        visits.length === 0 ? (
          <Empty>{t(mayRecord ? 'visits.emptyAndNext' : 'visits.empty')}</Empty>
        ) : (
          <Narrowed file={file} visits={visits} />
        )
      }
    </Loaded>
  );
}

/** What stands against counting a visit is a state to whoever looks for it. */
const BESIDES = 'besides';

function Narrowed({ file, visits }: { file: MissionFile; visits: readonly VisitView[] }) {
  const { t, language } = useMessages();
  const { by: state, in: stage, since: day, region, team, of } = useSearch({ from: '/app/missions/$id' });
  const question = new URLSearchParams(of ?? '').get('question');
  const shown = visits.filter(
    (visit) =>
      (!state || (state === BESIDES ? visit.besides > 0 : visit.state === state)) &&
      (!stage || visit.stage === stage) &&
      (!day || visit.day === day) &&
      (!region || regionOf(visit) === region) &&
      (!team || teamOf(visit) === team) &&
      isOneOf(of, saidOf(visit, question)),
  );
  const teams = [...new Set(visits.map(teamOf))].toSorted((one, other) => Number(one) - Number(other));
  const regions = [...new Set(visits.map(regionOf))].toSorted();
  const regionSaid: Record<string, string> = { [ABROAD]: t('visits.abroad'), [UNSTATED]: t('visits.noRegion') };
  const days = [...new Set(visits.map((visit) => visit.day))].toSorted();
  const filters = (
    <>
      <Narrow name="by" said={t('visits.state')} value={state}>
        {[
          ...VISIT_STATES.map((value) => ({ value: value as string, label: label(language, 'visitStates', value) })),
          ...(visits.some(({ besides }) => besides > 0) ? [{ value: BESIDES, label: t('visits.onlyBesides') }] : []),
        ]}
      </Narrow>
      <Narrow name="in" said={t('visits.stage')} value={stage}>
        {STAGE_NAMES.filter((name) => visits.some((visit) => visit.stage === name)).map((value) => ({
          value,
          label: label(language, 'stages', value),
        }))}
      </Narrow>
      <Narrow name="since" said={t('visits.day')} value={day}>
        {days.map((value) => ({ value, label: shownDay(value, language) }))}
      </Narrow>
      {(regions.length > 1 || region) && (
        <Narrow name="region" said={t('visits.region')} value={region}>
          {regions.map((value) => ({ value, label: regionSaid[value] ?? value }))}
        </Narrow>
      )}
      {(teams.length > 1 || team) && (
        <Narrow name="team" said={t('visits.team')} value={team}>
          {teams.map((value) => ({
            value,
            label: value === UNSTATED ? t('visits.noTeam') : t('visits.teamNumber', { number: Number(value) }),
          }))}
        </Narrow>
      )}
    </>
  );
  return (
    <>
      <OnlyShown />
      <Text size="sm" role="status">
        {t('visits.count', {
          shown: shown.length,
          stations: new Set(shown.map(({ station }) => station.id)).size,
          confirmed: shown.filter((visit) => visit.state === 'confirmed').length,
        })}
      </Text>
      <Text size="sm" c="dimmed">
        {t('visits.chosen')}
      </Text>
      <VisitRows file={file} visits={shown} filters={filters} />
    </>
  );
}

const regionOf = ({ station: { abroad, region } }: VisitView) => (abroad ? ABROAD : (region ?? UNSTATED));
const teamOf = ({ team }: VisitView) => (team ? String(team.number) : UNSTATED);
