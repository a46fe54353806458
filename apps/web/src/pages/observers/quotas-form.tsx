import { Text, Textarea, TextInput } from '@mantine/core';
import type { WaitingListView } from '#libs/contracts';
import { SetQuotas } from '#libs/contracts';
import { api } from '../../api/client';
import { delegationsQuery } from '../../api/queries-delegations';
import { useMessages } from '../../messages';
import { DeskForm } from '../../shell/form';
import { Loaded } from '../../shell/query';
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
        return (
          <DeskForm
            schema={SetQuotas}
            initial={{
              totalCap: list.totalCap,
              delegationQuota: list.delegationQuota,
              chamberQuota: list.chamberQuota,
              perDelegation: Object.fromEntries(shown.map(({ id }) => [id, list.perDelegation[id] ?? null])),
              reason: '',
              source: '',
            }}
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
