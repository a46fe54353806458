import { Checkbox, Group, Select, Stack, Table, Text } from '@mantine/core';
import type { ApplicationView, FindingView, MissionView, PersonView } from '#libs/contracts';
import { APPLICANT_CATEGORIES, label, type ApplicantCategory } from '#libs/regulation';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, Refused } from '../../api/client';
import { useCommand } from '../../api/command';
import { useMe } from '../../api/me';
import { useMessages } from '../../messages';
import { PlainForm } from '../../forms/plain-form';
import { Findings, Loading, Problem, useRemedies } from '../../frame/query';
import { nameIn } from '../people/name';
import { applicationChanged } from './changed';
import { PrimaryButton } from '../../frame/primary-button';

type Outcome = { done: boolean; findings: FindingView[] };
type Props = {
  mission: MissionView;
  delegationId: string;
  /** Who stands in this mission already. */
  live: readonly ApplicationView[];
  close: () => void;
};

/** The roster of one delegation: whoever is ticked is named, one by one, and of each it is told what became of it. */
export default function NominateSeveral({ mission, delegationId, live, close }: Props) {
  const { t, language } = useMessages();
  const me = useMe();
  useRemedies();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const categories = mission.categories.filter((category) => APPLICANT_CATEGORIES[category].sentByDelegation);
  const [picked, setCategory] = useState<ApplicantCategory>();
  const category = categories.find((one) => one === picked) ?? categories[0];
  const notOf = mission.settings.hostNationalsRefused ? mission.host : undefined;
  const query = { limit: 200, sort: 'name' as const, who: 'serving' as const, delegationId, ...(notOf && { notOf }) };
  const { data, error, refetch } = useQuery({ queryKey: ['people', query], queryFn: () => api.listPeople({ query }) });
  const named = new Set(live.map(({ personId }) => personId));
  const nominate = useCommand({
    mutationFn: async () => {
      for (const personId of chosen) {
        // Who was named before the connection was lost is not named again.
        if (outcomes.get(personId)?.done) continue;
        const outcome = await apply(mission.id, personId, category!);
        setOutcomes((before) => new Map(before).set(personId, outcome));
      }
    },
    onSettled: () => applicationChanged({ missionId: mission.id }),
  });
  if (error) return <Problem error={error} again={() => void refetch()} />;
  if (!data) return <Loading />;
  // Nobody names themselves here, and nobody twice: but who was named just now stays in sight.
  const people = data.items.filter(({ id }) => id !== me.personId && (!named.has(id) || outcomes.has(id)));
  const isOver = nominate.isSuccess;
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  return (
    <PlainForm hasUnsent={chosen.size > 0 && !isOver} submit={() => chosen.size > 0 && category && nominate.mutate()}>
      <Stack gap="sm">
        <Text size="sm">
          {t('observers.nominationHint')} {t('observers.severalHint')}
        </Text>
        <Select
          label={t('observers.category')}
          required
          allowDeselect={false}
          disabled={isOver}
          data={categories.map((value) => ({ value, label: label(language, 'applicantCategories', value) }))}
          value={category ?? null}
          onChange={(value) => setCategory(value as ApplicantCategory)}
        />
        {people.length === 0 && (
          <Text>{t(data.items.length === 0 ? 'observers.emptyRoster' : 'observers.allNominated')}</Text>
        )}
        {people.length > 0 && (
          <Table aria-label={t('observers.viewPeople')}>
            <Table.Tbody>
              {people.map((person) => (
                <Row
                  key={person.id}
                  person={person}
                  outcome={outcomes.get(person.id)}
                  chosen={chosen.has(person.id)}
                  toggle={isOver ? undefined : () => toggle(person.id)}
                />
              ))}
            </Table.Tbody>
          </Table>
        )}
        {nominate.error && <Problem error={nominate.error} />}
        <Group>
          {isOver ? (
            <PrimaryButton onClick={close}>{t('form.close')}</PrimaryButton>
          ) : (
            <PrimaryButton type="submit" loading={nominate.isPending} isPossible={chosen.size > 0}>
              {t('observers.nominateCount', { count: chosen.size })}
            </PrimaryButton>
          )}
        </Group>
      </Stack>
    </PlainForm>
  );
}

type RowProps = {
  person: PersonView;
  outcome: Outcome | undefined;
  chosen: boolean;
  toggle: (() => void) | undefined;
};

function Row({ person, outcome, chosen, toggle }: RowProps) {
  const { t, language } = useMessages();
  return (
    <Table.Tr>
      <Table.Td>
        <Checkbox
          label={nameIn(language, person)}
          description={person.office[language]}
          checked={chosen}
          disabled={!toggle || outcome?.done === true}
          onChange={() => toggle?.()}
        />
      </Table.Td>
      <Table.Td>
        {outcome && (
          <>
            <Text size="sm" fw={600}>
              {t(outcome.done ? 'observers.nominationMade' : 'observers.notNominated')}
            </Text>
            <Findings findings={outcome.findings} />
          </>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

/** One refusal does not stop the others: it is told where it happened. */
async function apply(missionId: string, personId: string, category: ApplicantCategory): Promise<Outcome> {
  try {
    const body = { personId, category, candidateInHostVote: false };
    const { warnings } = await api.apply({ params: { id: missionId }, body });
    return { done: true, findings: warnings };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { done: false, findings: error.problem.findings };
  }
}
