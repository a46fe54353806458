import { Checkbox, Select, Stack } from '@mantine/core';
import type { MissionView } from '#libs/contracts';
import { Apply } from '#libs/contracts';
import { APPLICANT_CATEGORIES, label } from '#libs/regulation';
import { useQuery } from '@tanstack/react-query';
import { useRef, type ReactNode } from 'react';
import { api } from '../../api/client';
import { applicationsQuery } from '../../api/queries-applications';
import { delegationsQuery } from '../../api/queries-delegations';
import { useMessages } from '../../messages';
import { DeskForm } from '../../forms/form';
import { PersonPicker } from '../../forms/person-picker';
import { Loaded, Sentence } from '../../frame/query';
import { useToast } from '../../frame/toasts';
import { applicationChanged } from './changed';
import classes from './observers.module.css';
import { NO_PAPER, PaperFields } from './paper-fields';
import { isEnded } from './standing';

/** What came in the post: who, and up to two papers. */
const Nomination = Apply.pick({ personId: true, category: true, candidateInHostVote: true, papers: true });

const BOTH = { texts: NO_PAPER, letter: NO_PAPER };

type Props = { mission: MissionView; record: (applicationId: string) => void };

/** Everything is recorded at once: what is refused leaves nothing behind but the form as it was filled in. */
export default function PaperForm({ mission, record }: Props) {
  const { t, language } = useMessages();
  const toast = useToast();
  const made = useRef<string>(undefined);
  const applied = useQuery(applicationsQuery(mission.id));
  const live = new Set((applied.data ?? []).filter((each) => !isEnded(each)).map(({ personId }) => personId));
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
            papers: BOTH,
          }}
          draft={`paper-nomination:${mission.id}`}
          submit={t('observers.record')}
          send={async (body) => {
            const { application, warnings } = await api.apply({ params: { id: mission.id }, body });
            for (const warning of warnings) toast(<Sentence of={warning} />);
            made.current = application.id;
            await applicationChanged({ id: application.id, missionId: mission.id });
          }}
          after={() => record(made.current!)}
        >
          {(form) => {
            const delegationId = form.values.delegationId as string;
            const representatives = items.find(({ id }) => id === delegationId)?.representatives ?? [];
            const papers = form.values.papers as Partial<typeof BOTH> | undefined;
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
                  except={live}
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
                    checked={Boolean(papers)}
                    onChange={({ currentTarget }) =>
                      form.setFieldValue('papers', currentTarget.checked ? BOTH : undefined)
                    }
                  />
                  {papers && <PaperFields form={form} at="papers.texts" missionId={mission.id} author="" />}
                </Group>
                {papers && (
                  <Group legend={t('observers.delegationLetter')}>
                    <Checkbox
                      label={t('observers.haveLetter')}
                      checked={Boolean(papers.letter)}
                      onChange={({ currentTarget }) =>
                        form.setFieldValue('papers.letter', currentTarget.checked ? NO_PAPER : undefined)
                      }
                    />
                    {papers.letter && (
                      <>
                        <Select
                          label={t('observers.letterAuthor')}
                          required
                          allowDeselect={false}
                          data={representatives.map(({ personId, name, office }) => ({
                            value: personId,
                            label: `${name[language]}, ${label(language, 'representativeOffices', office)}`,
                          }))}
                          nothingFoundMessage={t('observers.noRepresentatives')}
                          value={papers.letter.authorPersonId || null}
                          onChange={(id) => form.setFieldValue('papers.letter.authorPersonId', id ?? '')}
                          error={form.errors['papers.letter.authorPersonId']}
                        />
                        <PaperFields form={form} at="papers.letter" missionId={mission.id} author="" />
                      </>
                    )}
                  </Group>
                )}
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
