import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import type { SavedViewView } from '#libs/contracts';
import type { ListName } from '#libs/regulation';
import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client';
import { useCommand } from '../api/command';
import { mayIn, useMe } from '../api/me';
import { queries } from '../api/queries';
import { viewsQuery } from '../api/queries-views';
import { ActButton } from '../forms/act';
import { Problem } from '../frame/query';
import { useToast } from '../frame/toasts';
import { KEPT, useListAddress } from '../lists/list-address';
import { useMessages } from '../messages';

/** As it was, under its name. */
const keepAgain = ({ id: _id, own: _own, ...view }: SavedViewView) => api.saveView({ body: view });

type Props = { list: ListName; hide: (keys: readonly string[]) => void; save: () => void; close: () => void };

/** The views of this list: each leads to what the list was narrowed to, with the columns it had. */
export function SavedViews({ list, hide, save, close }: Props) {
  const { t } = useMessages();
  const me = useMe();
  const toast = useToast();
  const [, narrow] = useListAddress();
  const { data, error } = useQuery(viewsQuery(list));
  const reload = () => queries.invalidateQueries({ queryKey: ['views', list] });
  const removal = useCommand({
    each: ({ id }: SavedViewView) => id,
    mutationFn: ({ id }: SavedViewView) => api.removeView({ params: { id } }),
    onSuccess: async (_, view) => {
      toast({ of: view.name, did: t('lists.viewRemoved'), undo: () => keepAgain(view).finally(reload) });
      await reload();
    },
  });
  return (
    <section>
      <Title order={3} size="h6" mb={4}>
        {t('lists.views')}
      </Title>
      {(error ?? removal.error) && <Problem error={error ?? removal.error} />}
      <Stack gap={4} align="stretch">
        {data?.items.length === 0 && <Text size="sm">{t('lists.noViews')}</Text>}
        {data?.items.map((view) => (
          <Group key={view.id} justify="space-between" wrap="nowrap">
            <Anchor
              component="button"
              type="button"
              ta="start"
              aria-label={t('lists.openView', { name: view.name })}
              onClick={() => {
                hide(view.hidden);
                // Nor does it keep what the reader came by from a figure.
                narrow({ of: undefined, ...Object.fromEntries(KEPT.map((word) => [word, undefined])), ...view.words });
                close();
              }}
            >
              {view.name}
              {view.shared && ` (${t('lists.sharedBy')})`}
            </Anchor>
            {view.own && (
              <Button
                size="compact-xs"
                variant="subtle"
                aria-label={t('lists.removeNamed', { name: view.name })}
                loading={removal.isPending && removal.variables.id === view.id}
                onClick={() => removal.mutate(view)}
              >
                {t('lists.removeView')}
              </Button>
            )}
            {!view.own && view.shared && mayIn(me, 'view:share') && (
              <ActButton
                isEnd
                label={t('lists.removeView')}
                of={view.name}
                ask={t('lists.removeSharedAsk')}
                done={{ of: view.name, did: t('lists.viewRemoved') }}
                act={async () => {
                  await api.removeView({ params: { id: view.id } });
                  await reload();
                }}
              />
            )}
          </Group>
        ))}
        <Button variant="default" size="xs" onClick={save}>
          {t('lists.saveView')}
        </Button>
      </Stack>
    </section>
  );
}
