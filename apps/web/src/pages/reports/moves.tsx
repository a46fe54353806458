import { Button, Group, Stack, Text } from '@mantine/core';
import type { ReportView } from '#libs/contracts';
import { label, type ReportAction } from '#libs/regulation';
import { lazy, Suspense, useState } from 'react';
import { mayHere, useMe } from '../../api/me';
import { reportMovesQuery } from '../../api/queries-reports';
import { useMessages } from '../../messages';
import { Dialog } from '../../shell/dialog';
import { MoveRow } from '../../shell/move-row';
import { Loaded, Loading } from '../../shell/query';

const MoveForm = lazy(() => import('./move-form').then((module) => ({ default: module.MoveForm })));
const CorrectionForm = lazy(() => import('./move-form').then((module) => ({ default: module.CorrectionForm })));

/** What may be done with the document next; what is refused says why. Adoption follows from the last signature. */
export function ReportMoves({ report }: { report: ReportView }) {
  const { t, language } = useMessages();
  const me = useMe();
  const [asked, setAsked] = useState<ReportAction | 'correct'>();
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
                label={label(language, 'reportActions', move.action as ReportAction)}
                choose={() => setAsked(move.action as ReportAction)}
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
