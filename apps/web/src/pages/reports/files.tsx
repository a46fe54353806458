import { Badge, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import type { ReportView } from '#libs/contracts';
import { isAdopted, isAgreed, LANGUAGES } from '#libs/regulation';
import { useQuery } from '@tanstack/react-query';
import { addressOf } from '../../api/address';
import { mayHere, useMe } from '../../api/me';
import { renderQuery } from '../../api/queries-reports';
import { useMessages } from '../../messages';
import { DocumentFile, WordFile } from '../../frame/document-file';
import { PrimaryButton } from '../../frame/primary-button';
import { Problem } from '../../frame/query';
import { isOpen, useWork } from '../../frame/work';
import { WorkProgress } from '../../frame/work-progress';
import { isEarlier } from './editions';
import { useRender } from './render';
import classes from './reports.module.css';
import { Unprintable } from './unprintable';
import { Time } from '../../frame/time';

/** The document as PDF: drafts until it is adopted, then the final file; asked for by those who may. */
export function Files({ report, order = 2 }: { report: ReportView; order?: 2 | 3 | 4 }) {
  const { t } = useMessages();
  const me = useMe();
  const { artifacts, missionId } = report;
  const drafts = artifacts.filter(({ draft, internal }) => draft && !internal);
  const internal = artifacts.filter((artifact) => artifact.internal);
  const final = artifacts.filter(({ draft }) => !draft);
  const renders = mayHere(me, 'report:render', missionId) && !isEarlier(report);
  const noFinal = isAdopted(report.state) ? (renders ? 'reports.askFinal' : 'reports.noFinal') : 'reports.noFinalYet';
  return (
    <Stack>
      {renders && <Render report={report} />}
      <Title order={order} size="h4">
        {t('reports.finalFiles')}
      </Title>
      <Artifacts of={final} none={t(noFinal)} />
      <Title order={order} size="h4">
        {t('reports.draftFiles')}
      </Title>
      <Artifacts of={drafts} none={t('reports.noDraft')} />
      {(internal.length > 0 || (renders && isAgreed(report.state))) && (
        <>
          <Title order={order} size="h4">
            {t('internal.files')}
          </Title>
          <Text size="sm">{t('internal.help')}</Text>
          {renders && <Internal report={report} />}
          <Artifacts of={internal} none={t('internal.none')} />
        </>
      )}
    </Stack>
  );
}

/** With the references of its authors, once what is agreed to has none any more. */
function Internal({ report }: { report: ReportView }) {
  const { t } = useMessages();
  const render = useRender(report, true);
  return (
    <>
      <Group>
        {LANGUAGES.map((language) => (
          <Button
            key={language}
            size="sm"
            variant="default"
            loading={render.isPending && render.variables === language}
            onClick={() => render.mutate(language)}
          >
            {t(`internal.render.${language}`)}
          </Button>
        ))}
      </Group>
      {render.error && <Problem error={render.error} />}
    </>
  );
}

/** Makes a PDF of the text as it stands now; it gets on while one is elsewhere. */
function Render({ report }: { report: ReportView }) {
  const { t } = useMessages();
  const { stands } = useWork();
  const render = useRender(report, false);
  const adopted = isAdopted(report.state);
  return (
    <Stack gap="sm">
      <Unprintable report={report} />
      <Group>
        {LANGUAGES.map((language) => {
          const As = language === report.originalLanguage ? PrimaryButton : Button;
          return (
            <As
              key={language}
              size="sm"
              loading={render.isPending && render.variables === language}
              onClick={() => render.mutate(language)}
            >
              {t(adopted ? `reports.renderFinal.${language}` : `reports.renderDraft.${language}`)}
            </As>
          );
        })}
      </Group>
      {render.error && <Problem error={render.error} />}
      {[...stands.values()]
        .filter((work) => work.kind === 'rendering')
        .map(({ id }) => (
          <Rendering key={id} id={id} reportId={report.id} />
        ))}
    </Stack>
  );
}

function Rendering({ id, reportId }: { id: string; reportId: string }) {
  const { t, language } = useMessages();
  const { stands } = useWork();
  const { data } = useQuery(renderQuery(id));
  const work = stands.get(id)!;
  if (data?.reportId !== reportId) return null;
  if (work.state === 'failed')
    return (
      <Text c="var(--mantine-color-error)" role="alert">
        {data.error?.[language] ?? t('work.failed')}
      </Text>
    );
  if (work.state === 'cancelled') return <Text c="dimmed">{data.error?.[language]}</Text>;
  return isOpen(work) ? <WorkProgress work={work} label={t(`reports.rendering.${data.language}`)} /> : null;
}

function Artifacts({ of, none }: { of: ReportView['artifacts']; none: string }) {
  const { t } = useMessages();
  if (of.length === 0) return <Text c="dimmed">{none}</Text>;
  return of.map(({ id, name, language, pages, size, fileDigest, renderedAt, draft, internal, word }) => (
    <Card key={id} withBorder padding="sm">
      <Stack gap={4}>
        <Group gap="xs">
          <Badge variant={draft ? 'outline' : 'filled'}>
            {t(internal ? 'internal.one' : draft ? 'reports.draft' : 'reports.adopted')}
          </Badge>
          <Badge variant="light">{t(`reports.in.${language}`)}</Badge>
        </Group>
        <DocumentFile href={addressOf('readArtifact', { id })} name={name} />
        <Text size="xs" c="dimmed">
          <Time due={{ at: renderedAt }} /> · {t('reports.pages', { count: pages })} ·{' '}
          {t('reports.kilobytes', { size: Math.ceil(size / 1000) })}
        </Text>
        <Text size="xs" c="dimmed" className={classes.digest ?? ''}>
          SHA-256 {fileDigest}
        </Text>
        <WordFile of={{ id, word }} />
      </Stack>
    </Card>
  ));
}
