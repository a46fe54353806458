import { Text, Textarea, TextInput } from '@mantine/core';
import type { WaitingListView } from '#libs/contracts';
import { SetQuotas } from '#libs/contracts';
import { api } from '../../api/client';
import { queries } from '../../api/queries';
import { waitingListQuery } from '../../api/queries-applications';
import { delegationsQuery } from '../../api/queries-delegations';
import { useMessages } from '../../messages';
import { DeskForm } from '../../forms/form';
import { Loaded } from '../../frame/query';
import { applicationChanged } from './changed';
import classes from './observers.module.css';

type Props = { missionId: string; list: WaitingListView; close: () => void };

const NUMBERS = [
  ['totalCap', 'observers.totalCap'],
  ['delegationQuota', 'observers.delegationQuota'],
  ['chamberQuota', 'observers.chamberQuota'],
] as const;

/** Places for everyone, for each delegation, and for single delegations that have another number. */
export default function QuotasForm({ missionId, list, close }: Props) {
  const { t, language } = useMessages();
  return (
    <Loaded of={delegationsQuery}>
      {({ items }) => {
        const shown = items.filter(
          ({ id, member, participates }) => (member && participates) || id in list.perDelegation,
        );
        const fieldsOf = ({ totalCap, delegationQuota, chamberQuota, perDelegation }: WaitingListView) => ({
          totalCap,
          delegationQuota,
          chamberQuota,
          perDelegation: Object.fromEntries(shown.map(({ id }) => [id, perDelegation[id] ?? null])),
        });
        const names = Object.fromEntries([
          ...NUMBERS.map(([name, message]) => [name, t(message)]),
          ...shown.map(({ id, name }) => [`perDelegation.${id}`, name[language]]),
        ]) as Record<string, string>;
        const read = async () => {
          const now = await queries.fetchQuery({ ...waitingListQuery(missionId), staleTime: 0 });
          return { values: fieldsOf(now), version: now.version };
        };
        return (
          <DeskForm
            schema={SetQuotas}
            initial={{ ...fieldsOf(list), reason: '', source: '' }}
            latest={{ read, names }}
            draft={`quotas:${missionId}`}
            version={list.version}
            submit={t('observers.setQuotas')}
            send={async (body, ifMatch) => {
              await api.setQuotas({ params: { id: missionId }, body, ifMatch });
              await applicationChanged({ missionId });
            }}
            done={t('form.saved')}
            after={close}
            cancel={close}
          >
            {(form) => {
              const number = (path: string, value: unknown, empty: null | '') => ({
                type: 'number',
                inputMode: 'numeric' as const,
                min: 0,
                value: (value as number | null) ?? '',
                error: form.errors[path],
                onChange: ({ currentTarget }: { currentTarget: { value: string } }) =>
                  form.setFieldValue(path, currentTarget.value === '' ? empty : Number(currentTarget.value)),
              });
              const own = form.values.perDelegation as Record<string, number | null>;
              return (
                <>
                  <Text size="sm">{t('observers.quotasHint')}</Text>
                  <div className={classes.fields}>
                    {NUMBERS.map(([name, message]) => (
                      <TextInput key={name} label={t(message)} {...number(name, form.values[name], '')} />
                    ))}
                  </div>
                  <div className={classes.fields}>
                    {shown.map(({ id, name }) => (
                      <TextInput
                        key={id}
                        label={name[language]}
                        placeholder={t('observers.asOthers')}
                        {...number(`perDelegation.${id}`, own[id], null)}
                      />
                    ))}
                  </div>
                  <Textarea label={t('word.reason')} required autosize {...form.getInputProps('reason')} />
                  <TextInput label={t('observers.source')} required {...form.getInputProps('source')} />
                </>
              );
            }}
          </DeskForm>
        );
      }}
    </Loaded>
  );
}
