import { Button, Stack, Text, Title } from '@mantine/core';
import type { AccreditationView } from '#libs/contracts';
import { fetchFile, saveFile } from '../../api/files';
import { useCommand } from '../../api/command';
import { useMessages } from '../../messages';
import { Problem } from '../../frame/query';
import { shownDay } from '../../time';
import classes from './mine.module.css';

/** The host's certificate as it was recorded, and the Assembly's badge beside it. */
export function Certificate({ accreditation }: { accreditation: AccreditationView }) {
  const { t, language } = useMessages();
  const { id, state, certificateNumber, validFrom, validUntil, actNumber, actDate } = accreditation;
  const unknown = t('mine.certificateUnknown');
  const [from, until] = [validFrom, validUntil].map((day) => (day ? shownDay(day, language) : ''));
  const valid =
    from && until ? t('mine.certificateFromUntil', { from, until }) : t('mine.certificateFrom', { from: from! });
  const act =
    actNumber && actDate && t('mine.certificateActOf', { number: actNumber, date: shownDay(actDate, language) });
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        {t('mine.certificate')}
      </Title>
      <dl className={classes.facts}>
        <dt>{t('word.number')}</dt>
        <dd>{certificateNumber ?? unknown}</dd>
        <dt>{t('mine.certificateValid')}</dt>
        <dd>{from ? valid : unknown}</dd>
        <dt>{t('mine.certificateAct')}</dt>
        <dd>{act || unknown}</dd>
      </dl>
      {state === 'ACCREDITED' && <Badge accreditationId={id} />}
    </Stack>
  );
}

/** Asked for before it is saved: one that was not drawn yet is said here, not by the browser. */
function Badge({ accreditationId }: { accreditationId: string }) {
  const { t } = useMessages();
  const get = useCommand({
    mutationFn: async () => saveFile(await fetchFile(`/api/accreditations/${accreditationId}/badge`)),
  });
  return (
    <>
      <Button variant="default" loading={get.isPending} onClick={() => get.mutate()}>
        {t('mine.badge')}
      </Button>
      {get.error && <Problem error={get.error} />}
      <Text size="sm" c="dimmed">
        {t('mine.badgeNote')} {t('finding.rule', { rule: 'R-32' })}
      </Text>
    </>
  );
}
