import { Group, Stack, Text } from '@mantine/core';
import type { PublicationView } from '#libs/contracts';
import { LANGUAGES, type Language } from '#libs/regulation';
import { addressOf } from '../../api/address';
import { DeskLink } from '../../frame/desk-link';
import { DocumentFile, WordFile } from '../../frame/document-file';
import { StateShown } from '../../frame/state';
import { useMessages } from '../../messages';
import classes from './reports.module.css';

type Props = { view: PublicationView };

/** Every file that is to stand before the public, to be read before anybody asks for it or confirms it. */
export function FilesToPublish({ view: { files, pressReleases } }: Props) {
  const { t } = useMessages();
  if (files.length === 0) return null;
  const drawn = files.filter(({ language }) => language !== null);
  const data = files.filter(({ language }) => language === null);
  return (
    <Stack gap={4} component="section" aria-label={t('publication.files')}>
      <Text size="sm" fw={600}>
        {t('publication.files')}
      </Text>
      {LANGUAGES.map((language) => (
        <Edition key={language} language={language} of={drawn.filter((file) => file.language === language)} />
      ))}
      {data.length > 0 && (
        <Text size="sm">{t('publication.data', { names: data.map(({ name }) => name).join(', ') })}</Text>
      )}
      <details>
        <summary>{t('publication.digests')}</summary>
        {drawn.map(({ name, digest }) => (
          <Text key={name} size="xs" className={classes.digest ?? ''}>
            {name}: {digest}
          </Text>
        ))}
      </details>
      {pressReleases.map(({ id, number, state }) => (
        <Text key={id} size="sm" component="div">
          <DeskLink to="/reports/$id" params={{ id }} size="sm">
            {number}
          </DeskLink>{' '}
          {t('publication.pressRelease')} <StateShown of="reportStates" is={state} size="md" />
        </Text>
      ))}
    </Stack>
  );
}

function Edition({ language, of }: { language: Language; of: PublicationView['files'] }) {
  const { t } = useMessages();
  if (of.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t(`reports.in.${language}`)}: {t('publication.noEdition')}
      </Text>
    );
  return (
    <Group gap="xs" align="flex-start">
      <Text size="sm">{t(`reports.in.${language}`)}</Text>
      {of.map(({ name, format, artifactId, size, digest }) =>
        format === 'pdf' ? (
          <DocumentFile key={name} href={addressOf('readArtifact', { id: artifactId! })} name={name} />
        ) : (
          <WordFile key={name} of={{ id: artifactId!, word: { name, size: size!, digest: digest! } }} />
        ),
      )}
    </Group>
  );
}
