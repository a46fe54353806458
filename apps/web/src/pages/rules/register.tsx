import { Badge, Group, Stack, Text, Title } from '@mantine/core';
import type { RegulationView } from '#libs/contracts';
import { label, type ProvenanceCode } from '#libs/regulation';
import { useMessages, type Language } from '../../messages';
import { DeskLink } from '../../frame/desk-link';
import classes from './rules.module.css';

type Rule = RegulationView['rules'][number];

/** What of a rule is searched. */
export const saysOf = ({ id, statement, provenance, codes, ...rule }: Rule, language: Language): string =>
  [id, statement[language], provenance.note[language], rule.effectLabel[language], ...codes].join(' ');

type Props = { rule: Rule; regulation: RegulationView; asked: boolean };

/** One rule: what it says, where it comes from, what the system does about it, and where. */
export function RuleEntry({ rule, regulation, asked }: Props) {
  const { t, language } = useMessages();
  const { id, statement, provenance, effect, effectLabel, codes } = rule;
  return (
    <article id={id} className={`${classes.rule} ${asked ? classes.asked : ''}`} aria-labelledby={`${id}-title`}>
      <Stack gap={6}>
        <Group gap="xs">
          <Title order={3} size="h5" id={`${id}-title`}>
            {id}
          </Title>
          <Badge variant={effect === 'not-in-this-version' ? 'default' : 'light'}>{effectLabel[language]}</Badge>
          {rule.configurable && <Badge variant="default">{t('rules.configurable')}</Badge>}
        </Group>
        <Text>{statement[language]}</Text>
        {rule.default && <Text size="sm">{t('rules.default', { value: rule.default[language] })}</Text>}
        <Text size="sm" c="dimmed">
          {t('rules.provenance', {
            codes: provenance.codes
              .map((code) => label(language, 'provenanceCodes', code as ProvenanceCode))
              .join(', '),
            note: provenance.note[language],
          })}
        </Text>
        <Enforced rule={id} regulation={regulation} />
        {codes.length > 0 && (
          <Text size="xs" c="dimmed">
            {t('rules.codes', { codes: codes.join(', ') })}
          </Text>
        )}
      </Stack>
    </article>
  );
}

/** The moves that ask for what the rule says. */
function Enforced({ rule, regulation: { lifecycles } }: { rule: string; regulation: RegulationView }) {
  const { t, language } = useMessages();
  const moves = Object.entries(lifecycles).flatMap(([show, lifecycle]) =>
    lifecycle.moves
      .filter(({ requires, warns }) => [...requires, ...warns].some((asked) => asked.rule === rule))
      .map((move) => ({ show, text: move.label[language] })),
  );
  if (moves.length === 0) return null;
  return (
    <Text size="sm">
      {t('rules.enforced')}{' '}
      {moves.map(({ show, text }, index) => (
        <span key={show + text}>
          {index > 0 && ', '}
          <DeskLink to="/rules" search={{ show }} size="sm">
            {text}
          </DeskLink>
        </span>
      ))}
    </Text>
  );
}
