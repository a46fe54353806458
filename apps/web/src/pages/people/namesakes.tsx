import { Badge, Card, Group, Stack, Text, Title } from '@mantine/core';
import type { NamesakesView } from '#libs/contracts';
import { lazy } from 'react';
import { api } from '../../api/client';
import { queries } from '../../api/queries';
import { namesakesQuery } from '../../api/queries-accounts';
import { useMessages } from '../../messages';
import { ActButton, FormButton } from '../../forms/act';
import { DeskLink } from '../../frame/desk-link';
import { Loaded } from '../../frame/query';
import { Time } from '../../frame/time';

const TellForm = lazy(() => import('./namesakes-forms').then(({ TellApartForm: form }) => ({ default: form })));
const TakeForm = lazy(() => import('./namesakes-forms').then(({ TakeBackForm: form }) => ({ default: form })));

/** Records that look like the same human, who cannot act for each other; shown only where there are any. */
export function Namesakes({ personId }: { personId: string }) {
  const { t } = useMessages();
  return (
    <Loaded of={namesakesQuery(personId)}>
      {({ items }) =>
        items.length > 0 && (
          <section>
            <Stack gap="xs">
              <Title order={2} size="h4">
                {t('namesakes.title')}
              </Title>
              <Text c="dimmed">{t('namesakes.help')}</Text>
              {items.map((each) => (
                <NamesakeCard key={each.personId} personId={personId} namesake={each} />
              ))}
            </Stack>
          </section>
        )
      }
    </Loaded>
  );
}

function NamesakeCard({ personId, namesake }: { personId: string; namesake: NamesakesView }) {
  const { t, language } = useMessages();
  const { personId: otherId, name, delegation, alikeBy, mark, actions } = namesake;
  const said = { name: name[language] };
  return (
    <Card withBorder padding="sm">
      <Stack gap="xs">
        <Group gap="xs" justify="space-between">
          <DeskLink to="/people/$id" params={{ id: otherId }}>
            {said.name}
          </DeskLink>
          {mark && <Badge variant="light">{mark.confirmedAt ? t('namesakes.holds') : t('namesakes.awaits')}</Badge>}
        </Group>
        <Text size="sm">
          {[delegation?.[language], ...alikeBy.map((likeness) => t(`namesakes.by.${likeness}`))]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        {mark && (
          <>
            <Text size="sm">{t('namesakes.reason', { reason: mark.reason })}</Text>
            <Text size="xs" c="dimmed">
              <Time
                due={{ at: mark.askedAt }}
                said={(at) => t('namesakes.askedBy', { name: mark.askedBy[language], at })}
              />{' '}
              {mark.confirmedBy && mark.confirmedAt && (
                <Time
                  due={{ at: mark.confirmedAt }}
                  said={(at) => t('namesakes.confirmedBy', { name: mark.confirmedBy![language], at })}
                />
              )}
            </Text>
          </>
        )}
        <Group gap="xs">
          {actions.includes('tellApart') && (
            <FormButton label={t('namesakes.tell')}>
              {(close) => <TellForm personId={personId} otherId={otherId} name={said.name} close={close} />}
            </FormButton>
          )}
          {mark && actions.includes('confirm') && (
            <ActButton
              label={t('namesakes.confirm')}
              ask={t('namesakes.confirmAsk', said)}
              act={async () => {
                await api.confirmNamesakes({ params: { id: mark.id } });
                await queries.invalidateQueries({ queryKey: ['namesakes'] });
              }}
              done={{ of: said.name, did: t('did.namesakesConfirmed') }}
            />
          )}
          {mark && actions.includes('takeBack') && (
            <FormButton isEnd label={t('namesakes.takeBack')} of={said.name}>
              {(close) => <TakeForm id={mark.id} name={said.name} close={close} />}
            </FormButton>
          )}
        </Group>
      </Stack>
    </Card>
  );
}
