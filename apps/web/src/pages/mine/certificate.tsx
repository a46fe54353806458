import { Button, Stack, Text, Title } from '@mantine/core';
import type { AccreditationView } from '#libs/contracts';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { addressOf } from '../../api/address';
import { fetchFile, saveFile } from '../../api/files';
import { useCommand } from '../../api/command';
import { useMe } from '../../api/me';
import { endedQuery } from '../../api/queries';
import { useMessages } from '../../messages';
import { Problem } from '../../frame/query';
import { CertificateFacts } from '../badge/certificate-facts';
import { keepBadge, keepCertificate, type KeptCertificate } from '../../frame/kept-here';

type Props = { accreditation: AccreditationView; mission: KeptCertificate['mission'] };

/** The host's certificate as it was recorded, and the Assembly's badge beside it; this device keeps what was opened. */
export function Certificate({ accreditation, mission: { number, title } }: Props) {
  const { t } = useMessages();
  const { accountId } = useMe();
  const { data: hasEnded } = useQuery(endedQuery);
  useEffect(() => {
    // Signed out in another window, which forgot what was kept: it is not kept anew from what this one still shows.
    if (hasEnded) return;
    const keptAt = new Date().toISOString();
    // A device without room keeps nothing; what is shown here does not depend on it.
    keepCertificate(accountId, { accreditation, mission: { number, title }, keptAt }).catch(() => undefined);
  }, [accountId, accreditation, number, title, hasEnded]);
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        {t('mine.certificate')}
      </Title>
      <CertificateFacts accreditation={accreditation} />
      {accreditation.state === 'ACCREDITED' && <Badge accreditation={accreditation} />}
    </Stack>
  );
}

/** Asked for before it is saved: one that was not drawn yet is said here, not by the browser. */
function Badge({ accreditation: { id, applicationId } }: { accreditation: AccreditationView }) {
  const { t } = useMessages();
  const { accountId } = useMe();
  const get = useCommand({
    mutationFn: async () => {
      const badge = await fetchFile(addressOf('readBadge', { id }));
      await keepBadge(accountId, applicationId, badge).catch(() => undefined);
      saveFile(badge);
    },
  });
  return (
    <>
      <Button variant="default" loading={get.isPending} onClick={() => get.mutate()}>
        {t('mine.badge')}
      </Button>
      {get.error && <Problem error={get.error} />}
      <Text size="sm" c="dimmed">
        {t('mine.badgeNote')} {t('finding.rule', { rule: 'R-32' })}
        <br />
        {t('mine.keptNote')}
      </Text>
    </>
  );
}
