import { Alert, Badge, Button, Card, Group, Select, Stack, Text, Title } from '@mantine/core';
import { label, type Role } from '#libs/regulation';
import { useState } from 'react';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { useMe } from '../../api/me';
import { queries, sessionsQuery } from '../../api/queries';
import { useMessages } from '../../messages';
import { DailyMail } from './account-mail';
import { OwnRecord } from './own-record';
import { mailIn } from '../../frame/mail-language';
import { ActButton } from '../../forms/act';
import { PlainForm } from '../../forms/plain-form';
import { useFillIn } from '../../frame/faults';
import { Password, useWrongPassword } from '../../frame/password';
import { Loaded, Problem } from '../../frame/query';
import { chooseZone, chosenZone, deviceZone } from '../../time';
import { PrimaryButton } from '../../frame/primary-button';
import { Time } from '../../frame/time';

const ZONES = [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', deviceZone()])];

export function AccountPage() {
  const { t, language } = useMessages();
  const me = useMe();
  const [zone, setZone] = useState(chosenZone);
  return (
    <Stack maw={640}>
      <Title order={1} size="h2">
        {t('account.title')}
      </Title>
      <Text>
        {me.name[language]} · {me.email}
      </Text>
      <Select
        label={t('account.zone')}
        description={t('account.zoneHelp')}
        placeholder={deviceZone()}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('account.zoneOfDevice') }}
        nothingFoundMessage={t('rows.none')}
        limit={100}
        maw={360}
        data={ZONES}
        value={zone ?? null}
        onChange={(chosen) => {
          chooseZone(chosen ?? undefined);
          setZone(chosen ?? undefined);
        }}
      />
      <MailLanguage />
      <DailyMail />
      <Title order={2} size="h4">
        {t('account.roles')}
      </Title>
      <Group>
        {[...new Set(me.roles.map(({ role }) => role))].map((role) => (
          <Badge key={role} variant="light">
            {label(language, 'roles', role as Role)}
          </Badge>
        ))}
      </Group>
      <OwnRecord />
      <Sessions />
      <PasswordForm />
    </Stack>
  );
}

/** The language of the page is also that of the mail; who began elsewhere may say so here. */
function MailLanguage() {
  const { t, language } = useMessages();
  const me = useMe();
  const change = useCommand({ mutationFn: () => mailIn(language) });
  if (me.language === language) return <Text size="sm">{t('account.mailSame')}</Text>;
  return (
    <Group>
      <Text size="sm">{t('account.mailOther')}</Text>
      <Button size="xs" variant="default" loading={change.isPending} onClick={() => change.mutate()}>
        {t('account.mailHere')}
      </Button>
      {change.error && <Problem error={change.error} />}
    </Group>
  );
}

function Sessions() {
  const { t } = useMessages();
  return (
    <>
      <Title order={2} size="h4">
        {t('account.sessions')}
      </Title>
      <Loaded of={sessionsQuery}>
        {({ items }) =>
          items.map(({ id, userAgent, lastSeenAt, current }) => (
            <Card key={id} withBorder padding="sm">
              <Group justify="space-between">
                <div>
                  <Text size="sm">{userAgent}</Text>
                  <Text size="xs" c="dimmed">
                    <Time due={{ at: lastSeenAt }} said={(at) => t('account.lastSeen', { at })} />
                  </Text>
                </div>
                {current ? (
                  <Badge>{t('account.thisSession')}</Badge>
                ) : (
                  <ActButton
                    isEnd
                    label={t('account.endSession')}
                    of={userAgent}
                    ask={t('account.endSessionAsk')}
                    done={{ of: userAgent, did: t('account.sessionEnded') }}
                    act={async () => {
                      await api.endSession({ params: { id } });
                      await queries.invalidateQueries(sessionsQuery);
                    }}
                  />
                )}
              </Group>
            </Card>
          ))
        }
      </Loaded>
    </>
  );
}

function PasswordForm() {
  const { t } = useMessages();
  const fillIn = useFillIn();
  const wrongPassword = useWrongPassword();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const change = useCommand({
    mutationFn: () => api.changePassword({ body: { current, next } }),
    onSuccess: () => {
      setCurrent('');
      setNext('');
    },
  });
  return (
    <PlainForm
      hasUnsent={Boolean(current || next)}
      wrong={{ current: fillIn(current), next: wrongPassword(next) }}
      submit={change.mutate}
    >
      {(faults) => (
        <Stack>
          <Title order={2} size="h4">
            {t('account.changePassword')}
          </Title>
          {change.error && <Problem error={change.error} />}
          {change.isSuccess && <Alert role="status">{t('account.changed')}</Alert>}
          <Password
            label={t('account.current')}
            autoComplete="current-password"
            required
            error={faults.current}
            value={current}
            onChange={(event) => setCurrent(event.currentTarget.value)}
          />
          <Password
            label={t('account.next')}
            autoComplete="new-password"
            required
            error={faults.next}
            value={next}
            onChange={(event) => setNext(event.currentTarget.value)}
          />
          <PrimaryButton type="submit" loading={change.isPending} style={{ alignSelf: 'flex-start' }}>
            {t('account.changePassword')}
          </PrimaryButton>
        </Stack>
      )}
    </PlainForm>
  );
}
