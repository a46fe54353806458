import { Button, Loader, Progress, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import type { ApplicationView, MissionFile } from '#libs/contracts';
import { IconCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useCommand } from '../../api/command';
import { applicationsQuery } from '../../api/queries-applications';
import { useMessages } from '../../messages';
import { Loaded, Problem } from '../../frame/query';
import { Empty } from '../../lists/empty';
import { useListAddress } from '../../lists/list-address';
import { SearchInput } from '../../lists/search-input';
import { isOver } from '../missions/still';
import { AllArrived } from './all-arrived';
import { arrivalsOf, found, grouped, type Arrival } from './arriving';
import classes from './check-in.module.css';
import { useDelegationName } from './delegation-name';
import { useDuty } from './use-duty';
import { Time } from '../../frame/time';

/** Who has arrived, ticked off by whoever meets them: delegation by delegation, one press each, on a phone. */
export default function CheckIn({ file: { mission } }: { file: MissionFile }) {
  return (
    <Loaded of={applicationsQuery(mission.id)}>
      {(applications) => <CheckInOf mission={mission} applications={applications} />}
    </Loaded>
  );
}

type Props = { mission: MissionFile['mission']; applications: readonly ApplicationView[] };

function CheckInOf({ mission, applications }: Props) {
  const { t, language } = useMessages();
  const delegationName = useDelegationName();
  const [{ q = '' }, narrow] = useListAddress();
  const duty = useDuty(mission.id, { inRows: true });
  const expected = arrivalsOf(applications, isOver(mission));
  const missing = expected.filter(({ arrivedAt }) => !arrivedAt);
  const arrived = expected.length - missing.length;
  const shown = found(expected, q, language);
  if (expected.length === 0)
    return (
      <Empty next={{ says: t('empty.decisions'), to: '.', search: { tab: 'accreditation', show: 'batches' } }}>
        {t('accreditation.nobodyAccredited')}
      </Empty>
    );
  const said = t('observers.arrivedOf', { arrived, count: expected.length });
  return (
    <Stack className={classes.page ?? ''} gap="sm">
      <div className={classes.head}>
        <div className={classes.count} role="status">
          {said}
        </div>
        <Progress size="lg" color="teal" value={(100 * arrived) / expected.length} aria-label={said} />
        <SearchInput
          size="md"
          aria-label={t('observers.find')}
          placeholder={t('observers.find')}
          value={q}
          change={(words) => narrow({ q: words })}
        />
      </div>
      {duty.error && <Problem error={duty.error} />}
      {shown.length === 0 && <Text role="status">{t('rows.none')}</Text>}
      {grouped(shown, delegationName, language).map(({ delegationId, name, people }) => (
        <section key={delegationId} aria-label={name}>
          <Title order={3} size="h5" mb="xs">
            {name}{' '}
            <Text span size="sm" c="dimmed">
              {t('observers.arrivedOf', {
                arrived: people.filter(({ arrivedAt }) => arrivedAt).length,
                count: people.length,
              })}
            </Text>
          </Title>
          <ul className={classes.people}>
            {people.map((who) => (
              <li key={who.id} data-row tabIndex={-1}>
                <Person
                  who={who}
                  zone={mission.hostProfile.zone}
                  busy={duty.isOnItsWay(who.id, 'arrived')}
                  arrive={() => duty.mutate({ of: [who], mark: 'arrived' })}
                  wayBack={duty.wayBack(who.id)}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <div>
        <AllArrived missing={missing} duty={duty} />
      </div>
      <Text size="sm" c="dimmed">
        {t('observers.hostClocks', { zone: mission.hostProfile.zone })}
      </Text>
    </Stack>
  );
}

type PersonProps = {
  who: Arrival;
  zone: string;
  busy: boolean;
  arrive: () => void;
  wayBack: (() => Promise<unknown>) | undefined;
};

function Person({ who: { name, arrivedAt }, zone, busy, arrive, wayBack }: PersonProps) {
  const { t, language } = useMessages();
  if (arrivedAt)
    return (
      <div className={`${classes.who} ${classes.here}`}>
        <span>{name[language]}</span>
        <span className={classes.how}>
          <IconCheck size={20} stroke={2} aria-hidden />
          <Time due={{ at: arrivedAt, zone }} />
          {wayBack && <TakeBack name={name[language]} wayBack={wayBack} />}
        </span>
      </div>
    );
  return (
    <UnstyledButton className={classes.who ?? ''} aria-busy={busy} onClick={arrive}>
      <span>{name[language]}</span>{' '}
      <span className={classes.how}>{busy ? <Loader size={18} /> : t('coordinator.arrived')}</span>
    </UnstyledButton>
  );
}

/** Where the button was that has just been pressed: whoever goes by keys goes on from here. */
function TakeBack({ name, wayBack }: { name: string; wayBack: () => Promise<unknown> }) {
  const { t } = useMessages();
  const button = useRef<HTMLButtonElement>(null);
  const back = useCommand({ mutationFn: wayBack });
  useEffect(() => {
    if (document.activeElement === document.body) button.current?.focus({ preventScroll: true });
  }, []);
  return (
    <>
      <Button
        ref={button}
        size="compact-sm"
        variant="default"
        aria-label={`${t('toast.undo')}: ${name}`}
        loading={back.isPending}
        onClick={() => back.mutate()}
      >
        {t('toast.undo')}
      </Button>
      {back.error && <Problem error={back.error} />}
    </>
  );
}
