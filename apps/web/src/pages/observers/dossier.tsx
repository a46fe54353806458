import { Anchor, Badge, Button, Stack, Text } from '@mantine/core';
import { IconFileTypePdf, IconPhoto } from '@tabler/icons-react';
import type { ApplicationView, PersonalDocumentView } from '#libs/contracts';
import { formatName, label, QUESTIONNAIRE_FIELDS } from '#libs/regulation';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { addressOf } from '../../api/address';
import { useMe } from '../../api/me';
import { applicationDossierQuery, applicationParticularsQuery } from '../../api/queries-applications';
import { useMessages } from '../../messages';
import { Loaded, Loading, Problem } from '../../frame/query';
import { Fact } from './about';
import { smallOf } from './face';
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
      {({ required, gaps, documents, particulars, opened }) => {
        const held = documents.filter(({ current, erased }) => current && !erased);
        return (
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
            {held.length > 0 && (
              <ul className={classes.papers}>
                {held.map((document) => (
                  <HeldPaper key={document.id} document={document} zone={zone} isOpened={opened} />
                ))}
              </ul>
            )}
            {held.length > 0 && opened && (
              <Text size="xs" c="dimmed">
                {t('observers.readingLogged')}
              </Text>
            )}
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
        );
      }}
    </Loaded>
  );
}

type PaperProps = { document: PersonalDocumentView; zone: string; isOpened: boolean };

/** One paper: small, so that it is known again, and what it is. It is opened by a press, which stands in the log. */
function HeldPaper({ document: { id, kind, mediaType, size, uploadedAt, small }, zone, isOpened }: PaperProps) {
  const { t, language } = useMessages();
  const name = label(language, 'personalDocumentKinds', kind);
  const Icon = mediaType === 'application/pdf' ? IconFileTypePdf : IconPhoto;
  return (
    <li className={classes.paper}>
      {small && isOpened ? (
        <img className={classes.page} src={smallOf(id)} alt="" width={72} height={96} loading="lazy" />
      ) : (
        <span className={classes.page} aria-hidden>
          <Icon size={32} stroke={1.5} />
        </span>
      )}
      <Stack gap={2}>
        <Text fw={600}>{name}</Text>
        <Text size="sm" c="dimmed">
          {formatName(mediaType)} · {t('apply.kilobytes', { count: Math.ceil(size / 1024) })} ·{' '}
          <Time due={{ at: uploadedAt, zone }} />
        </Text>
        {isOpened && (
          <Anchor size="sm" href={addressOf('readDocument', { id })} download>
            {t('observers.download', { what: name })}
          </Anchor>
        )}
      </Stack>
    </li>
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
