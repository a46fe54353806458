import { Button, Group, Stack, Text } from '@mantine/core';
import type { ReportView } from '#libs/contracts';
import {
  endsIn,
  label,
  LABELS,
  REPORT_ACTIONS,
  REPORT_FOLLOWS,
  reportLifecycle,
  type ReportAction,
  type TypedAt,
} from '#libs/regulation';
import { lazy, useState } from 'react';
import { mayHere, useMe } from '../../api/me';
import { reportMovesQuery } from '../../api/queries-reports';
import { useMessages } from '../../messages';
import { DeskLink } from '../../frame/desk-link';
import { Dialog } from '../../frame/dialog';
import { isOthers, MoveRows } from '../../lists/move-row';
import type { NextMove } from '../../lists/move-shown';
import { Loaded } from '../../frame/query';
import { useWanted } from '../../frame/wanted';

const MoveForm = lazy(() => import('./move-form').then((module) => ({ default: module.MoveForm })));
const CorrectionForm = lazy(() => import('./move-form').then((module) => ({ default: module.CorrectionForm })));

/** On which tabs of its mission stands what has to be said in English too. */
const typedAtOf = ({ findings }: NextMove) => {
  const at = findings.find(({ code }) => code === 'report.not-in-english')?.params['at'];
  return [...new Set(typeof at === 'string' ? at.split(' ') : [])].filter(
    (one): one is Exclude<TypedAt, 'report'> => one in LABELS.typedAt && one !== 'report',
  );
};

/**
 * What may be done with the document next; what is refused says why. Adoption follows from the last signature, or, by a
 * majority, is the coordinator's to make before.
 */
export function ReportMoves({ report }: { report: ReportView }) {
  const { t, language } = useMessages();
  const me = useMe();
  const [chosen, setAsked] = useState<ReportAction | 'correct'>();
  const [onPaper, setOnPaper] = useState(false);
  const [wanted, forget] = useWanted();
  const close = () => {
    setAsked(undefined);
    forget();
  };
  const choose = (action: ReportAction, paper: boolean) => {
    setOnPaper(paper);
    setAsked(action);
  };
  return (
    <Loaded of={reportMovesQuery(report.id)}>
      {({ items }) => {
        const mayRecord = mayHere(me, 'paper:record', report.missionId);
        const own = items.filter(
          (move) =>
            !BY_TWO.includes(move.action) &&
            (move.action !== 'adopt' || report.adoptionMode === 'majority') &&
            (!isOthers(move) || (mayRecord && onlyOthers(move))),
        );
        const corrects = mayHere(me, 'record:correct', report.missionId);
        const owesSignature =
          report.state === 'SIGNING' &&
          report.signatories.some(({ personId, signedAt }) => personId === me.personId && !signedAt);
        const awaited = own.find(({ action, possible }) => possible && action === wanted);
        const asked = chosen ?? (awaited?.action as ReportAction | undefined);
        return (
          <Stack gap="sm">
            {own.length === 0 && !owesSignature && (
              <Text>{t(items.length === 0 ? 'mission.noMoves' : 'reports.nothingForYou')}</Text>
            )}
            {owesSignature && (
              <DeskLink to="/reports/$id" params={{ id: report.id }} search={{ show: 'signatures' }}>
                {t('reports.yourSignature')}
              </DeskLink>
            )}
            <MoveRows
              moves={own.map((move) => ({
                move,
                label: label(language, 'reportActions', move.action as ReportAction),
                ends: ends(move.action as ReportAction),
                choose: () => choose(move.action as ReportAction, false),
                beside:
                  typedAtOf(move).length > 0 ? (
                    <Group gap="sm">
                      {typedAtOf(move).map((at) => (
                        <DeskLink
                          key={at}
                          to="/missions/$id"
                          params={{ id: report.missionId }}
                          search={at === 'facts' ? { tab: 'incidents', show: 'facts' } : { tab: at }}
                          size="sm"
                        >
                          {t('reports.toTab', { tab: label(language, 'typedAt', at) })}
                        </DeskLink>
                      ))}
                    </Group>
                  ) : (
                    mayRecord &&
                    onlyOthers(move) && (
                      <PaperButton
                        action={move.action as ReportAction}
                        choose={() => choose(move.action as ReportAction, true)}
                      />
                    )
                  ),
              }))}
            />
            {corrects && (
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
            </Dialog>
          </Stack>
        );
      }}
    </Loaded>
  );
}

const ends = (action: ReportAction) => endsIn('reportStates', reportLifecycle.moves[action].to);

/** Nothing stands in the way but that it is somebody else's to decide: then it may come as a paper. */
const onlyOthers = ({ action, findings }: NextMove) =>
  ON_PAPER.includes(action) &&
  findings.some(({ code }) => code === 'permission.missing') &&
  findings.every(({ code, effect }) => effect !== 'refuses' || code === 'permission.missing');
/** What takes two people stands in a place of its own, see `publication.tsx`. */
const BY_TWO: readonly string[] = ['publish', 'retract'] satisfies ReportAction[];
/** What people decide; a new version is a command of its own. */
const ON_PAPER = REPORT_ACTIONS.filter((action) => !(REPORT_FOLLOWS as readonly string[]).includes(action)) as string[];

function PaperButton({ action, choose }: { action: ReportAction; choose: () => void }) {
  const { t, language } = useMessages();
  return (
    <Button
      size="xs"
      variant="default"
      aria-label={t('reports.moveOnPaperOf', { move: label(language, 'reportActions', action) })}
      onClick={choose}
    >
      {t('reports.moveOnPaper')}
    </Button>
  );
}
