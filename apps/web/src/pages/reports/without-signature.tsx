import { Button, Card, NativeSelect, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { NoteAbsence, RefuseToSign, type ReportView } from '#libs/contracts';
import { useState } from 'react';
import { api } from '../../api/client';
import { queries } from '../../api/queries';
import { reportQuery } from '../../api/queries-reports';
import { useMessages } from '../../messages';
import { Dialog } from '../../frame/dialog';
import { DeskForm } from '../../forms/form';
import { useHand } from './hand';
import { Time } from '../../frame/time';

async function keep(report: ReportView): Promise<void> {
  queries.setQueryData(reportQuery(report.id).queryKey, report);
  await queries.invalidateQueries({ queryKey: ['report', report.id] });
  await queries.invalidateQueries({ queryKey: ['mission', report.missionId] });
}

const DISSENT = [
  { language: 'ru', label: 'reports.dissentRu' },
  { language: 'en', label: 'reports.dissentEn' },
] as const;

/** Whoever does not sign says why, in one of the languages or in both; it stands with the signatures. */
export function RefusalToSign({ report }: { report: ReportView }) {
  const { t } = useMessages();
  const [open, setOpen] = useState(false);
  const { body: hand, field, given } = useHand(report);
  const close = () => setOpen(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('reports.refuse')}
      </Button>
      <Dialog opened={open} close={close} title={t('reports.refuse')}>
        <Text size="sm">{t('reports.refuseExplain')}</Text>
        <DeskForm
          schema={RefuseToSign}
          initial={{ contentDigest: hand.contentDigest, dissent: { ru: '', en: '' } }}
          draft={`dissent:${report.id}`}
          submit={t('reports.refuse')}
          notYet={given ? undefined : t('sign.passwordFirst')}
          send={async (body) => {
            const sent = { ...body, password: hand.password };
            return keep((await api.refuseToSign({ params: { id: report.id }, body: sent })).report);
          }}
          done={{ of: report.number, did: t('reports.refusedDone') }}
          after={close}
          cancel={close}
        >
          {(form) => (
            <>
              {DISSENT.map(({ language, label }) => (
                <Textarea
                  key={language}
                  label={t(label)}
                  lang={language}
                  autosize
                  minRows={4}
                  {...form.getInputProps(`dissent.${language}`)}
                />
              ))}
              {field}
            </>
          )}
        </DeskForm>
      </Dialog>
    </>
  );
}

/** Of whom an absence may be recorded, or confirmed: whoever leads the mission cannot be absent from it. */
export const mayBeAbsent = ({ signatories }: ReportView) =>
  signatories.filter(
    ({ signedAt, dissent, absentByTwo, coordinator }) => !signedAt && !dissent && !absentByTwo && !coordinator,
  );

/** Of somebody on the list who cannot sign: the document does not wait for them. */
export function AbsenceForm({ report, close }: { report: ReportView; close: () => void }) {
  const { t, language } = useMessages();
  const mayBe = mayBeAbsent(report);
  return (
    <DeskForm
      schema={NoteAbsence}
      initial={{ personId: '', reason: '' }}
      submit={t('reports.noteAbsence')}
      send={async (body) => keep((await api.noteAbsence({ params: { id: report.id }, body })).report)}
      done={({ personId }) => ({
        of: mayBe.find((who) => who.personId === personId)?.name[language] ?? report.number,
        did: t('reports.absenceDone'),
      })}
      after={close}
      cancel={close}
    >
      {(form) => (
        <>
          <Text size="sm">{t('reports.absenceExplain')}</Text>
          <Text size="sm">{t('reports.absenceByTwo')}</Text>
          <NativeSelect
            label={t('reports.whoIsAbsent')}
            required
            data={[
              { value: '', label: '—' },
              ...mayBe.map(({ personId, name, absentSince }) => ({
                value: personId,
                label: absentSince ? t('reports.absenceToConfirm', { name: name[language] }) : name[language],
              })),
            ]}
            {...form.getInputProps('personId')}
          />
          <TextInput label={t('word.reason')} required {...form.getInputProps('reason')} />
        </>
      )}
    </DeskForm>
  );
}

/** What was stated in the place of signatures, in the reader’s language where it was given in it. */
export function Dissents({ report: { signatories } }: { report: ReportView }) {
  const { t, language } = useMessages();
  const stated = signatories.flatMap(({ personId, name, dissent }) => (dissent ? [{ personId, name, dissent }] : []));
  if (stated.length === 0) return null;
  return (
    <Stack gap="xs">
      <Title order={2} size="h4">
        {t('reports.dissents')}
      </Title>
      {stated.map(({ personId, name, dissent }) => (
        <Card key={personId} withBorder padding="sm">
          <Text style={{ whiteSpace: 'pre-line' }}>{dissent[language] ?? dissent.ru ?? dissent.en}</Text>
          <Text size="sm" c="dimmed">
            {name[language]}, <Time due={{ at: dissent.at }} />
          </Text>
        </Card>
      ))}
    </Stack>
  );
}
