import { Combobox, Text, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRouter, useRouterState } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useState } from 'react';
import { mayIn, useMe } from '../api/me';
import { missionMovesQuery, missionQuery } from '../api/queries';
import { mailboxHereQuery } from '../api/queries-notices';
import { searchQuery } from '../api/queries-search';
import { tasksQuery } from '../api/queries-tasks';
import { Dialog } from '../frame/dialog';
import { Problem } from '../frame/query';
import { useMessages } from '../messages';
import { actsIn, actsOf, choiceOf, KINDS, tasksNamed, type Choice } from './acts';
import classes from './find.module.css';
import { recentOf } from './recent';

type Group = { of: string; label: string; choices: Choice[] };
/** Less than is felt: with the answer of the server it stays below a tenth of a second. */
const PAUSE_MS = 40;

/** One field from which everything is opened or begun: by the keyboard as by the mouse, and heard by who cannot see. */
export function Find({ close }: { close: () => void }) {
  const { t } = useMessages();
  return (
    <Dialog opened close={close} title={t('find.title')}>
      <Field close={close} />
    </Dialog>
  );
}

/** Within the window, so that what it chooses from already stands there when the first of it is chosen. */
function Field({ close }: { close: () => void }) {
  const { t } = useMessages();
  const router = useRouter();
  const [typed, setTyped] = useState('');
  const { groups, isSearching, error } = useGroups(typed.trim());
  const choices = groups.flatMap((group) => group.choices);
  const box = useCombobox({
    defaultOpened: true,
    onDropdownClose: (source) => source === 'keyboard' && close(),
  });
  const choose = (key: string) => {
    const chosen = choices.find((choice) => choice.key === key);
    if (!chosen) return;
    close();
    router.history.push(chosen.href);
  };
  const first = useEffectEvent(() => {
    box.openDropdown();
    box.selectFirstOption();
  });
  const keys = choices.map(({ key }) => key).join('\n');
  useEffect(() => first(), [keys]);
  return (
    <Combobox store={box} onOptionSubmit={choose}>
      <Combobox.EventsTarget withExpandedAttribute>
        <TextInput
          data-autofocus
          type="search"
          aria-label={t('find.title')}
          placeholder={t('find.placeholder')}
          maxLength={100}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </Combobox.EventsTarget>
      {error && <Problem error={error} />}
      <Text size="sm" role="status" c="dimmed" my="xs">
        {typed.trim() && !isSearching ? t('find.count', { count: choices.length }) : t('find.help')}
      </Text>
      <Combobox.Options className={classes.choices ?? ''} aria-label={t('find.title')}>
        {groups.map(({ of, label, choices: within }) => (
          <Combobox.Group key={of} label={label}>
            {within.map(({ key, title, about }) => (
              <Combobox.Option key={key} value={key}>
                <span className={classes.title}>{title}</span>
                {about && <span className={classes.about}>{about}</span>}
              </Combobox.Option>
            ))}
          </Combobox.Group>
        ))}
      </Combobox.Options>
    </Combobox>
  );
}

/** Before anything is typed what was open last, what waits, and what may be begun; then what is found, by its kind, first. */
function useGroups(typed: string): { groups: Group[]; isSearching: boolean; error: Error | null } {
  const { t, language } = useMessages();
  const me = useMe();
  const { data: mailbox = false } = useQuery({ ...mailboxHereQuery, enabled: mayIn(me, 'account:manage') });
  const { data: tasks } = useQuery(tasksQuery);
  const [sought] = useDebouncedValue(typed, PAUSE_MS);
  const { data, error, isFetching } = useQuery({ ...searchQuery(sought), placeholderData: keepPreviousData });
  const recent = (typed ? [] : recentOf(me.accountId)).map(({ href, title }) => ({
    key: `recent ${href}`,
    href,
    title,
  }));
  const here = useMissionHere();
  const hits = typed ? (data?.items ?? []) : [];
  const groups = [
    { of: 'recent', label: t('find.recent'), choices: recent },
    ...KINDS.map((kind) => ({
      of: kind,
      label: t(`find.of.${kind}`),
      choices: hits.filter((hit) => hit.kind === kind).map((hit) => choiceOf(hit, language)),
    })),
    { of: 'tasks', label: t('tasks.title'), choices: tasksNamed(tasks?.items ?? [], language, typed) },
    ...(here ? [{ of: 'here', label: here.number, choices: actsIn(here, t, language, typed) }] : []),
    { of: 'acts', label: t('find.acts'), choices: actsOf(me, { mailbox }, t, typed) },
  ].filter(({ choices }) => choices.length > 0);
  return { groups, error, isSearching: isFetching || sought !== typed };
}

/** The mission whose page is open, with what that page has asked for: its moves. */
function useMissionHere() {
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const id = /^\/missions\/([0-9a-f-]{36})$/.exec(path)?.[1];
  const { data: file } = useQuery({ ...missionQuery(id ?? ''), enabled: false });
  const { data: moves } = useQuery({ ...missionMovesQuery(id ?? ''), enabled: false });
  return id && file ? { id, number: file.mission.number, moves: moves?.items ?? [] } : undefined;
}
