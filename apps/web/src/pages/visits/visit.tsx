import { Alert, Badge, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { SettleVisit, type MissionFile, type VisitBesideView, type VisitView } from '#libs/contracts';
import { formOf, label } from '#libs/regulation';
import { useQuery } from '@tanstack/react-query';
import { lazy, useState } from 'react';
import { api } from '../../api/client';
import { queries } from '../../api/queries';
import { stationVersionsQuery } from '../../api/queries-stations';
import { visitFileQuery } from '../../api/queries-visits';
import { ActButton, FormButton } from '../../forms/act';
import { Fields } from '../../forms/fields';
import { DeskForm } from '../../forms/form';
import { Loaded } from '../../frame/query';
import { Time } from '../../frame/time';
import { useMessages } from '../../messages';
import { clockAt } from '../observers/host-time';
import { Answered } from './questions';
import { stationIn } from './station-pick';
import { StateShown } from '../../frame/state';

const forms = () => import('./visit-form');
const CorrectForm = lazy(() => forms().then((all) => ({ default: all.CorrectForm })));
const RemoveForm = lazy(() => forms().then((all) => ({ default: all.RemoveForm })));

type Props = { file: MissionFile; visit: VisitView };

/** Nothing stands against counting it, and whoever reads may say that it counts. */
export const isToConfirm = ({ may, state, besides }: VisitView) => may.confirm && state === 'entered' && besides === 0;

/** What may be done with one visit. */
export function VisitActs({ file, visit }: Props) {
  const { t, language } = useMessages();
  const missionId = file.mission.id;
  return (
    <Group gap="xs">
      {isToConfirm(visit) && (
        <ActButton
          label={t('visits.confirm')}
          ask={t('visits.confirmAsk')}
          act={async () => {
            await api.confirmVisit({ params: { id: visit.id }, ifMatch: visit.version });
            await queries.invalidateQueries({ queryKey: ['mission', missionId] });
          }}
        />
      )}
      <FormButton isWide label={t('visits.file')}>
        {() => <VisitFile file={file} visit={visit} />}
      </FormButton>
      {visit.may.correct && (
        <>
          <FormButton isWide label={t('act.correct')} of={stationIn(visit.station, language)}>
            {(close) => <CorrectForm file={file} visit={visit} close={close} />}
          </FormButton>
          <FormButton isWide isEnd label={t('act.remove')} of={stationIn(visit.station, language)}>
            {(close) => <RemoveForm file={file} visit={visit} close={close} />}
          </FormButton>
        </>
      )}
    </Group>
  );
}

function Said({ visit, zone }: { visit: VisitView; zone: string }) {
  const { t, language } = useMessages();
  const { station, team, stage, state, observers, author, enteredBy, confirmedBy } = visit;
  const there = observers.map((one) => one.name[language]).join('; ');
  return (
    <>
      <Group gap="xs">
        <Badge variant="light">{label(language, 'stages', stage)}</Badge>
        <StateShown of="visitStates" is={state} mission={visit.missionId} />
        {station.abroad && <Badge variant="default">{t('visits.abroad')}</Badge>}
      </Group>
      <Title order={2} size="h5">
        {stationIn(station, language)}
      </Title>
      <Text size="sm">
        <Time
          due={{ at: visit.arrivedAt, zone: station.zone ?? zone }}
          said={(at) => `${at}–${clockAt(visit.leftAt, station.zone ?? zone).time}`}
        />
      </Text>
      <Text size="sm" c="dimmed">
        {[station.region, team && t('visits.teamNumber', { number: team.number })].filter(Boolean).join(' · ')}
      </Text>
      <Text size="sm">
        {t('visits.author')}: {author.name[language]}
      </Text>
      {observers.length > 1 && (
        <Text size="sm">
          {t('visits.observers')}: {there}
        </Text>
      )}
      {enteredBy && enteredBy.ru !== author.name.ru && (
        <Text size="sm">{t('visits.enteredBy', { name: enteredBy[language] })}</Text>
      )}
      {confirmedBy && <Text size="sm">{t('visits.confirmedBy', { name: confirmedBy[language] })}</Text>}
    </>
  );
}

/** Every answer, every version with who wrote it and why, and what else came under the number. */
function VisitFile({ file, visit }: Props) {
  const { t, language } = useMessages();
  const { zone } = file.mission.hostProfile;
  return (
    <Loaded of={visitFileQuery(file.mission.id, visit.id)}>
      {({ versions, besides }) => (
        <Stack>
          {besides.map((beside) => (
            <Beside key={beside.id} file={file} visit={visit} beside={beside} />
          ))}
          {versions.map((version) => (
            <Card key={version.version} withBorder p="sm">
              <Stack gap={4}>
                <Text size="sm" c="dimmed">
                  {t('visits.version', { version: version.version })} · <Time due={{ at: version.receivedAt }} />
                  {version.versionBy && ` · ${version.versionBy[language]}`}
                </Text>
                {version.reason && (
                  <Text size="sm">
                    {t('word.reason')}: {version.reason}
                  </Text>
                )}
                <Said visit={version} zone={zone} />
                <Answered asked={formOf(version.form, version.formVersion)!} answers={version.answers} all />
              </Stack>
            </Card>
          ))}
        </Stack>
      )}
    </Loaded>
  );
}

/** Another content under the same number: both are shown, and whoever may confirm says which is right. */
function Beside({ file, visit, beside }: Props & { beside: VisitBesideView }) {
  const { t, language } = useMessages();
  const [as, setAs] = useState<'kept' | 'taken'>();
  const { content, observers, settled, sentBy, receivedAt, reason } = beside;
  const station = useQuery(stationVersionsQuery(file.mission.id, content.stationId)).data?.items[0];
  const nameOf = ({ name }: VisitView['author']) => name[language];
  const author = observers.find(({ personId }) => personId === content.authorId);
  const asked = formOf(content.form, content.formVersion);
  const zone = visit.station.zone ?? file.mission.hostProfile.zone;
  return (
    <Alert color={settled ? 'gray' : 'red'} title={t('visits.other')}>
      <Stack gap="xs">
        <Text size="sm">
          <Time due={{ at: receivedAt }} />
          {sentBy && ` · ${sentBy[language]}`}
        </Text>
        <Text size="sm">{settled ? label(language, 'settlements', settled) : t('visits.besideOpen')}</Text>
        {reason && (
          <Text size="sm">
            {t('word.reason')}: {reason}
          </Text>
        )}
        <Text size="sm">
          {label(language, 'stages', content.stage)} ·{' '}
          <Time due={{ at: content.arrivedAt, zone }} said={(at) => `${at}–${clockAt(content.leftAt, zone).time}`} />
        </Text>
        {/* It may be of another place, and of other people. */}
        <Text size="sm">
          {t('visits.station')}: {station && stationIn(station, language)}
        </Text>
        <Text size="sm">
          {t('visits.author')}: {author && nameOf(author)}
        </Text>
        {observers.length > 1 && (
          <Text size="sm">
            {t('visits.observers')}: {observers.map(nameOf).join('; ')}
          </Text>
        )}
        {asked && <Answered asked={asked} answers={content.answers} all={false} />}
        {!settled && visit.may.confirm && (
          <Group>
            <Button
              size="sm"
              variant={as === 'kept' ? 'filled' : 'default'}
              aria-pressed={as === 'kept'}
              onClick={() => setAs('kept')}
            >
              {t('visits.keep')}
            </Button>
            <Button
              size="sm"
              variant={as === 'taken' ? 'filled' : 'default'}
              aria-pressed={as === 'taken'}
              onClick={() => setAs('taken')}
            >
              {t('visits.take')}
            </Button>
          </Group>
        )}
        {!settled && as && (
          <DeskForm
            key={as}
            schema={SettleVisit}
            initial={{ besideId: beside.id, as, reason: '' }}
            submit={t('form.save')}
            cancel={() => setAs(undefined)}
            send={async (body) => {
              await api.settleVisit({ params: { id: visit.id }, body });
              await queries.invalidateQueries({ queryKey: ['mission', file.mission.id] });
            }}
          >
            {(form) => <Fields form={form} of={[{ name: 'reason', label: 'word.reason', required: true }]} />}
          </DeskForm>
        )}
      </Stack>
    </Alert>
  );
}
