import { Anchor, Stack } from '@mantine/core';
import { useMessages } from '../../messages';
import classes from './accreditation.module.css';

/** A PDF as it will be printed, in the page; where a browser shows none in a frame, the link still saves it. */
export function PdfPreview({ address, title }: { address: string; title: string }) {
  const { t } = useMessages();
  return (
    <Stack gap="xs">
      <Anchor href={address} download>
        {t('accreditation.savePdf')}
      </Anchor>
      <iframe className={classes.frame} src={address} title={title} />
    </Stack>
  );
}
