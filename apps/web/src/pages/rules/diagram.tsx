import { Table, Text, Title } from '@mantine/core';
import { useMessages, type Language } from '../../messages';
import { RuleLink } from '../../frame/rule-link';
import { ScrollRegion } from '../../lists/scroll-region';
import { layOut, NODE, targetsOf, type Drawn, type Lifecycle } from './layout';
import classes from './rules.module.css';

type Props = { name: string; lifecycle: Lifecycle; roles: Record<string, { label: { ru: string; en: string } }> };

/** The states of a thing and the moves between them, drawn from the tables that are carried out, and told as a table. */
export function Diagram({ name, lifecycle, roles }: Props) {
  const { t, language } = useMessages();
  const labels = new Map(lifecycle.states.map(({ id, label }) => [id, label[language]]));
  return (
    <>
      <Title order={2} size="h3">
        {name}
      </Title>
      <Text size="sm">{t('rules.howToRead')}</Text>
      <ScrollRegion label={t('rules.diagramOf', { name })}>
        <Drawing name={name} lifecycle={lifecycle} />
      </ScrollRegion>
      <Title order={3} size="h4">
        {t('rules.moves')}
      </Title>
      <ScrollRegion label={t('rules.movesOf', { name })}>
        <Table miw={900}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('rules.number')}</Table.Th>
              <Table.Th scope="col">{t('rules.action')}</Table.Th>
              <Table.Th scope="col">{t('rules.from')}</Table.Th>
              <Table.Th scope="col">{t('rules.to')}</Table.Th>
              <Table.Th scope="col">{t('rules.whoMay')}</Table.Th>
              <Table.Th scope="col">{t('rules.asked')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lifecycle.moves.map((move, index) => (
              <Table.Tr key={move.action}>
                <Table.Td>{index + 1}</Table.Td>
                <Table.Td>{move.label[language]}</Table.Td>
                <Table.Td>{move.from.map((id) => labels.get(id)).join(', ')}</Table.Td>
                <Table.Td>
                  {labels.get(move.to) ??
                    t('rules.stateLeft', {
                      states: targetsOf(lifecycle, move)
                        .map((id) => labels.get(id))
                        .join(', '),
                    })}
                </Table.Td>
                <Table.Td>{move.roles.map((role) => roles[role]?.label[language]).join(', ')}</Table.Td>
                <Table.Td>
                  {move.needsReason && <Text size="sm">{t('rules.reason')}</Text>}
                  {rulesOf(move).map((rule) => (
                    <RuleLink key={rule} rule={rule} />
                  ))}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollRegion>
    </>
  );
}

const rulesOf = ({ requires, warns }: Lifecycle['moves'][number]) =>
  [...new Set([...requires, ...warns].flatMap(({ rule }) => rule ?? []))].toSorted();

function Drawing({ name, lifecycle }: { name: string; lifecycle: Lifecycle }) {
  const { t, language } = useMessages();
  const { places, arrows, width, height } = layOut(lifecycle);
  return (
    <svg
      role="img"
      aria-label={t('rules.picture', { name, states: places.length, moves: lifecycle.moves.length })}
      className={classes.diagram}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      {arrows.map((arrow, index) => (
        <g key={index} className={classes[`line${arrow.number % 4}`]}>
          <path className={classes.move} d={arrow.lines} />
          {arrow.tips.map(({ x, y, turn }) => (
            <path key={`${x} ${y}`} className={classes.tip} d="M0 0L-9 -4V4Z" transform={tip(arrow, x, y, turn)} />
          ))}
        </g>
      ))}
      {places.map(({ id, label, x, y, first, last }) => (
        <g key={id} transform={`translate(${x} ${y})`}>
          <rect
            className={[classes.state, first && classes.first, last && classes.last].filter(Boolean).join(' ')}
            width={NODE.width}
            height={NODE.height}
            rx={last ? NODE.height / 2 : 6}
          />
          <Words text={label[language]} language={language} />
        </g>
      ))}
      {arrows.map(({ number, at }, index) => (
        <g
          key={index}
          className={`${classes.number} ${classes[`line${number % 4}`]}`}
          transform={`translate(${at.x} ${at.y})`}
        >
          <circle r={9} />
          <text textAnchor="middle" dy="4">
            {number}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** A tip points away from its line: to the left where the lane is on the other side of the state. */
const tip = ({ at }: Drawn, x: number, y: number, turn: number) =>
  `translate(${x} ${y}) rotate(${turn === 0 && at.x > x ? 180 : turn})`;

const LONGEST = 23;

/** A label in as many lines as it needs, in the middle of its state. */
function Words({ text, language }: { text: string; language: Language }) {
  const lines = text.split(' ').reduce<string[]>((all, word) => {
    const last = all.at(-1);
    if (last === undefined || last.length + word.length >= LONGEST) return [...all, word];
    return [...all.slice(0, -1), `${last} ${word}`];
  }, []);
  return (
    <text textAnchor="middle" lang={language}>
      {lines.map((line, index) => (
        <tspan key={line} x={NODE.width / 2} y={NODE.height / 2 + 4 + (index - (lines.length - 1) / 2) * 15}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
