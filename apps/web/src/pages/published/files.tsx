import { Anchor, Group, Stack, Text } from '@mantine/core';
import type { PublishedView } from '#libs/contracts';
import { LANGUAGES } from '#libs/regulation';
import { addressOf } from '../../api/address';
import { useMessages } from '../../messages';

/** As everybody calls them, in either language. */
const FORMATS = { pdf: 'PDF', docx: 'Word', csv: 'CSV', xlsx: 'Excel', json: 'JSON' } as const;

type File = PublishedView['files'][number];
export const fileAddress = ({ id }: File) => addressOf('readPublishedFile', { id });
export const signatureAddress = ({ id }: File) => addressOf('readPublishedSignature', { id });
export const keyAddress = ({ kid }: File) => addressOf('readDocumentKey', { name: kid });

/** Each edition with its formats, then the data. */
export function FileLinks({ document: { files, card } }: { document: PublishedView }) {
  const { t } = useMessages();
  return (
    <Stack gap={4}>
      {[...LANGUAGES, null].map((language) => {
        const own = files.filter((file) => file.language === language);
        if (own.length === 0) return null;
        const what = t(language === card.originalLanguage ? 'published.original' : 'published.translation');
        return (
          <Group key={language ?? 'data'} gap="xs">
            <Text size="sm">{language ? `${t(`published.in.${language}`)} (${what})` : t('published.data')}</Text>
            {own.map((file) => (
              <Anchor key={file.id} href={fileAddress(file)} download aria-label={file.name}>
                {FORMATS[file.format]}
              </Anchor>
            ))}
          </Group>
        );
      })}
    </Stack>
  );
}
