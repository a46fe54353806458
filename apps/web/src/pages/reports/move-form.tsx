import { NativeSelect, Text, Textarea, TextInput } from '@mantine/core';
import { CorrectReport, MoveReport, NewVersion, Paper, type ReportView } from '#libs/contracts';
import { endsIn, label, REPORT_ACTIONS, REPORT_FOLLOWS, reportLifecycle, type ReportAction } from '#libs/regulation';
import { api } from '../../api/client';
import { queries } from '../../api/queries';
import { reportQuery } from '../../api/queries-reports';
import { useMessages } from '../../messages';
import type { Values } from '../../forms/field';
import { DeskForm } from '../../forms/form';
import { NO_PAPER, PaperFields } from '../observers/paper-fields';

type Props = { report: ReportView; close: () => void };

/** Others see what became of it: the mission may have moved with the document. */
async function moved(report: ReportView) {
  queries.setQueryData(reportQuery(report.id).queryKey, report);
  await queries.invalidateQueries({ queryKey: ['report', report.id] });
  await queries.invalidateQueries({ queryKey: ['mission', report.missionId] });
}

/** Of a document that is there in both languages: each edition prints why it is corrected. */
const CorrectedInBoth = NewVersion.required({ translated: true });
const RecordedMove = MoveReport.extend({ paper: Paper });
const SESSION: readonly ReportAction[] = ['submit', 'note'];

/** A move, with its reason, or the session of the Council that it is about. A new version opens by a command of its own. */
export function MoveForm({
  report,
  action,
  onPaper,
  needsReason,
  close,
}: Props & { action: ReportAction; onPaper: boolean; needsReason: boolean }) {
  const { t, language } = useMessages();
  const renewed = action === 'supersede' || action === 'reissue';
  const session = SESSION.includes(action);
  const { originalLanguage } = report;
  const isInBoth = report.artifacts.some(({ draft, language: of }) => !draft && of !== originalLanguage);
  const params = { id: report.id };
  const initial: Values = {
    ...(!renewed && { action }),
    ...(needsReason && { reason: '' }),
    ...(action === 'reissue' && { translated: '' }),
    ...(onPaper && { paper: NO_PAPER }),
    ...(session && { session: { body: '', session: '', date: '' } }),
    ...(action === 'openSigning' && { place: { ru: '', en: '' } }),
  };
  const send = async (body: object, ifMatch: number) => {
    const command = { params, ifMatch };
    const { report: after } = await (renewed
      ? api.newVersion({ ...command, body: body as NewVersion })
      : api.moveReport({ ...command, body: body as MoveReport }));
    await moved(after);
    return after;
  };
  return (
    <DeskForm
      schema={
        renewed
          ? isInBoth && action === 'reissue'
            ? CorrectedInBoth
            : NewVersion
          : onPaper
            ? RecordedMove
            : MoveReport
      }
      initial={initial}
      draft={`report-move:${report.id}:${action}:${onPaper}`}
      version={report.version}
      submit={label(language, 'reportActions', action)}
      isEnd={endsIn('reportStates', reportLifecycle.moves[action].to)}
      send={send}
      done={(_sent, { state }) => ({
        of: report.number,
        did: t('did.nowStands', { state: label(language, 'reportStates', state) }),
      })}
      after={close}
      cancel={close}
    >
      {(form) => (
        <>
          <Text>
            {report.title[language]}, {report.number}
          </Text>
          {action === 'supersede' && <SignaturesFall report={report} />}
          {action === 'reissue' && <Text size="sm">{t('reports.reasonPrinted')}</Text>}
          {needsReason && (
            <Textarea
              label={action === 'reissue' ? t(`reports.reasonIn.${originalLanguage}`) : t('word.reason')}
              required
              autosize
              minRows={2}
              {...form.getInputProps('reason')}
            />
          )}
          {action === 'reissue' && (
            <Textarea
              label={t(`reports.reasonIn.${originalLanguage === 'ru' ? 'en' : 'ru'}`)}
              description={isInBoth ? undefined : t('reports.reasonNoEdition')}
              required={isInBoth}
              autosize
              minRows={2}
              {...form.getInputProps('translated')}
            />
          )}
          {onPaper && (
            <PaperFields form={form} missionId={report.missionId} holds={reportLifecycle.moves[action].permission} />
          )}
          {action === 'openSigning' && (
            <>
              <TextInput
                label={t('reports.place')}
                description={t('reports.placeOptional')}
                lang="ru"
                {...form.getInputProps('place.ru')}
              />
              <TextInput label={t('reports.placeEn')} lang="en" {...form.getInputProps('place.en')} />
            </>
          )}
          {session && (
            <>
              <TextInput label={t('reports.sessionBody')} required {...form.getInputProps('session.body')} />
              <TextInput label={t('reports.sessionName')} required {...form.getInputProps('session.session')} />
              <TextInput type="date" label={t('word.date')} required {...form.getInputProps('session.date')} />
            </>
          )}
        </>
      )}
    </DeskForm>
  );
}

/** A new version asks everyone anew: whoever has signed this one is named before it is begun. */
function SignaturesFall({ report: { signatories } }: { report: ReportView }) {
  const { t, language } = useMessages();
  const signed = signatories.filter(({ signedAt }) => signedAt).map(({ name }) => name[language]);
  return signed.length > 0 && <Text size="sm">{t('reports.signaturesFall', { names: signed.join('; ') })}</Text>;
}

/** Mends a recording error in the last move: another one instead, or none. */
export function CorrectionForm({ report, close }: Props) {
  const { t, language } = useMessages();
  const instead = REPORT_ACTIONS.filter(
    (action) => ![...REPORT_FOLLOWS, 'adopt'].includes(action) && reportLifecycle.moves[action].from.length > 0,
  );
  const schema = CorrectReport.extend({ instead: CorrectReport.shape.instead.default(null) });
  return (
    <DeskForm
      schema={schema}
      initial={{ instead: '', reason: '', evidence: '' }}
      draft={`correct-report:${report.id}`}
      version={report.version}
      submit={t('reports.correct')}
      send={async (body, ifMatch) =>
        moved((await api.correctReport({ params: { id: report.id }, body, ifMatch })).report)
      }
      done={{ of: report.number, did: t('did.recordCorrected') }}
      after={close}
      cancel={close}
    >
      {(form) => (
        <>
          <NativeSelect
            label={t('reports.instead')}
            data={[
              { value: '', label: t('reports.insteadNothing') },
              ...instead.map((action) => ({ value: action, label: label(language, 'reportActions', action) })),
            ]}
            {...form.getInputProps('instead')}
          />
          <Textarea label={t('word.reason')} required autosize minRows={2} {...form.getInputProps('reason')} />
          <TextInput label={t('reports.evidence')} required {...form.getInputProps('evidence')} />
        </>
      )}
    </DeskForm>
  );
}
