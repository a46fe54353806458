import { Anchor, Stack } from '@mantine/core';
import { useMessages } from '../../messages';
import { DocumentFrame } from '../../frame/document-file';

/** A PDF that somebody came to look at before it is printed. */
export function PdfPreview({ address, title }: { address: string; title: string }) {
  const { t } = useMessages();
  return (
    <Stack gap="xs">
      <Anchor href={address} download>
        {t('accreditation.savePdf')}
      </Anchor>
      <DocumentFrame href={address} title={title} />
    </Stack>
  );
}
