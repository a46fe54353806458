import { Checkbox, Stack, Table, Text, TextInput } from '@mantine/core';
import { MergePeople, type PersonView } from '#libs/contracts';
import { label, spokenIn } from '#libs/regulation';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client';
import { queries } from '../../api/queries';
import { delegationsQuery } from '../../api/queries-delegations';
import { personQuery } from '../../api/queries-people';
import { useMessages } from '../../messages';
import { DeskForm } from '../../forms/form';
import { PersonPicker } from '../../forms/person-picker';
import { Loaded } from '../../frame/query';
import { ScrollRegion } from '../../lists/scroll-region';
import { latinName, ownName } from './name';

/** Two records of one person become one: this one goes on, the other ends. */
export function MergeForm({ person, close }: { person: PersonView; close: () => void }) {
  const { t } = useMessages();
  const [otherId, setOtherId] = useState('');
  return (
    <Stack>
      <Text size="sm">{t('merge.explain')}</Text>
      <PersonPicker
        label={t('merge.other')}
        required
        except={new Set([person.id])}
        value={otherId}
        onChange={setOtherId}
      />
      {otherId && (
        <Loaded of={personQuery(otherId)}>{(other) => <Merging kept={person} ended={other} close={close} />}</Loaded>
      )}
    </Stack>
  );
}

function Merging({ kept, ended, close }: { kept: PersonView; ended: PersonView; close: () => void }) {
  const { t } = useMessages();
  const [sure, setSure] = useState(false);
  return (
    <>
      <Comparison kept={kept} ended={ended} />
      <Text size="sm">{t('merge.moves')}</Text>
      <Checkbox
        label={t('merge.sure', { name: ownName(ended) })}
        checked={sure}
        onChange={({ currentTarget }) => setSure(currentTarget.checked)}
      />
      {sure && (
        <DeskForm
          schema={MergePeople}
          initial={{ intoId: kept.id, reason: '' }}
          submit={t('merge.submit')}
          isEnd
          send={async (body) => {
            await api.mergePeople({ params: { id: ended.id }, body });
            await queries.invalidateQueries({ queryKey: ['people'] });
            await queries.invalidateQueries({ queryKey: ['accounts'] });
          }}
          done={{ of: ownName(kept), did: t('merge.done') }}
          after={close}
          cancel={close}
        >
          {(form) => <TextInput label={t('word.reason')} required {...form.getInputProps('reason')} />}
        </DeskForm>
      )}
    </>
  );
}

/** What the record that goes on will say: its own, and what only the other knew. */
function Comparison({ kept, ended }: { kept: PersonView; ended: PersonView }) {
  const { t, language } = useMessages();
  const { data } = useQuery(delegationsQuery);
  const delegationOf = ({ delegationId }: PersonView) =>
    data?.items.find(({ id }) => id === delegationId)?.name[language] ?? '—';
  const genderOf = ({ gender }: PersonView) => (gender ? label(language, 'genders', gender) : '');
  const groupOf = ({ groupCode }: PersonView) =>
    data?.groups.find(({ code }) => code === groupCode)?.name[language] ?? '';
  const others = new Set([...kept.otherCitizenships, ...ended.otherCitizenships, ended.citizenship]);
  others.delete(kept.citizenship);
  const rows: [name: string, ended: string, kept: string, becomes: string][] = [
    [t('word.name'), ownName(ended), ownName(kept), ownName(kept)],
    [t('people.latin'), latinName(ended), latinName(kept), latinName(kept)],
    [t('word.office'), ended.office[language], kept.office[language], kept.office[language]],
    [t('word.delegation'), delegationOf(ended), delegationOf(kept), delegationOf(kept)],
    [t('people.citizenship'), ended.citizenship, kept.citizenship, kept.citizenship],
    [
      t('person.otherCitizenships'),
      ended.otherCitizenships.join(', '),
      kept.otherCitizenships.join(', '),
      [...others].join(', '),
    ],
    [t('person.gender'), genderOf(ended), genderOf(kept), genderOf(kept) || genderOf(ended)],
    ...((data?.groups ?? []).length > 0
      ? [
          [t('person.group'), groupOf(ended), groupOf(kept), groupOf(kept) || groupOf(ended)] as [
            string,
            string,
            string,
            string,
          ],
        ]
      : []),
    [
      t('person.speaks'),
      spokenIn(ended.speaks, language),
      spokenIn(kept.speaks, language),
      spokenIn([...new Set([...kept.speaks, ...ended.speaks])], language),
    ],
    [t('word.email'), ended.email ?? '', kept.email ?? '', kept.email ?? ended.email ?? ''],
  ];
  return (
    <ScrollRegion label={t('merge.compare')}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('merge.field')}</Table.Th>
            <Table.Th scope="col">{t('merge.ended')}</Table.Th>
            <Table.Th scope="col">{t('merge.kept')}</Table.Th>
            <Table.Th scope="col">{t('merge.becomes')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(([name, ...values]) => (
            <Table.Tr key={name}>
              <Table.Th scope="row">{name}</Table.Th>
              {values.map((value, index) => (
                <Table.Td key={index}>{value || '—'}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollRegion>
  );
}
