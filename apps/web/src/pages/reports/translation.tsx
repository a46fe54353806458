import { Button, Stack, Text } from '@mantine/core';
import type { ReportView } from '#libs/contracts';
import { isAgreed, type Language } from '#libs/regulation';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { mayHere, useMe } from '../../api/me';
import { queries } from '../../api/queries';
import { reportQuery } from '../../api/queries-reports';
import { useMessages } from '../../messages';
import { Problem } from '../../frame/query';
import { useToast } from '../../frame/toasts';
import { Time } from '../../frame/time';

/** Whether a translation is approved as it stands, and the button of those who may approve it. */
export function Translation({ report, language }: { report: ReportView; language: Language }) {
  const { t } = useMessages();
  const me = useMe();
  const toast = useToast();
  const translation = report.translations.find((one) => one.language === language);
  const approve = useCommand({
    mutationFn: () =>
      api.approveTranslation({
        params: { id: report.id, language },
        body: { contentDigest: report.contentDigests[language] },
      }),
    onSuccess: async ({ report: after }) => {
      queries.setQueryData(reportQuery(report.id).queryKey, after);
      toast({ of: report.number, did: t('reports.translationApproved') });
      await queries.invalidateQueries({ queryKey: ['report', report.id] });
    },
  });
  if (!translation) return <Text size="sm">{t('reports.original')}</Text>;
  const { lacks, approvedAt } = translation;
  if (approvedAt)
    return (
      <Text size="sm">
        <Time due={{ at: approvedAt }} said={(at) => t('reports.approvedAt', { at })} />
      </Text>
    );
  const mayApprove = isAgreed(report.state) && lacks.length === 0 && mayHere(me, 'report:agree', report.missionId);
  return (
    <Stack gap={4} align="flex-start">
      <Text size="sm">{t(isAgreed(report.state) ? 'reports.notApproved' : 'reports.approvedWithAgreement')}</Text>
      {mayApprove && (
        <Button size="xs" variant="default" loading={approve.isPending} onClick={() => approve.mutate()}>
          {t('reports.approveTranslation')}
        </Button>
      )}
      {approve.error && <Problem error={approve.error} />}
    </Stack>
  );
}
