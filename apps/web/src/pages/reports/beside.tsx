import { Alert, Button, Stack, Text } from '@mantine/core';
import type { ReportView } from '#libs/contracts';
import type { Language } from '#libs/regulation';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { queries } from '../../api/queries';
import { reportIs } from '../../api/queries-reports';
import { useMessages } from '../../messages';
import { Problem } from '../../frame/query';
import { useToast } from '../../frame/toasts';
import { writtenIn, type OutlineSection } from './section';
import { TextRead } from './text-read';

type Props = { report: ReportView; section: OutlineSection; language: Language; writable: boolean };

/** What a translation is of, to stand beside it; and that it is of an earlier writing than the one that stands. */
export function Original({ report, section, language, writable }: Props) {
  const { t } = useMessages();
  const original = writtenIn(report, report.originalLanguage, section);
  if (!original?.body) return null;
  const isStale = report.translations.some((one) => one.language === language && one.stale.includes(section.id));
  return (
    <Stack gap={4}>
      {isStale && (
        <Alert color="yellow" title={t('together.stale')}>
          {writable && <StillHolds report={report} section={section} language={language} />}
        </Alert>
      )}
      <Text size="xs" c="dimmed">
        {t('together.original')}
      </Text>
      <TextRead of={report} body={original.body} language={report.originalLanguage} />
    </Stack>
  );
}

/** The same words once more: they are a translation of the original as it stands now. */
function StillHolds({ report, section, language }: Omit<Props, 'writable'>) {
  const { t, language: read } = useMessages();
  const toast = useToast();
  const written = writtenIn(report, language, section)!;
  const translates = writtenIn(report, report.originalLanguage, section)?.version;
  const hold = useCommand({
    mutationFn: () =>
      api.writeText({
        params: { id: report.id, language, section: section.id },
        body: { body: written.body, translates },
        ifMatch: written.version,
      }),
    onSuccess: async ({ report: after }) => {
      await reportIs(after);
      toast({ of: section.title[read], did: t('did.stillHolds') });
      await queries.invalidateQueries({ queryKey: ['report', report.id, 'moves'] });
    },
  });
  return (
    <Stack gap="xs" align="flex-start">
      <Button size="xs" variant="default" loading={hold.isPending} onClick={() => hold.mutate()}>
        {t('together.stillHolds')}
      </Button>
      {hold.error && <Problem error={hold.error} />}
    </Stack>
  );
}
