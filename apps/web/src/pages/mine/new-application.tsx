import { Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { Apply, type MissionView } from '#libs/contracts';
import { APPLICANT_CATEGORIES, label, type ApplicantCategory } from '#libs/regulation';
import type { UseFormReturnType } from '@mantine/form';
import { api } from '../../api/client';
import { useMe } from '../../api/me';
import { queries } from '../../api/queries';
import { serviceQuery } from '../../api/queries-people';
import { useMessages } from '../../messages';
import type { Values } from '../../forms/field';
import { DeskForm } from '../../forms/form';
import { ApplyStep } from './step';

/** The question is answered, not skipped: what is left out would count as a no. */
const Answered = Apply.extend({ candidateInHostVote: Apply.shape.candidateInHostVote.unwrap() });

/** Those of the mission in which the person may appear: members through a delegation, others by invitation. */
function useCategories(mission: MissionView): ApplicantCategory[] {
  const { roles } = useMe();
  const holds = (role: string) => roles.some((held) => held.role === role);
  return mission.categories.filter((name) =>
    APPLICANT_CATEGORIES[name].sentByDelegation ? holds('parliamentarian') : holds('invitedApplicant'),
  );
}

/** Who one is in the mission; with it the application begins. */
export function NewApplication({ mission }: { mission: MissionView }) {
  const { t, language } = useMessages();
  const { personId } = useMe();
  const categories = useCategories(mission);
  const initial = {
    personId,
    category: categories[0] ?? '',
    candidateInHostVote: '',
    otherMissions: '',
    declaredConflict: '',
  };
  return (
    <ApplyStep step="about" state="toDo">
      <DeskForm
        schema={Answered}
        initial={initial}
        draft={`apply:${mission.id}`}
        submit={t('apply.begin')}
        done={{ of: mission.title[language], did: t('apply.begun') }}
        send={async (body) => {
          const { application } = await api.apply({ params: { id: mission.id }, body });
          queries.setQueryData(['application', application.id], application);
        }}
        after={() => void queries.invalidateQueries({ queryKey: serviceQuery(personId).queryKey })}
      >
        {(form) => <Questions form={form} categories={categories} />}
      </DeskForm>
    </ApplyStep>
  );
}

type QuestionsProps = { form: UseFormReturnType<Values>; categories: ApplicantCategory[] };

function Questions({ form, categories }: QuestionsProps) {
  const { t, language } = useMessages();
  const answer = form.getValues().candidateInHostVote;
  return (
    <>
      <Radio.Group label={t('apply.category')} required {...form.getInputProps('category')}>
        <Stack gap="xs" mt="xs">
          {categories.map((name) => (
            <Radio key={name} value={name} label={label(language, 'applicantCategories', name)} />
          ))}
        </Stack>
      </Radio.Group>
      <Radio.Group
        label={t('apply.candidate')}
        required
        value={answer === '' ? '' : String(answer)}
        error={form.errors.candidateInHostVote && t('apply.answer')}
        onChange={(value) => form.setFieldValue('candidateInHostVote', value === 'true')}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="false" label={t('apply.no')} />
          <Radio value="true" label={t('apply.yes')} />
        </Stack>
      </Radio.Group>
      <TextInput label={t('apply.otherMissions')} maxLength={500} {...form.getInputProps('otherMissions')} />
      <Textarea
        label={t('apply.conflict')}
        autosize
        minRows={2}
        maxLength={2_000}
        {...form.getInputProps('declaredConflict')}
      />
    </>
  );
}
