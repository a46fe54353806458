import { Text, Textarea, TextInput } from '@mantine/core';
import type { WaitingListView } from '#libs/contracts';
import { SetQuotas } from '#libs/contracts';
import type { Wording } from '#libs/regulation';
import { api } from '../../api/client';
import { queries } from '../../api/queries';
import { waitingListQuery } from '../../api/queries-applications';
import { delegationsQuery } from '../../api/queries-delegations';
import { useMessages } from '../../messages';
import { DeskForm } from '../../forms/form';
import { WholeNumber } from '../../forms/whole-number';
import { Loaded } from '../../frame/query';
import { applicationChanged } from './changed';
import classes from './observers.module.css';

type Props = { missionId: string; list: WaitingListView; close: () => void };

const NUMBERS = [
  ['totalCap', 'observers.totalCap'],
  ['delegationQuota', 'observers.delegationQuota'],
  ['chamberQuota', 'observers.chamberQuota'],
  ['genderCap', 'observers.genderCap'],
  ['genderMinimum', 'observers.genderMinimum'],
  ['groupQuota', 'observers.groupQuota'],
] as const;

/** Places for everyone, for each delegation, group and gender, and for those that have another number. */
export default function QuotasForm({ missionId, list, close }: Props) {
  const { t, language } = useMessages();
  return (
    <Loaded of={delegationsQuery}>
      {({ items, groups }) => {
        const numbers = NUMBERS.filter(([name]) => groups.length > 0 || name !== 'groupQuota');
        const shown = items.filter(
          ({ id, member, participates }) => (member && participates) || id in list.perDelegation,
        );
        const fieldsOf = (now: WaitingListView) => ({
          ...Object.fromEntries(numbers.map(([name]) => [name, now[name]])),
          perDelegation: Object.fromEntries(shown.map(({ id }) => [id, now.perDelegation[id] ?? null])),
          perGroup: Object.fromEntries(groups.map(({ code }) => [code, now.perGroup[code] ?? null])),
        });
        const names = Object.fromEntries([
          ...numbers.map(([name, message]) => [name, t(message)]),
          ...shown.map(({ id, name }) => [`perDelegation.${id}`, name[language]]),
          ...groups.map(({ code, name }) => [`perGroup.${code}`, name[language]]),
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
            done={{ of: t('did.quotas'), did: t('did.saved') }}
            after={close}
            cancel={close}
          >
            {(form) => {
              const own = (name: 'perDelegation' | 'perGroup', of: { key: string; name: Wording }[]) => (
                <div className={classes.fields}>
                  {of.map(({ key, name: said }) => (
                    <WholeNumber
                      key={key}
                      form={form}
                      name={`${name}.${key}`}
                      label={said[language]}
                      placeholder={t('observers.asOthers')}
                      empty={null}
                    />
                  ))}
                </div>
              );
              return (
                <>
                  <Text size="sm">{t('observers.quotasHint')}</Text>
                  <div className={classes.fields}>
                    {numbers.map(([name, message]) => (
                      <WholeNumber key={name} form={form} name={name} label={t(message)} />
                    ))}
                  </div>
                  {own(
                    'perDelegation',
                    shown.map(({ id, name }) => ({ key: id, name })),
                  )}
                  {own(
                    'perGroup',
                    groups.map(({ code, name }) => ({ key: code, name })),
                  )}
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
