import { Text, Title } from '@mantine/core';
import type { ApplicationView, DossierView } from '#libs/contracts';
import { ACCEPTED_TEXTS, APPLICATION_ENDS, label, outlineOf } from '#libs/regulation';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useMe } from '../../api/me';
import { applicationDossierQuery } from '../../api/queries-applications';
import { reportQuery, reportsQuery } from '../../api/queries-reports';
import { useMessages } from '../../messages';
import { DeskLink } from '../../frame/desk-link';
import { Loading, Problem } from '../../frame/query';
import classes from './mine.module.css';
import { waitsFor } from './reports';

export const isLive = (state: ApplicationView['state']) => !APPLICATION_ENDS.includes(state);

/** What only the person can do next, each as a link to where it is done: of a mission that is over, nothing but to sign. */
export function NextSteps({ application, isOver }: { application: ApplicationView; isOver: boolean }) {
  const { t } = useMessages();
  const { missionId, id } = application;
  const { data: dossier, error, isPending, refetch } = useQuery(applicationDossierQuery(id));
  const { toSign, failed } = useToSign(missionId);
  const asked = useToDo(application, dossier);
  const toDo = isOver ? [] : asked;
  if (isPending) return <Loading />;
  return (
    <section>
      <Title order={3} size="h5">
        {t('mine.waits')}
      </Title>
      {error && <Problem error={error} again={() => void refetch()} />}
      {failed && <Problem error={failed.error} again={() => void failed.refetch()} />}
      {!error && !failed && toDo.length + toSign.length === 0 && <Text>{t('mine.nothingWaits')}</Text>}
      {toDo.length + toSign.length > 0 && (
        <ul className={classes.nextSteps}>
          {toDo.map((sentence) => (
            <li key={sentence}>
              <DeskLink to="/missions/$id/apply" params={{ id: missionId }} search={{ in: id }}>
                {sentence}
              </DeskLink>
            </li>
          ))}
          {toSign.map((report) => (
            <li key={report.id}>
              <DeskLink to="/mine" search={{ show: report.id }}>
                {report.sentence}
              </DeskLink>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const named = (names: string[]) => ({ names: names.join(', ') });

function useToDo({ state, acceptedTexts, accreditation }: ApplicationView, dossier: DossierView | undefined) {
  const { t, language } = useMessages();
  if (!isLive(state)) return [];
  const fields = dossier?.particulars.missing ?? [];
  // A questionnaire whose fields are asked for is filled in, not photographed.
  const documents = (dossier?.gaps ?? []).filter((kind) => kind !== 'questionnaire' || fields.length === 0);
  return [
    accreditation?.state === 'RETURNED_FOR_DOCS' && t('mine.waitHost'),
    state === 'DRAFT' && t('mine.waitSubmit'),
    state === 'RETURNED' && t('mine.waitReturned'),
    acceptedTexts.length < ACCEPTED_TEXTS.length && t('mine.waitTexts'),
    documents.length > 0 &&
      t('mine.waitDocuments', named(documents.map((kind) => label(language, 'personalDocumentKinds', kind)))),
    fields.length > 0 &&
      t('mine.waitFields', named(fields.map((field) => label(language, 'questionnaireFields', field)))),
  ].filter((sentence) => sentence !== false);
}

function useToSign(missionId: string) {
  const { t, language } = useMessages();
  const { personId } = useMe();
  const all = useQuery(reportsQuery(missionId));
  const signing = (all.data ?? []).filter(({ state }) => state === 'SIGNING');
  const reports = useQueries({ queries: signing.map(({ id }) => reportQuery(id)) });
  const failed = [all, ...reports].find(({ isError }) => isError);
  const toSign = reports.flatMap(({ data: report }) =>
    report && waitsFor(report, personId)
      ? [{ id: report.id, sentence: t('mine.waitSign', { title: outlineOf(report.kind).title[language] }) }]
      : [],
  );
  return { toSign, failed };
}
