import { Text } from '@mantine/core';
import { label } from '#libs/regulation';
import { useMessages } from '../../messages';
import { Sentence } from '../../frame/query';
import { RuleLink } from '../../frame/rule-link';
import type { Due } from './board-row';

/** A step ahead that is refused for now: what it waits for, by which rule, and how much more there is. */
export function BlockedStep({ step: { action, findings } }: { step: Due['blocked'][number] }) {
  const { t, language } = useMessages();
  const [first, ...more] = findings.filter(({ effect }) => effect === 'refuses');
  return (
    <Text size="sm" component="div">
      <strong className="capital">{label(language, 'missionActions', action)}</strong>:{' '}
      {first && <Sentence of={first} />} {first?.rule && <RuleLink rule={first.rule} />}
      {more.length > 0 && t('missions.blockedMore', { count: more.length })}{' '}
      {more.map(({ code, rule }) => rule && <RuleLink key={code} rule={rule} />)}
    </Text>
  );
}
