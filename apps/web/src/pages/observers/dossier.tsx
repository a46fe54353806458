import { Anchor, Badge, Button, Group, Stack, Text } from '@mantine/core';
import type { ApplicationView } from '#libs/contracts';
import { label, QUESTIONNAIRE_FIELDS } from '#libs/regulation';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMe } from '../../api/me';
import { applicationDossierQuery, applicationParticularsQuery } from '../../api/queries-applications';
import { useMessages } from '../../messages';
import { Loaded, Loading, Problem } from '../../frame/query';
import { Fact } from './about';
import classes from './observers.module.css';
import { Time } from '../../frame/time';

/** Which papers the host asks for and which are there. What is in them is for the applicant and the Secretariat. */
export function Dossier({
  application,
  zone,
  isOver,
}: {
  application: ApplicationView;
  zone: string;
  isOver: boolean;
}) {
  const { t, language } = useMessages();
  const me = useMe();
  return (
    <Loaded of={applicationDossierQuery(application.id)}>
      {({ required, gaps, documents, particulars, opened }) => (
        <Stack gap="xs">
          {application.latinProposed && <Badge variant="default">{t('person.latinProposed')}</Badge>}
          {isOver ? (
            documents.some(({ erased }) => erased) && <Text>{t('apply.documentErased')}</Text>
          ) : required === null ? (
            <Text>{t('observers.documentsUnknown')}</Text>
          ) : (
            <Text role="status">
              {gaps.length === 0
                ? t('observers.documentsComplete')
                : t('observers.documentsMissing', {
                    what: gaps.map((kind) => label(language, 'personalDocumentKinds', kind)).join(', '),
                  })}
            </Text>
          )}
          {documents
            .filter(({ current, erased }) => current && !erased)
            .map(({ id, kind, uploadedAt }) => (
              <Group key={id} gap="xs">
                <Badge variant="light">{label(language, 'personalDocumentKinds', kind)}</Badge>
                <Text size="sm">
                  <Time due={{ at: uploadedAt, zone }} />
                </Text>
                {opened && (
                  <Anchor size="sm" href={`/api/personal-documents/${id}/file`} download>
                    {t('observers.download', { what: label(language, 'personalDocumentKinds', kind) })}
                  </Anchor>
                )}
              </Group>
            ))}
          <Text size="sm">
            {t('observers.particularsFilled', { count: particulars.filled.length })}
            {!isOver &&
              particulars.missing.length > 0 &&
              ` ${t('observers.particularsMissing', {
                what: particulars.missing.map((field) => label(language, 'questionnaireFields', field)).join(', '),
              })}`}
          </Text>
          {(opened || application.personId === me.personId) && particulars.filled.length > 0 && (
            <ParticularsShown id={application.id} />
          )}
        </Stack>
      )}
    </Loaded>
  );
}

/** Each reading stands in the log, so it happens when it is asked for. */
function ParticularsShown({ id }: { id: string }) {
  const { t, language } = useMessages();
  const [asked, setAsked] = useState(false);
  const { data, error, refetch } = useQuery({ ...applicationParticularsQuery(id), enabled: asked });
  if (!asked)
    return (
      <div>
        <Button size="xs" variant="default" onClick={() => setAsked(true)}>
          {t('observers.showParticulars')}
        </Button>
        <Text size="xs" c="dimmed">
          {t('observers.readingLogged')}
        </Text>
      </div>
    );
  if (error) return <Problem error={error} again={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <dl className={classes.facts}>
      {QUESTIONNAIRE_FIELDS.filter((field) => data.particulars[field]).map((field) => (
        <Fact key={field} name={label(language, 'questionnaireFields', field)}>
          {data.particulars[field]}
        </Fact>
      ))}
    </dl>
  );
}
