import { Button, Group, Stack, Text } from '@mantine/core';
import type { ReportView } from '#libs/contracts';
import { label, REPORT_ACTIONS, type ReportAction } from '#libs/regulation';
import { lazy, Suspense, useId, useState } from 'react';
import type { api } from '../../api/client';
import { mayHere, mayIn, useMe } from '../../api/me';
import { reportMovesQuery } from '../../api/queries-reports';
import { useMessages } from '../../messages';
import { Dialog } from '../../shell/dialog';
import { Findings, Loaded, Loading } from '../../shell/query';

type NextMove = Awaited<ReturnType<typeof api.nextReportMoves>>['items'][number];
const MoveForm = lazy(() => import('./move-form').then((module) => ({ default: module.MoveForm })));
const CorrectionForm = lazy(() => import('./move-form').then((module) => ({ default: module.CorrectionForm })));

/** What may be done with the document next; what is refused says why. Adoption follows from the last signature. */
export function ReportMoves({ report }: { report: ReportView }) {
  const { t, language } = useMessages();
  const me = useMe();
  const [asked, setAsked] = useState<ReportAction | 'correct'>();
  const [onPaper, setOnPaper] = useState(false);
  const close = () => setAsked(undefined);
  return (
    <Loaded of={reportMovesQuery(report.id)}>
      {({ items }) => {
        const own = items.filter(({ action }) => action !== 'adopt');
        return (
          <Stack gap="sm">
            {own.length === 0 && <Text>{t('mission.noMoves')}</Text>}
            {own.map((move) => (
              <MoveRow
                key={move.action}
                move={move}
                recorded={mayIn(me, 'paper:record') && onlyOthers(move)}
                choose={(paper) => {
                  setOnPaper(paper);
                  setAsked(move.action as ReportAction);
                }}
              />
            ))}
            {mayHere(me, 'record:correct', report.missionId) && (
              <Group>
                <Button size="xs" variant="subtle" onClick={() => setAsked('correct')}>
                  {t('reports.correct')}
                </Button>
              </Group>
            )}
            <Dialog
              opened={asked !== undefined}
              close={close}
              title={
                asked ? (asked === 'correct' ? t('reports.correct') : label(language, 'reportActions', asked)) : ''
              }
            >
              <Suspense fallback={<Loading />}>
                {asked === 'correct' && <CorrectionForm report={report} close={close} />}
                {asked && asked !== 'correct' && (
                  <MoveForm
                    report={report}
                    action={asked}
                    onPaper={onPaper}
                    needsReason={own.some(({ action, needsReason }) => action === asked && needsReason)}
                    close={close}
                  />
                )}
              </Suspense>
            </Dialog>
          </Stack>
        );
      }}
    </Loaded>
  );
}

/** Nothing stands in the way but that it is somebody else's to decide: then it may come as a paper. */
const onlyOthers = ({ action, findings }: NextMove) =>
  ON_PAPER.includes(action) &&
  findings.some(({ code }) => code === 'permission.missing') &&
  findings.every(({ code, effect }) => effect !== 'refuses' || code === 'permission.missing');
/** What people decide; a new version and the adoption are commands of their own. */
const ON_PAPER = REPORT_ACTIONS.filter((action) => !['adopt', 'supersede', 'reissue'].includes(action)) as string[];

type RowProps = { move: NextMove; recorded: boolean; choose: (onPaper: boolean) => void };

function MoveRow({ move: { action, possible, findings }, recorded, choose }: RowProps) {
  const { t, language } = useMessages();
  const reasons = useId();
  return (
    <Group align="flex-start">
      <Button
        size="xs"
        variant={possible ? 'filled' : 'default'}
        aria-disabled={!possible}
        aria-describedby={findings.length > 0 ? reasons : undefined}
        onClick={() => possible && choose(false)}
      >
        {label(language, 'reportActions', action as ReportAction)}
      </Button>
      {recorded && (
        <Button
          size="xs"
          variant="default"
          aria-label={t('reports.moveOnPaperOf', { move: label(language, 'reportActions', action as ReportAction) })}
          onClick={() => choose(true)}
        >
          {t('reports.moveOnPaper')}
        </Button>
      )}
      <div id={reasons}>
        <Findings findings={findings} />
      </div>
    </Group>
  );
}
