import { Anchor, Stack, Text, Title } from '@mantine/core';
import type { MailboxMessageView } from '#libs/contracts';
import { mayIn, useMe } from '../../api/me';
import { mailboxQuery } from '../../api/queries-notices';
import { useMessages } from '../../messages';
import { DayLine } from '../../lists/day-line';
import { DayList } from '../../lists/day-list';
import { NotFound } from '../../frame/not-found';
import { isDay, isId, useListAddress } from '../../lists/list-address';
import { SearchInput } from '../../lists/search-input';
import { ClearFilters, MissionChoice, Period } from '../log/filters';
import log from '../log/log.module.css';
import classes from './sections/sections.module.css';

/** What would have been mailed, where there is no mail server: the links in it can be followed from here. */
export function MailboxPage() {
  const { t } = useMessages();
  const me = useMe();
  const [{ q, in: missionId, since, until }] = useListAddress();
  if (!mayIn(me, 'account:manage')) return <NotFound />;
  const filter = {
    ...(isId(missionId) && { missionId }),
    ...(isDay(since) && { since }),
    ...(isDay(until) && { until }),
    ...(q && { text: q.slice(0, 100) }),
  };
  return (
    <Stack>
      <title>{`${t('nav.mailbox')} – ${t('app.name')}`}</title>
      <Title order={1} size="h2">
        {t('nav.mailbox')}
      </Title>
      <Text size="sm">{t('mailbox.about')}</Text>
      <Filters />
      <DayList label={t('nav.mailbox')} of={mailboxQuery(filter)} idOf={idOf} atOf={atOf} empty={t('mailbox.none')}>
        {(mail, details) => <Mail mail={mail} {...details} />}
      </DayList>
    </Stack>
  );
}

/** By mission, by whom it goes to or what it is about, by day. */
function Filters() {
  const { t } = useMessages();
  const [{ q = '' }, narrow] = useListAddress();
  return (
    <div className={log.filters}>
      <MissionChoice />
      <SearchInput label={t('mailbox.find')} value={q} change={(words) => narrow({ q: words })} />
      <Period />
      <ClearFilters />
    </div>
  );
}

const idOf = ({ id }: MailboxMessageView) => id;
const atOf = ({ at }: MailboxMessageView) => at;

type MailProps = { mail: MailboxMessageView; isOpen: boolean; toggle: () => void };

function Mail({ mail: { recipient, subject, body, at, language: written }, isOpen, toggle }: MailProps) {
  const { t } = useMessages();
  const name = subject || t('mailbox.erased');
  return (
    <DayLine
      at={at}
      name={name}
      isOpen={isOpen}
      toggle={toggle}
      details={
        <Text className={classes.body ?? ''} lang={written}>
          {partsOf(body).map((part, index) =>
            part.startsWith('http') ? (
              <Anchor key={index} href={part} rel="noreferrer">
                {part}
              </Anchor>
            ) : (
              part
            ),
          )}
        </Text>
      }
    >
      <Text lang={written} fw={600}>
        {name}
      </Text>
      {subject && <Text size="sm">{t('mailbox.to', { recipient })}</Text>}
    </DayLine>
  );
}

/** Addresses apart from the words around them. */
const partsOf = (body: string) => body.split(/(https?:\/\/[^\s<>"]+)/);
