import { Checkbox, Select, Stack } from '@mantine/core';
import type { MissionView } from '#libs/contracts';
import { Apply, Paper } from '#libs/contracts';
import { APPLICANT_CATEGORIES, label } from '#libs/regulation';
import { useRef, type ReactNode } from 'react';
import type { z } from 'zod';
import { api } from '../../api/client';
import { delegationsQuery } from '../../api/queries-delegations';
import { useMessages } from '../../messages';
import { DeskForm } from '../../forms/form';
import { PersonPicker } from '../../forms/person-picker';
import { Loaded } from '../../frame/query';
import { applicationChanged } from './changed';
import classes from './observers.module.css';
import { NO_PAPER, PaperFields } from './paper-fields';

/** What came in the post: who, and up to two papers. */
const Nomination = Apply.pick({ personId: true, category: true, candidateInHostVote: true }).extend({
  texts: Paper.omit({ authorPersonId: true }).optional(),
  letter: Paper.optional(),
});
/** An application that was made of it, to which the papers still have to be carried. */
export type PaperNomination = z.output<typeof Nomination> & { applicationId: string };

type Props = { mission: MissionView; record: (nomination: PaperNomination) => void };

export default function PaperForm({ mission, record }: Props) {
  const { t, language } = useMessages();
  const made = useRef<PaperNomination>(undefined);
  const categories = mission.categories.filter((category) => APPLICANT_CATEGORIES[category].sentByDelegation);
  return (
    <Loaded of={delegationsQuery}>
      {({ items }) => (
        <DeskForm
          schema={Nomination}
          initial={{
            delegationId: '',
            personId: '',
            category: categories[0] ?? '',
            candidateInHostVote: false,
            texts: NO_PAPER,
            letter: NO_PAPER,
          }}
          draft={`paper-nomination:${mission.id}`}
          submit={t('observers.record')}
          // The application is what everything else hangs on: until it is there, the form and its draft stay.
          send={async (nomination) => {
            const { texts: _, letter: __, ...body } = nomination;
            const { application } = await api.apply({ params: { id: mission.id }, body });
            made.current = { ...nomination, applicationId: application.id };
            await applicationChanged({ id: application.id, missionId: mission.id });
          }}
          after={() => record(made.current!)}
        >
          {(form) => {
            const delegationId = form.values.delegationId as string;
            const representatives = items.find(({ id }) => id === delegationId)?.representatives ?? [];
            const letter = form.values.letter as typeof NO_PAPER | undefined;
            return (
              <>
                <Select
                  label={t('word.delegation')}
                  required
                  allowDeselect={false}
                  data={items.map(({ id, name }) => ({ value: id, label: name[language] }))}
                  {...form.getInputProps('delegationId')}
                />
                <PersonPicker
                  label={t('observers.person')}
                  required
                  delegationId={delegationId || undefined}
                  who="serving"
                  notOf={mission.settings.hostNationalsRefused ? mission.host : undefined}
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
                <Checkbox
                  label={t('observers.candidate')}
                  {...form.getInputProps('candidateInHostVote', { type: 'checkbox' })}
                />
                <Group legend={t('observers.signedTexts')}>
                  <Checkbox
                    label={t('observers.haveSignedTexts')}
                    checked={Boolean(form.values.texts)}
                    onChange={({ currentTarget }) =>
                      form.setFieldValue('texts', currentTarget.checked ? NO_PAPER : undefined)
                    }
                  />
                  {form.values.texts !== undefined && (
                    <PaperFields form={form} at="texts" missionId={mission.id} author="" />
                  )}
                </Group>
                <Group legend={t('observers.delegationLetter')}>
                  <Checkbox
                    label={t('observers.haveLetter')}
                    checked={Boolean(letter)}
                    onChange={({ currentTarget }) =>
                      form.setFieldValue('letter', currentTarget.checked ? NO_PAPER : undefined)
                    }
                  />
                  {letter !== undefined && (
                    <>
                      <Select
                        label={t('observers.letterAuthor')}
                        required
                        data={representatives.map(({ personId, name, office }) => ({
                          value: personId,
                          label: `${name[language]}, ${label(language, 'representativeOffices', office)}`,
                        }))}
                        nothingFoundMessage={t('observers.noRepresentatives')}
                        value={letter.authorPersonId || null}
                        onChange={(id) => form.setFieldValue('letter.authorPersonId', id ?? '')}
                        error={form.errors['letter.authorPersonId']}
                      />
                      <PaperFields form={form} at="letter" missionId={mission.id} author="" />
                    </>
                  )}
                </Group>
              </>
            );
          }}
        </DeskForm>
      )}
    </Loaded>
  );
}

const Group = ({ legend, children }: { legend: string; children: ReactNode }) => (
  <fieldset className={classes.group}>
    <legend>{legend}</legend>
    <Stack gap="sm">{children}</Stack>
  </fieldset>
);
