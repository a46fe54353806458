import { Alert, Button, Card, Group, Stack, Table, Text, Title } from '@mantine/core';
import type { ReportView } from '#libs/contracts';
import { label } from '#libs/regulation';
import type { ReactNode } from 'react';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { mayHere, useAssemblyLabel, useMe } from '../../api/me';
import { queries } from '../../api/queries';
import { reportIs, type Snapshot, snapshotQuery } from '../../api/queries-reports';
import { useMessages } from '../../messages';
import { Loaded, Problem } from '../../frame/query';
import { shownDay } from '../../time';
import { activityOf } from './activity';
import classes from './reports.module.css';
import { Time } from '../../frame/time';

/** The figures the document is drawn from, as they were frozen; taken anew while it is a draft. */
export function Facts({ report }: { report: ReportView }) {
  const { t } = useMessages();
  const me = useMe();
  const { id, missionId, snapshot } = report;
  const refresh = useCommand({
    mutationFn: () => api.refreshSnapshot({ params: { id }, ifMatch: report.version }),
    onSuccess: async ({ report: after }) => {
      await reportIs(after);
      await queries.invalidateQueries({ queryKey: ['report', id, 'moves'] });
    },
  });
  return (
    <aside aria-label={t('reports.facts')} className={classes.aside}>
      <Card withBorder>
        <Stack gap="sm">
          <Title order={2} size="h4">
            {t('reports.facts')}
          </Title>
          <Text size="sm">
            <Time due={{ at: snapshot.asOf }} said={(at) => t('reports.asOf', { at })} />
          </Text>
          {snapshot.provisional ? (
            <Alert color="yellow">{t('reports.provisional')}</Alert>
          ) : (
            <Text size="sm">{t('reports.final')}</Text>
          )}
          {refresh.error && <Problem error={refresh.error} />}
          {report.state === 'DRAFT' && mayHere(me, 'report:draft', missionId) && (
            <Group>
              <Button size="xs" variant="default" loading={refresh.isPending} onClick={() => refresh.mutate()}>
                {t('reports.refresh')}
              </Button>
            </Group>
          )}
          {mayHere(me, 'report:download', missionId) && (
            <Loaded of={snapshotQuery(snapshot.id)}>{(facts) => <FactsOf facts={facts} />}</Loaded>
          )}
        </Stack>
      </Card>
    </aside>
  );
}

function FactsOf({ facts }: { facts: Snapshot }) {
  const { t, language } = useMessages();
  const own = useAssemblyLabel(language);
  const day = (value: string) => shownDay(value, language);
  const lineOf = ({ name, position, delegation }: Snapshot['observers'][number]) => [
    name.ru + position.ru,
    `${name[language]}, ${position[language]}`,
    delegation?.[language] ?? t('reports.withoutDelegation'),
  ];
  return (
    <Stack gap="xs" className={classes.facts ?? ''}>
      <Text>
        {t('reports.observersCount', { count: facts.observers.length })},{' '}
        {t('reports.delegationsCount', { count: facts.composition.length })}
      </Text>
      <Part title={t('reports.composition')} open>
        <Listing
          label={t('reports.composition')}
          heads={[t('word.delegation'), t('reports.observers')]}
          rows={[
            ...facts.composition.map(({ country, delegation, observers }) => [
              country,
              delegation[language],
              observers,
            ]),
            ['', t('reports.withoutDelegation'), facts.withoutDelegation],
          ]}
        />
      </Part>
      {facts.groups && facts.genders && (
        <Part title={t('reports.stated')}>
          <Listing
            label={t('reports.stated')}
            heads={[t('reports.groupOrGender'), t('reports.observers')]}
            rows={[
              ...facts.groups.map(({ name, observers }) => [
                `group ${name?.ru}`,
                `${t('person.group')}: ${name?.[language] ?? t('person.notStated')}`,
                observers,
              ]),
              ...facts.genders.map(({ gender, observers }) => [
                `gender ${gender}`,
                `${t('person.gender')}: ${gender ? label(language, 'genders', gender) : t('person.notStated')}`,
                observers,
              ]),
            ]}
          />
        </Part>
      )}
      <Part title={t('reports.activity')} open>
        <Listing
          label={t('reports.activity')}
          heads={[t('reports.figure'), t('word.value')]}
          rows={activityOf(facts, language)}
        />
      </Part>
      <Part title={t('mission.votes')}>
        <Listing
          label={t('mission.votes')}
          heads={[t('mission.vote'), t('mission.votingDays')]}
          rows={facts.events.map(({ title, votingDays, earlyVotingDays = [] }) => [
            title.ru,
            title[language],
            [...earlyVotingDays, ...votingDays].map(day).join(', '),
          ])}
        />
      </Part>
      <Part title={t('mission.decisions')}>
        <Listing
          label={t('mission.decisions')}
          heads={[t('mission.subject'), t('word.date')]}
          rows={facts.decisions.map(({ subject, body, date, number }) => [
            number ?? '',
            `${own('decisionSubjects', subject)} (${own('decisionBodies', body)}, ${number ?? t('mission.notKnown')})`,
            date ? day(date) : t('mission.notKnown'),
          ])}
        />
      </Part>
      <Part title={t('mission.invitations')}>
        <Listing
          label={t('mission.invitations')}
          heads={[t('mission.inviter'), t('word.date')]}
          rows={facts.invitations.map(({ inviter, date, reference }) => [
            reference ?? inviter,
            `${label(language, 'inviterTypes', inviter)} (${reference ?? t('mission.notKnown')})`,
            date ? day(date) : t('mission.notKnown'),
          ])}
        />
      </Part>
      <Part title={t('mission.offices')}>
        <Listing
          label={t('mission.offices')}
          heads={[t('word.name'), t('word.office')]}
          rows={facts.offices.map(({ name, office }) => [
            name.ru + office,
            name[language],
            label(language, 'missionOffices', office),
          ])}
        />
      </Part>
      <Part title={t('reports.observersList')}>
        <Listing
          label={t('reports.observersList')}
          heads={[t('word.name'), t('word.delegation')]}
          rows={facts.observers.map(lineOf)}
        />
      </Part>
      {facts.absent && facts.absent.length > 0 && (
        <Part title={t('reports.absentList')}>
          <Listing
            label={t('reports.absentList')}
            heads={[t('word.name'), t('word.delegation')]}
            rows={facts.absent.map(lineOf)}
          />
        </Part>
      )}
    </Stack>
  );
}

const Part = ({ title, open = false, children }: { title: string; open?: boolean; children: ReactNode }) => (
  <details open={open}>
    <summary>{title}</summary>
    {children}
  </details>
);

/** The first names the line and is not shown. */
type Line = readonly (string | number)[];

function Listing({ label: name, heads, rows }: { label: string; heads: string[]; rows: readonly Line[] }) {
  const { t } = useMessages();
  if (rows.length === 0) return <Text c="dimmed">{t('state.empty')}</Text>;
  return (
    <Table aria-label={name}>
      <Table.Thead>
        <Table.Tr>
          {heads.map((head) => (
            <Table.Th key={head}>{head}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(([key, ...cells]) => (
          <Table.Tr key={key}>
            {cells.map((cell, column) => (
              <Table.Td key={heads[column]}>{cell}</Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
