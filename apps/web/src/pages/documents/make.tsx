import { NativeSelect, Stack, TextInput } from '@mantine/core';
import { AskPaper } from '#libs/contracts';
import { paperKindOf, type PaperKind } from '#libs/regulation';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client';
import { everyPage } from '../../api/pages';
import { queries } from '../../api/queries';
import { applicationsQuery } from '../../api/queries-applications';
import { reportsQuery } from '../../api/queries-reports';
import { useMessages, type Language, type Translate } from '../../messages';
import { DeskForm } from '../../forms/form';
import { Problem } from '../../frame/query';
import { useWork } from '../../frame/work';
import { LatinProposed } from '../observers/latin-proposed';
import { shownDay } from '../../time';

type Said = { language: Language; t: Translate; missionId: string; kind: PaperKind };
type Choice = { value: string; label: string };

/** What a paper of each kind can be about, as a person knows it. */
const CHOICES = {
  mission: async () => [],
  delegation: async ({ language, t }) => {
    const { items } = await api.listDelegations({});
    const called = items.filter(({ participates }) => participates);
    return [
      { value: '', label: t('documents.allDelegations') },
      ...called.map(({ id, name }) => ({ value: id, label: name[language] })),
    ];
  },
  batch: async ({ language, t, missionId }) => {
    const { items } = await api.listBatches({ params: { id: missionId } });
    return items.map(({ id, number, sentOn, reference }) => ({
      value: id,
      label: t('documents.batch', {
        number,
        date: shownDay(sentOn, language),
        reference: reference ?? t('accreditation.notKnown'),
      }),
    }));
  },
  application: async ({ language, missionId, kind }) => {
    const all = await everyPage((query) => api.listApplications({ params: { id: missionId }, query }));
    // One letter is about a replacement, the other about data that changed.
    const concerned = all.filter(({ replaces, changedAfterSending }) =>
      kind === 'replacement-letter' ? replaces !== null : changedAfterSending.length > 0,
    );
    return concerned.map(({ id, name }) => ({ value: id, label: name[language] }));
  },
  report: async ({ language, missionId }) =>
    (await queries.fetchQuery(reportsQuery(missionId))).map(({ id, title, number }) => ({
      value: id,
      label: `${title[language]} (${number})`,
    })),
} as const satisfies Record<string, (said: Said) => Promise<Choice[]>>;

/** Has a paper made: its kind, what it is about, and its number where numbers are entered by hand. */
export function MakePaper({ missionId, kinds }: { missionId: string; kinds: readonly PaperKind[] }) {
  const { t, language } = useMessages();
  const [kind, setKind] = useState(kinds[0]!);
  return (
    <Stack maw={560}>
      <NativeSelect
        label={t('documents.kind')}
        data={kinds.map((value) => ({ value, label: paperKindOf(value).title[language] }))}
        value={kind}
        onChange={({ currentTarget }) => setKind(currentTarget.value as PaperKind)}
      />
      <PaperForm key={kind} missionId={missionId} kind={kind} />
    </Stack>
  );
}

function PaperForm({ missionId, kind }: { missionId: string; kind: PaperKind }) {
  const { t, language } = useMessages();
  const { asked } = useWork();
  const { subject, register } = paperKindOf(kind);
  const { data: applications } = useQuery(applicationsQuery(missionId));
  const {
    data: choices,
    error,
    refetch,
  } = useQuery({
    queryKey: ['mission', missionId, 'subjects', kind, language],
    queryFn: (): Promise<Choice[]> => CHOICES[subject]({ language, t, missionId, kind }),
  });
  return (
    <DeskForm
      schema={AskPaper}
      initial={{ kind, subjectId: '', number: '' }}
      submit={t('documents.makeIt')}
      send={async (body) => {
        const { items } = await api.askPaper({ params: { id: missionId }, body });
        for (const { id, state } of items) if (state === 'waiting') asked('paper', id);
        await queries.invalidateQueries({ queryKey: ['mission', missionId, 'papers'] });
      }}
      done={{ of: paperKindOf(kind).title[language], did: t('documents.asked') }}
    >
      {(form) => (
        <>
          {paperKindOf(kind).personal && <LatinProposed applications={applications ?? []} />}
          {error && <Problem error={error} again={() => void refetch()} />}
          {subject !== 'mission' && (
            <NativeSelect
              label={t(`documents.about.${subject}`)}
              description={choices?.length === 0 ? t('documents.nothingToChoose') : undefined}
              data={subject === 'delegation' ? (choices ?? []) : [{ value: '', label: '—' }, ...(choices ?? [])]}
              {...form.getInputProps('subjectId')}
            />
          )}
          {register === 'outgoing' && kind !== 'covering-letter' && (
            <TextInput
              label={t('documents.outgoingNumber')}
              description={t('documents.outgoingWhy')}
              {...form.getInputProps('number')}
            />
          )}
        </>
      )}
    </DeskForm>
  );
}
