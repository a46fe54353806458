import { Anchor, Group, Stack, Text } from '@mantine/core';
import type { ExportFormat, ExportName } from '#libs/contracts';
import { addressOf } from '../../api/address';
import { mayIn, useMe } from '../../api/me';
import { useMessages } from '../../messages';
import type { MessageKey } from '../../messages/catalogue';

const TABLES = {
  observers: 'documents.table.observers',
  applications: 'documents.table.applications',
  batches: 'documents.table.batches',
  decisions: 'documents.table.decisions',
  programme: 'documents.table.programme',
  stations: 'documents.table.stations',
  teams: 'documents.table.teams',
  plan: 'documents.table.plan',
  visits: 'documents.table.visits',
  incidents: 'documents.table.incidents',
  'day-facts': 'documents.table.day-facts',
  timeline: 'documents.table.timeline',
} as const satisfies Record<ExportName, MessageKey>;
/** What stands about people, for who may read about people. */
const OF_PEOPLE: readonly ExportName[] = ['batches', 'decisions'];
const FORMATS: readonly ExportFormat[] = ['xlsx', 'csv', 'json'];

/** Tables to take away, with what one may see, in the language of the page. */
export function MissionExports({ missionId }: { missionId: string }) {
  const { t, language } = useMessages();
  const me = useMe();
  const open = (name: ExportName) => !OF_PEOPLE.includes(name) || mayIn(me, 'person:read');
  return (
    <Stack gap="xs">
      {(Object.keys(TABLES) as ExportName[]).filter(open).map((name) => (
        <Group key={name} justify="space-between" wrap="nowrap" maw={420}>
          <Text>{t(TABLES[name])}</Text>
          <Group gap="sm" wrap="nowrap">
            {FORMATS.map((format) => (
              <Anchor
                key={format}
                href={addressOf('exportMission', { id: missionId, name }, { format, language })}
                download
                aria-label={t('documents.tableAs', { table: t(TABLES[name]), format: format.toUpperCase() })}
              >
                {format.toUpperCase()}
              </Anchor>
            ))}
          </Group>
        </Group>
      ))}
    </Stack>
  );
}
