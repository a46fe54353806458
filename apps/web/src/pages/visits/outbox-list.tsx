import { Alert, Button, Card, Group, Stack, Text } from '@mantine/core';
import { label } from '#libs/regulation';
import { ActButton } from '../../forms/act';
import { useMessages } from '../../messages';
import type { Unsent } from './outbox';
import { PrimaryButton } from '../../frame/primary-button';
import { Time, timeAsText } from '../../frame/time';

type Props = {
  unsent: readonly Unsent[];
  /** The clocks of the host. */
  zone: string;
  again: () => void;
  drop: (id: string) => void;
  open: (one: Unsent) => void;
  /** Whoever has one in hand finishes that first: another would take its place, and what is sent meanwhile go by it. */
  isInHand: boolean;
};

/** What is on this device only, said plainly, with what can be done about it. */
export function OutboxList({ unsent, zone, again, drop, open, isInHand }: Props) {
  const { t, language } = useMessages();
  if (unsent.length === 0) return null;
  const arrived = (one: Unsent) => ({ at: one.content.arrivedAt, zone: one.zone ?? zone });
  return (
    <Alert color="yellow" title={`${t('visits.notSent')}: ${unsent.length}`} role="status">
      <Stack gap="xs">
        <Text size="sm">{t('visits.notSentHelp')}</Text>
        {unsent.map((one) => (
          <Card key={one.id} withBorder p="xs">
            <Text fw={600}>
              {one.station} · {label(language, 'stages', one.content.stage)}
            </Text>
            <Text size="sm">
              <Time due={arrived(one)} />
            </Text>
            {one.refused !== null && (
              <Text size="sm" c="red" role="alert">
                {t('visits.refused', { sentence: one.refused })}
              </Text>
            )}
            <Group gap="xs" mt="xs" hidden={isInHand}>
              {one.refused !== null && (
                <Button size="xs" variant="default" onClick={() => open(one)}>
                  {t('visits.openAgain')}
                </Button>
              )}
              <ActButton
                isEnd
                label={t('visits.drop')}
                of={`${one.station}, ${timeAsText(arrived(one), language)}`}
                ask={t('visits.dropAsk')}
                done={{ of: one.station, did: t('visits.dropped') }}
                act={async () => {
                  drop(one.id);
                }}
              />
            </Group>
          </Card>
        ))}
        <Group hidden={isInHand}>
          <PrimaryButton onClick={again}>{t('visits.sendNow')}</PrimaryButton>
        </Group>
      </Stack>
    </Alert>
  );
}
