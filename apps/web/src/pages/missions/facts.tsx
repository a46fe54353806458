import { Stack, Table, Text, Title } from '@mantine/core';
import type { MissionFile } from '#libs/contracts';
import { label } from '#libs/regulation';
import { useMessages } from '../../messages';
import { Wide } from '../../shell/wide';
import { shownDay } from '../../time';

/** What the mission rests on: votes, invitations, decisions, and who holds an office in it. */
export function Facts({ file: { events, invitations, decisions, offices } }: { file: MissionFile }) {
  const { t, language } = useMessages();
  const day = (value: string | null) => (value ? shownDay(value, language) : '');
  return (
    <Stack>
      <List
        title={t('mission.votes')}
        heads={[t('mission.vote'), t('mission.votingDays')]}
        rows={events.map(({ title, votingDays }) => [title[language], votingDays.map(day).join(', ')])}
      />
      <List
        title={t('mission.invitations')}
        heads={[t('mission.inviter'), t('mission.signatory'), t('mission.date'), t('mission.reference')]}
        rows={invitations.map(({ inviter, signatory, date, reference }) => [
          label(language, 'inviterTypes', inviter),
          signatory,
          day(date),
          reference,
        ])}
      />
      <List
        title={t('mission.decisions')}
        heads={[t('mission.subject'), t('mission.body'), t('mission.date'), t('mission.reference')]}
        rows={decisions.map(({ subject, body, date, number }) => [
          label(language, 'decisionSubjects', subject),
          label(language, 'decisionBodies', body),
          day(date),
          number,
        ])}
      />
      <List
        title={t('mission.offices')}
        heads={[t('mission.office'), t('mission.name'), t('mission.from'), t('mission.until')]}
        rows={offices.map(({ office, name, validFrom, validUntil }) => [
          label(language, 'missionOffices', office),
          name[language],
          day(validFrom),
          day(validUntil),
        ])}
      />
    </Stack>
  );
}

function List({ title, heads, rows }: { title: string; heads: string[]; rows: string[][] }) {
  const { t } = useMessages();
  return (
    <section>
      <Title order={2} size="h4">
        {title}
      </Title>
      {rows.length === 0 ? (
        <Text c="dimmed">{t('state.empty')}</Text>
      ) : (
        <Wide label={title}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                {heads.map((head) => (
                  <Table.Th key={head}>{head}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row) => (
                <Table.Tr key={row.join('|')}>
                  {row.map((cell, column) => (
                    <Table.Td key={heads[column]}>{cell}</Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Wide>
      )}
    </section>
  );
}
