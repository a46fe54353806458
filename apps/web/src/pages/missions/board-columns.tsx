import { Badge, Text } from '@mantine/core';
import { label } from '#libs/regulation';
import { useMessages, type Language, type Translate } from '../../messages';
import { DeskLink } from '../../frame/desk-link';
import { useNow } from '../../frame/now';
import type { Column } from '../../lists/rows';
import { dueFromNow } from '../../time';
import { BlockedStep } from './blocked-step';
import type { BoardRow, Due } from './board-row';
import { StateShown } from '../../frame/state';
import { Time, timeAsText } from '../../frame/time';

/** What the board says of a mission. */
export const columnsOf = (t: Translate, language: Language): Column<BoardRow>[] => [
  {
    key: 'number',
    head: t('word.number'),
    text: ({ mission }) => mission.number,
    cell: ({ mission }) => (
      <Text size="sm" style={{ whiteSpace: 'nowrap' }}>
        {mission.number}
      </Text>
    ),
  },
  {
    key: 'name',
    head: t('word.mission'),
    text: ({ mission }) => mission.title[language],
    also: ({ mission }) => `${mission.title.ru} ${mission.title.en}`,
    cell: ({ mission }) => (
      <>
        <DeskLink to="/missions/$id" params={{ id: mission.id }}>
          {mission.title[language]}
        </DeskLink>
        {mission.demonstration && (
          <Badge ml="xs" size="sm" color="gray" variant="default">
            {t('mission.rehearsal')}
          </Badge>
        )}
      </>
    ),
  },
  {
    key: 'host',
    head: t('missions.host'),
    text: ({ mission }) => mission.hostName[language],
  },
  {
    key: 'state',
    head: t('word.state'),
    text: ({ mission }) => label(language, 'missionStates', mission.state),
    cell: ({ mission }) => <StateShown of="missionStates" is={mission.state} mission={mission.id} />,
  },
  {
    key: 'next',
    head: t('missions.next'),
    text: ({ due }) => nextSaid(due, language),
    order: ({ due }) => due?.next?.at ?? '9999',
    cell: ({ due }) => <NextDeadline due={due} />,
  },
  {
    key: 'blocked',
    head: t('missions.blocked'),
    text: ({ due }) => (due?.blocked ?? []).map((step) => blockedSaid(step, language)).join(' '),
    cell: ({ due }) => due?.blocked.map((step) => <BlockedStep key={step.action} step={step} />),
  },
];

/** The next deadline in words: what it is, when, and whether it was missed. */
const nextSaid = (due: Due | undefined, language: Language) => {
  const next = due?.next;
  if (!next) return '';
  const when = next.at && timeAsText({ ...next, at: next.at }, language);
  return [next.label[language], when, next.state === 'overdue' && next.stateLabel[language]].filter(Boolean).join(', ');
};

/** What is refused for now and why, in words. */
const blockedSaid = ({ action, findings }: Due['blocked'][number], language: Language) =>
  `${label(language, 'missionActions', action)}: ${findings
    .filter(({ effect }) => effect === 'refuses')
    .map(({ sentence }) => sentence)
    .join(' ')}`;

function NextDeadline({ due }: { due: Due | undefined }) {
  const { language } = useMessages();
  const now = useNow();
  const next = due?.next;
  if (!next) return null;
  return (
    <>
      <Text size="sm">
        {next.label[language]}
        {next.state === 'overdue' && ` · ${next.stateLabel[language]}`}
      </Text>
      {next.at && (
        <>
          <Text size="sm" fw={600} {...(next.state === 'overdue' && { c: 'var(--error)' })}>
            {dueFromNow({ ...next, at: next.at }, language, now)}
          </Text>
          <Text size="xs" c="dimmed">
            <Time due={{ ...next, at: next.at }} />
          </Text>
        </>
      )}
    </>
  );
}
