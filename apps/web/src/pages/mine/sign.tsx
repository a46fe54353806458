import { Alert, Stack, Text, Title } from '@mantine/core';
import type { ReportView } from '#libs/contracts';
import { LANGUAGES } from '#libs/regulation';
import { useNavigate } from '@tanstack/react-router';
import { addressOf } from '../../api/address';
import { useMe } from '../../api/me';
import { reportQuery } from '../../api/queries-reports';
import { useMessages } from '../../messages';
import { DeskLink } from '../../frame/desk-link';
import { DocumentFile } from '../../frame/document-file';
import { OwnSignature } from '../reports/own-signature';
import { TextRead } from '../reports/text-read';
import { Threshold } from '../reports/threshold';
import { Dissents, RefusalToSign } from '../reports/without-signature';
import { Loaded } from '../../frame/query';
import classes from './mine.module.css';
import { maySign } from './to-sign';

/** The document to be signed, as it is written in the language that is signed, and the signature under it. */
export function SignPage({ reportId }: { reportId: string }) {
  return <Loaded of={reportQuery(reportId)}>{(report) => <ToSign report={report} />}</Loaded>;
}

function ToSign({ report }: { report: ReportView }) {
  const { t, language } = useMessages();
  const { personId } = useMe();
  const navigate = useNavigate();
  const { number, state, signatories } = report;
  const title = t('sign.title', { title: report.title[language] });
  const own = signatories.find((one) => one.personId === personId);
  const signed = signatories.filter(({ signedAt }) => signedAt).length;
  return (
    <Stack className={classes.page ?? ''}>
      <title>{`${title} – ${t('app.name')}`}</title>
      <DeskLink to="/mine">{t('mine.toMine')}</DeskLink>
      <div>
        <Title order={1} size="h2">
          {title}
        </Title>
        <Text c="dimmed">{number}</Text>
      </div>
      <Text>{t('sign.explain')}</Text>
      <Text size="sm">{t('sign.factsNote')}</Text>
      <Drafts report={report} />
      <Sections report={report} />
      <Text role="status">{t('sign.others', { signed, all: signatories.length })}</Text>
      {state === 'SIGNING' && <Threshold report={report} />}
      <Dissents report={report} />
      {maySign(report, personId) ? (
        <>
          <OwnSignature
            report={report}
            head={(contentDigest) => (
              <div>
                <Text size="sm" c="dimmed">
                  {t('sign.digest')}
                </Text>
                <div className={classes.digest}>{contentDigest}</div>
              </div>
            )}
            statement={t('sign.statement')}
            tickFirst={t('sign.tickFirst')}
            submit={t('sign.submit')}
            done={t('sign.done')}
            leave={() => navigate({ to: '/mine' })}
          />
          {!own?.dissent && <RefusalToSign report={report} />}
        </>
      ) : (
        <Alert>{t('sign.gone')}</Alert>
      )}
    </Stack>
  );
}

/** The translations as they will be printed; the original stands with the signature, which binds it. */
function Drafts({ report: { artifacts, contentDigests, originalLanguage } }: { report: ReportView }) {
  const { t } = useMessages();
  const same = artifacts.filter(
    ({ draft, internal, language, contentDigest }) =>
      draft && !internal && language !== originalLanguage && contentDigest === contentDigests[language],
  );
  // Signatures given meanwhile make another file of the same text: the newest says who has signed.
  const files = LANGUAGES.flatMap((language) => same.find((artifact) => artifact.language === language) ?? []);
  if (files.length === 0) return null;
  return (
    <div>
      <Text size="sm">{t('sign.file')}</Text>
      {files.map(({ id, name }) => (
        <DocumentFile key={id} href={addressOf('readArtifact', { id })} name={name} />
      ))}
    </div>
  );
}

function Sections({ report }: { report: ReportView }) {
  const { sections, texts, originalLanguage } = report;
  const { t, language } = useMessages();
  const written = new Map(
    texts.filter((one) => one.language === originalLanguage).map(({ section, body }) => [section, body]),
  );
  return sections.map(({ id, title, facts, text }) => (
    <section key={id}>
      <Title order={2} size="h4">
        {title[language]}
      </Title>
      {facts && (
        <Text size="sm" c="dimmed">
          {t('sign.facts')}
        </Text>
      )}
      {text !== 'none' &&
        (written.get(id) ? (
          <TextRead of={report} body={written.get(id)!} language={originalLanguage} />
        ) : (
          !facts && <Text>{t('sign.empty')}</Text>
        ))}
    </section>
  ));
}
