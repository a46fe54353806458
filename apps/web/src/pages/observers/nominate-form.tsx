import { Checkbox, Select, Text, Textarea, TextInput } from '@mantine/core';
import type { ApplicationView, MissionView } from '#libs/contracts';
import { Apply } from '#libs/contracts';
import { APPLICANT_CATEGORIES, CATEGORY_NAMES, label } from '#libs/regulation';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client';
import { mayIn, useMe } from '../../api/me';
import { applicationsQuery } from '../../api/queries-applications';
import { useMessages } from '../../messages';
import { DeskForm } from '../../forms/form';
import { PersonPicker, type Eligible } from '../../forms/person-picker';
import { Sentence } from '../../frame/query';
import { useToast } from '../../frame/toasts';
import { applicationChanged } from './changed';
import { ConsentFields, NO_CONSENT } from './paper-fields';
import { isEnded } from './standing';

type Nominated = Pick<MissionView, 'id' | 'categories' | 'host' | 'settings'>;

const OUTSIDE: readonly string[] = CATEGORY_NAMES.filter((name) => !APPLICANT_CATEGORIES[name].sentByDelegation);

/** Whom the rules would refuse in this category and for this host is not offered. */
const eligibleFor = (category: string, { host, settings }: Nominated): Eligible => ({
  who: OUTSIDE.includes(category) ? 'outside' : 'serving',
  notOf: settings.hostNationalsRefused ? host : undefined,
});

type Props = {
  mission: Nominated;
  /** Whose people are nominated; null for those outside the delegations, undefined for anyone. */
  delegationId?: string | null | undefined;
  replaces?: ApplicationView;
  close: () => void;
};

/** Names one person: a draft that the person, or the delegation, submits once the texts are accepted. */
export default function NominateForm({ mission, delegationId, replaces, close }: Props) {
  const { t, language } = useMessages();
  const me = useMe();
  const toast = useToast();
  const applied = useQuery(applicationsQuery(mission.id));
  const live = new Set((applied.data ?? []).filter((each) => !isEnded(each)).map(({ personId }) => personId));
  const categories = mission.categories.filter(
    (category) =>
      delegationId === undefined || APPLICANT_CATEGORIES[category].sentByDelegation === (delegationId !== null),
  );
  return (
    <DeskForm
      schema={Apply}
      initial={{
        personId: '',
        category: categories[0] ?? '',
        candidateInHostVote: false,
        otherMissions: '',
        declaredConflict: '',
        ...(replaces && { replaces: replaces.id, replaceReason: '' }),
      }}
      draft={`nominate:${mission.id}:${replaces?.id ?? delegationId ?? ''}`}
      submit={t('observers.nominate')}
      send={async (body) => {
        const { application, warnings } = await api.apply({ params: { id: mission.id }, body });
        for (const warning of warnings) toast(<Sentence of={warning} />);
        await applicationChanged({ id: replaces?.id ?? application.id, missionId: mission.id });
        return application;
      }}
      done={(_sent, { name }) => ({ of: name[language], did: t('observers.nominationMade') })}
      after={close}
      cancel={close}
    >
      {(form) => (
        <>
          <Text size="sm">{t('observers.nominationHint')}</Text>
          <PersonPicker
            label={t('observers.person')}
            required
            delegationId={delegationId ?? undefined}
            {...eligibleFor(form.values.category as string, mission)}
            except={live}
            value={form.values.personId as string}
            onChange={(id) => form.setFieldValue('personId', id)}
            error={form.errors.personId as string | undefined}
          />
          <Select
            label={t('observers.category')}
            required
            allowDeselect={false}
            data={categories.map((value) => ({ value, label: label(language, 'applicantCategories', value) }))}
            {...form.getInputProps('category')}
          />
          {replaces && (
            <Textarea
              label={t('observers.replaceReason', { name: replaces.name[language] })}
              required={!isEnded(replaces)}
              autosize
              {...form.getInputProps('replaceReason')}
            />
          )}
          {replaces && mayIn(me, 'paper:record') && (
            <Checkbox
              label={t('observers.replacesLate')}
              checked={Boolean(form.values.lateConsent)}
              onChange={({ currentTarget }) =>
                form.setFieldValue('lateConsent', currentTarget.checked ? NO_CONSENT : undefined)
              }
            />
          )}
          {form.values.lateConsent !== undefined && <ConsentFields form={form} missionId={mission.id} />}
          <Checkbox
            label={t('observers.candidate')}
            {...form.getInputProps('candidateInHostVote', { type: 'checkbox' })}
          />
          <TextInput label={t('observers.otherMissions')} {...form.getInputProps('otherMissions')} />
          <Textarea label={t('observers.declaredConflict')} autosize {...form.getInputProps('declaredConflict')} />
        </>
      )}
    </DeskForm>
  );
}
