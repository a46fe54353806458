import { Text, Title } from '@mantine/core';
import type { ApplicationView, DossierView } from '#libs/contracts';
import { ACCEPTED_TEXTS, APPLICATION_ENDS, applicationStates, label } from '#libs/regulation';
import { useQuery } from '@tanstack/react-query';
import { applicationDossierQuery } from '../../api/queries-applications';
import { useMessages } from '../../messages';
import { DeskLink } from '../../frame/desk-link';
import { Problem } from '../../frame/query';
import classes from './mine.module.css';

export const isLive = (state: ApplicationView['state']) => !APPLICATION_ENDS.includes(state);
/** Until it is submitted, submitting it is the task, and says what it lacks. */
const NOT_SUBMITTED = applicationStates('applicant');

/** What an application that is on its way still lacks, each as a link to where it is added. */
export function StillMissing({ application }: { application: ApplicationView }) {
  const { t } = useMessages();
  const { missionId, id, state } = application;
  const { data: dossier, error, refetch } = useQuery(applicationDossierQuery(id));
  const missing = useMissing(application, dossier);
  if (error) return <Problem error={error} again={() => void refetch()} />;
  if (missing.length === 0 || NOT_SUBMITTED.includes(state)) return null;
  return (
    <section>
      <Title order={3} size="h5">
        {t('mine.missing')}
      </Title>
      <ul className={classes.nextSteps}>
        {missing.map(({ what, sentence }) => (
          <li key={what}>
            <DeskLink to="/missions/$id/apply" params={{ id: missionId }} search={{ in: id }}>
              <Text span>{sentence}</Text>
            </DeskLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

const named = (names: string[]) => ({ names: names.join(', ') });

function useMissing({ acceptedTexts }: ApplicationView, dossier: DossierView | undefined) {
  const { t, language } = useMessages();
  const fields = dossier?.particulars.missing ?? [];
  // A questionnaire whose fields are asked for is filled in, not photographed.
  const documents = (dossier?.gaps ?? []).filter((kind) => kind !== 'questionnaire' || fields.length === 0);
  return [
    { what: 'texts', sentence: acceptedTexts.length < ACCEPTED_TEXTS.length && t('mine.waitTexts') },
    {
      what: 'documents',
      sentence:
        documents.length > 0 &&
        t('mine.waitDocuments', named(documents.map((kind) => label(language, 'personalDocumentKinds', kind)))),
    },
    {
      what: 'fields',
      sentence:
        fields.length > 0 &&
        t('mine.waitFields', named(fields.map((field) => label(language, 'questionnaireFields', field)))),
    },
  ].filter(({ sentence }) => sentence !== false);
}
