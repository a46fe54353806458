import { Badge, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { label } from '#libs/regulation';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { missionsQuery } from '../../api/queries';
import { useMessages } from '../../messages';
import { Wide } from '../../shell/wide';
import { DeskLink } from '../../shell/desk-link';
import { Loaded } from '../../shell/query';
import { shownAt, shownUtc } from '../../time';

const RETURNED = { from: '/app/missions' } as const;

export function BoardPage() {
  const { t, language } = useMessages();
  const { q = '' } = useSearch(RETURNED);
  const navigate = useNavigate();
  return (
    <Stack>
      <Title order={1} size="h2">
        {t('missions.title')}
      </Title>
      <TextInput
        label={t('missions.find')}
        maw={360}
        value={q}
        onChange={(event) =>
          void navigate({
            to: '/missions',
            search: event.currentTarget.value ? { q: event.currentTarget.value } : {},
            replace: true,
          })
        }
      />
      <Loaded of={missionsQuery}>
        {({ items }) => {
          const wanted = q.toLocaleLowerCase(language);
          const found = items.filter(({ number, title, hostName }) =>
            [number, title[language], hostName[language]].some((text) =>
              text.toLocaleLowerCase(language).includes(wanted),
            ),
          );
          if (items.length === 0) return <Text>{t('missions.none')}</Text>;
          return (
            <>
              <Text role="status">{t('missions.count', { count: found.length })}</Text>
              <Wide label={t('missions.title')}>
                <Table>
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th>{t('missions.number')}</Table.Th>
                      <Table.Th>{t('missions.name')}</Table.Th>
                      <Table.Th>{t('missions.host')}</Table.Th>
                      <Table.Th>{t('missions.state')}</Table.Th>
                      <Table.Th>{t('missions.cutoff')}</Table.Th>
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {found.map((mission) => (
                      <Table.Tr key={mission.id}>
                        <Table.Td>{mission.number}</Table.Td>
                        <Table.Td>
                          <DeskLink to="/missions/$id" params={{ id: mission.id }}>
                            {mission.title[language]}
                          </DeskLink>
                        </Table.Td>
                        <Table.Td>{mission.hostName[language]}</Table.Td>
                        <Table.Td>
                          <Badge variant="light">{label(language, 'missionStates', mission.state)}</Badge>
                        </Table.Td>
                        <Table.Td>
                          {mission.cutoff ? (
                            <>
                              {shownAt(mission.cutoff.at, mission.cutoff.zone, language)}
                              <Text size="xs" c="dimmed">
                                {t('time.utc', { at: shownUtc(mission.cutoff.at, language) })}
                              </Text>
                            </>
                          ) : (
                            t('missions.noCutoff')
                          )}
                        </Table.Td>
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              </Wide>
            </>
          );
        }}
      </Loaded>
    </Stack>
  );
}
