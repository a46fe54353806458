import { Badge, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import type { NoticeView } from '#libs/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { queries } from '../../api/queries';
import { noticesQuery } from '../../api/queries-notices';
import { useMessages } from '../../messages';
import { DeskLink } from '../../frame/desk-link';
import { Loading, Problem } from '../../frame/query';
import { eachOf, useToast } from '../../frame/toasts';
import { Empty } from '../../lists/empty';
import { Time } from '../../frame/time';
import classes from './notices.module.css';

const readAnew = () => queries.invalidateQueries({ queryKey: ['notices'] });

/** What one was told, newest first; and the private address of one's calendar. */
export function NoticesPage() {
  const { t, language } = useMessages();
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useInfiniteQuery(noticesQuery);
  const toast = useToast();
  const read = useCommand({
    each: (of) => of.map(({ id }) => id).join(),
    mutationFn: (of: readonly NoticeView[]) => Promise.all(of.map(({ id }) => api.readNotice({ params: { id } }))),
    onSuccess: (_answers, of) => {
      if (of.some(({ staysRead }) => staysRead)) return;
      toast({
        of: of.length === 1 ? of[0]!.subject[language] : t('did.shownNotices'),
        did: of.length === 1 ? t('did.read') : t('did.allRead'),
        undo: async () => {
          await eachOf(of, ({ id }) => api.unreadNotice({ params: { id } })).finally(readAnew);
        },
      });
    },
    onSettled: readAnew,
  });
  const notices = data?.pages.flatMap(({ items }) => items) ?? [];
  const unread = notices.filter(({ readAt, confirms }) => !readAt && !confirms);
  return (
    <Stack maw={760}>
      <title>{`${t('nav.notices')} – ${t('app.name')}`}</title>
      <Title order={1} size="h2">
        {t('nav.notices')}
      </Title>
      {isPending && <Loading />}
      {error && <Problem error={error} again={() => void refetch()} />}
      {read.error && <Problem error={read.error} />}
      {data && notices.length === 0 && <Empty next={{ says: t('empty.home'), to: '/' }}>{t('notices.none')}</Empty>}
      {unread.length > 1 && (
        <Group>
          <Button size="xs" variant="default" loading={read.isPending} onClick={() => read.mutate(unread)}>
            {t('notices.readAll')}
          </Button>
        </Group>
      )}
      {notices.map((notice) => (
        <Notice key={notice.id} notice={notice} read={() => read.mutate([notice])} />
      ))}
      {hasNextPage && (
        <Group>
          <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('notices.earlier')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function Notice({ notice, read }: { notice: NoticeView; read: () => void }) {
  const { t, language } = useMessages();
  const { subject, body, link, at, readAt, confirms } = notice;
  const { pathname, searchParams } = new URL(link);
  return (
    <Card withBorder padding="sm" component="article" data-row tabIndex={-1}>
      <Stack gap="xs">
        <Group gap="xs" justify="space-between">
          <Title order={2} size="h5">
            {subject[language]}
          </Title>
          {!readAt && <Badge>{t('notices.new')}</Badge>}
        </Group>
        <Text size="sm" className={classes.body ?? ''}>
          {body[language]}
        </Text>
        <Text size="xs" c="dimmed">
          <Time due={{ at }} />
        </Text>
        <Group>
          {/* The mail has the same address with the host in front. */}
          {pathname !== '/notices' && (
            <DeskLink
              to={pathname as '/'}
              search={Object.fromEntries(searchParams)}
              onClick={() => !readAt && !confirms && read()}
              size="sm"
            >
              {t('notices.open')}
            </DeskLink>
          )}
          {!readAt && (
            <Button
              size="compact-xs"
              variant="default"
              onClick={read}
              {...(!confirms && { 'aria-label': t('notices.readNamed', { subject: subject[language] }) })}
            >
              {t(confirms ? 'notices.confirm' : 'notices.read')}
            </Button>
          )}
        </Group>
      </Stack>
    </Card>
  );
}
