import { Button, Stack, Tabs, Text, Title } from '@mantine/core';
import type { RegulationView } from '#libs/contracts';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { regulationQuery } from '../../api/queries-rules';
import { useMessages } from '../../messages';
import type { MessageKey } from '../../messages/catalogue';
import { Loaded } from '../../frame/query';
import { TabRow } from '../../frame/tab-row';
import { SearchInput } from '../../lists/search-input';
import { Diagram } from './diagram';
import { RuleEntry, saysOf } from './register';

const PARTS = {
  register: 'rules.register',
  mission: 'rules.mission',
  application: 'rules.application',
  accreditation: 'rules.accreditation',
  report: 'rules.report',
  appointment: 'rules.appointment',
} as const satisfies Record<string, MessageKey>;
type Part = keyof typeof PARTS;

/** What the system works by: the register of rules, and the states that things pass through. */
export function RulesPage() {
  const { t } = useMessages();
  const { show } = useSearch({ from: '/app/rules' });
  const navigate = useNavigate();
  const part: Part = show && show in PARTS ? (show as Part) : 'register';
  const choose = (value: string | null) =>
    void navigate({
      to: '/rules',
      search: value && value !== 'register' ? { show: value } : {},
      resetScroll: false,
    });
  return (
    <Stack>
      <title>{`${t('nav.rules')} – ${t('app.name')}`}</title>
      <Title order={1} size="h2">
        {t('nav.rules')}
      </Title>
      <Tabs value={part} onChange={choose}>
        <TabRow
          tabs={Object.entries(PARTS).map(([name, label]) => ({ value: name, label: t(label) }))}
          value={part}
          choose={choose}
        />
        <Tabs.Panel value={part} pt="md">
          <Loaded of={regulationQuery}>
            {(regulation) => {
              const lifecycle = regulation.lifecycles[part];
              return (
                <Stack>
                  {lifecycle ? (
                    <Diagram name={t(PARTS[part])} lifecycle={lifecycle} roles={regulation.roles} />
                  ) : (
                    <Register regulation={regulation} />
                  )}
                </Stack>
              );
            }}
          </Loaded>
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}

function Register({ regulation }: { regulation: RegulationView }) {
  const { t, language } = useMessages();
  const { q = '' } = useSearch({ from: '/app/rules' });
  const navigate = useNavigate();
  const seek = (value: string) =>
    void navigate({ to: '/rules', search: value ? { q: value } : {}, replace: true, resetScroll: false });
  const words = q.toLocaleLowerCase(language).split(/\s+/).filter(Boolean);
  const found = regulation.rules.filter((rule) => {
    const said = saysOf(rule, language).toLocaleLowerCase(language);
    return words.every((word) => said.includes(word));
  });
  return (
    <>
      <Title order={2} size="h3">
        {t('rules.register')}
      </Title>
      <Text size="sm">{t('rules.about')}</Text>
      <SearchInput label={t('rules.find')} maw={360} value={q} change={seek} />
      <Text role="status" size="sm">
        {t('rules.count', { shown: found.length, count: regulation.rules.length })}
      </Text>
      {q && (
        <Button variant="default" size="xs" style={{ alignSelf: 'flex-start' }} onClick={() => seek('')}>
          {t('rules.all')}
        </Button>
      )}
      {found.length === 0 && <Text c="dimmed">{t('rows.none')}</Text>}
      {found.map((rule) => (
        <RuleEntry key={rule.id} rule={rule} regulation={regulation} asked={rule.id === q.toUpperCase()} />
      ))}
    </>
  );
}
