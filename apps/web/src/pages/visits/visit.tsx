import { Alert, Badge, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { SettleVisit, type MissionFile, type VisitBesideView, type VisitView } from '#libs/contracts';
import { formOf, label } from '#libs/regulation';
import { lazy, useState } from 'react';
import { api } from '../../api/client';
import { queries } from '../../api/queries';
import { visitFileQuery } from '../../api/queries-visits';
import { ActButton, FormButton } from '../../forms/act';
import { Fields } from '../../forms/fields';
import { DeskForm } from '../../forms/form';
import { Findings, Loaded } from '../../frame/query';
import { useMessages, type Language } from '../../messages';
import { ownZone, shownAt, shownUtc } from '../../time';
import { clockAt } from '../observers/host-time';
import { Answered } from './questions';
import { stationIn } from './station-pick';
import { StateShown } from '../../frame/state';

const forms = () => import('./visit-form');
const CorrectForm = lazy(() => forms().then((all) => ({ default: all.CorrectForm })));
const RemoveForm = lazy(() => forms().then((all) => ({ default: all.RemoveForm })));

type Props = { file: MissionFile; visit: VisitView };

/** One visit, what stands against counting it, and what may be done with it. */
export function Visit({ file, visit }: Props) {
  const { t, language } = useMessages();
  const { may, besides, warnings } = visit;
  const missionId = file.mission.id;
  const name = stationIn(visit.station, language);
  return (
    <Card withBorder component="article" aria-label={name} p="sm">
      <Stack gap={4}>
        <Said visit={visit} zone={file.mission.hostProfile.zone} />
        {besides > 0 && (
          <Alert color="red" p="xs" title={t('visits.besides', { count: besides })}>
            {t('visits.besidesHelp')}
          </Alert>
        )}
        {warnings.length > 0 && visit.state === 'entered' && (
          <Alert color="yellow" p="xs" title={t('visits.warnings')}>
            <Findings findings={warnings} />
          </Alert>
        )}
        <Group gap="xs" mt="xs">
          {may.confirm && visit.state === 'entered' && besides === 0 && (
            <ActButton
              label={t('visits.confirm')}
              size="sm"
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
          {may.correct && (
            <>
              <FormButton isWide label={t('act.correct')}>
                {(close) => <CorrectForm file={file} visit={visit} close={close} />}
              </FormButton>
              <FormButton isWide isEnd label={t('act.remove')} of={name}>
                {(close) => <RemoveForm file={file} visit={visit} close={close} />}
              </FormButton>
            </>
          )}
        </Group>
      </Stack>
    </Card>
  );
}

/** By the clocks of the station, with those of the world beside. */
function shownTimes({ arrivedAt, leftAt, station }: VisitView, hostZone: string, language: Language): string {
  const zone = station.zone ?? hostZone;
  return `${shownAt(arrivedAt, zone, language)}–${clockAt(leftAt, zone).time} (${shownUtc(arrivedAt, language)} UTC)`;
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
      <Text size="sm">{shownTimes(visit, zone, language)}</Text>
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
                  {t('visits.version', { version: version.version })} ·{' '}
                  {shownAt(version.receivedAt, ownZone(), language)}
                  {version.enteredBy && ` · ${version.enteredBy[language]}`}
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
  const { content, settled, sentBy, receivedAt, reason } = beside;
  const asked = formOf(content.form, content.formVersion);
  return (
    <Alert color={settled ? 'gray' : 'red'} title={t('visits.other')}>
      <Stack gap="xs">
        <Text size="sm">
          {shownAt(receivedAt, ownZone(), language)}
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
          {shownAt(content.arrivedAt, visit.station.zone ?? file.mission.hostProfile.zone, language)}–
          {clockAt(content.leftAt, visit.station.zone ?? file.mission.hostProfile.zone).time}
        </Text>
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
