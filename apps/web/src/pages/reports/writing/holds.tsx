import { Alert, Button, Group, Text } from '@mantine/core';
import type { HoldView, ReportView } from '#libs/contracts';
import { SIGN_SECONDS, type Language, type SectionId } from '#libs/regulation';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { api } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { useMe } from '../../../api/me';
import { nowIs, queries } from '../../../api/queries';
import { reportQuery } from '../../../api/queries-reports';
import { holdsQuery, releaseOnTheWayOut } from '../../../api/queries-writing';
import { Problem } from '../../../frame/query';
import { useMessages } from '../../../messages';
import { Time } from '../../../frame/time';

/** Whoever has not typed for so long has gone, though the page is still open. */
const IDLE_MS = 5 * 60_000;
let typedAt = 0;

type Place = { language: Language; section: SectionId };
const isAt =
  ({ language, section }: Place) =>
  (hold: Place) =>
    hold.language === language && hold.section === section;

/** Gives a sign for every section that is held here, as long as somebody types; and gives all of them up on leaving. */
export function KeepHolds({ report: { id } }: { report: ReportView }) {
  const { data: holds = [], isSuccess } = useQuery(holdsQuery(id));
  const own = holds.filter(({ isOwn }) => isOwn);
  const key = own.map(({ language, section }) => `${language} ${section}`).join();
  useEffect(() => {
    const places = key === '' ? [] : key.split(',').map((place) => place.split(' ') as [Language, SectionId]);
    const sign = setInterval(() => {
      if (Date.now() - typedAt > IDLE_MS) return;
      for (const [language, section] of places) void keep(id, { language, section });
    }, SIGN_SECONDS * 1_000);
    const leave = () => places.forEach((place) => releaseOnTheWayOut(id, ...place));
    addEventListener('pagehide', leave);
    return () => {
      clearInterval(sign);
      removeEventListener('pagehide', leave);
    };
  }, [id, key]);
  useEffect(
    () => () => {
      const held = queries.getQueryData<HoldView[]>(holdsQuery(id).queryKey) ?? [];
      for (const { isOwn, language, section } of held) if (isOwn) releaseOnTheWayOut(id, language, section);
      queries.removeQueries({ queryKey: holdsQuery(id).queryKey });
    },
    [id],
  );
  // Whoever has left a section, or taken it over, may have written in it.
  const others = holds
    .map(({ language, section, personId, since }) => `${language} ${section} ${personId} ${since}`)
    .join();
  const seen = useRef<string>(undefined);
  useEffect(() => {
    const before = seen.current;
    seen.current = isSuccess ? others : undefined;
    if (isSuccess && before !== undefined && before !== others)
      for (const queryKey of [reportQuery(id).queryKey, ['report', id, 'versions'], ['report', id, 'writing']])
        void queries.invalidateQueries({ queryKey });
  }, [id, isSuccess, others]);
  return null;
}

const keep = (id: string, { language, section }: Place) =>
  api
    .holdSection({ params: { id, language, section }, body: {} })
    .then(({ items }) => nowIs(holdsQuery(id), items))
    // Somebody else has it by now: the next look says who.
    .catch(() => queries.invalidateQueries({ queryKey: holdsQuery(id).queryKey }));

/** Who holds a section, and what one may do about that. */
export function useHold({ id }: ReportView, place: Place, enabled: boolean) {
  const { data: holds = [] } = useQuery({ ...holdsQuery(id), enabled });
  const hold = holds.find(isAt(place));
  const params = { id, ...place };
  const onSuccess = ({ items }: { items: HoldView[] }) => nowIs(holdsQuery(id), items);
  const onError = () => void queries.invalidateQueries({ queryKey: holdsQuery(id).queryKey });
  const take = useCommand({ mutationFn: () => api.holdSection({ params, body: {} }), onSuccess, onError });
  const ask = useCommand({ mutationFn: () => api.holdSection({ params, body: { ask: true } }), onSuccess, onError });
  const release = useCommand({ mutationFn: () => api.releaseSection({ params }), onSuccess, onError });
  return {
    hold,
    isOwn: hold?.isOwn ?? false,
    /** Somebody else writes here now. */
    byOther: hold && !hold.isOwn && !hold.silent ? hold : undefined,
    take,
    ask,
    release,
    /** Typing takes the section, if it is free or its holder has fallen silent. */
    typed: () => {
      typedAt = Date.now();
      if (!hold || (hold.silent && !hold.isOwn)) take.mutate();
    },
  };
}
export type Hold = ReturnType<typeof useHold>;

/** Said above the text: who writes here, since when, and how it comes to somebody else. */
export function Holder({ of: { hold, byOther, ask, take, release }, unsent }: { of: Hold; unsent: boolean }) {
  const { t, language } = useMessages();
  const isMine = hold?.askedBy?.personId === useMe().personId;
  const refused = ask.error ?? release.error;
  if (!hold) return refused && <Problem error={refused} />;
  const name = hold.name[language];
  if (hold.isOwn)
    return (
      <>
        <Group gap="xs">
          <Text size="sm">
            <Time due={{ at: hold.since }} said={(at) => t('writing.own', { at })} />
          </Text>
          <Button size="compact-xs" variant="default" loading={release.isPending} onClick={() => release.mutate()}>
            {t(hold.askedBy ? 'writing.handOver' : 'writing.leave')}
          </Button>
        </Group>
        {hold.askedBy && (
          <Alert color="yellow" role="status">
            {t(unsent ? 'writing.askedUnsent' : 'writing.asked', { name: hold.askedBy.name[language] })}
          </Alert>
        )}
        {refused && <Problem error={refused} />}
      </>
    );
  return (
    <Alert color={byOther ? 'yellow' : 'gray'} role="status">
      <Group gap="xs">
        <Text size="sm">
          <Time due={{ at: hold.since }} said={(at) => t(byOther ? 'writing.other' : 'writing.silent', { name, at })} />
        </Text>
        {byOther ? (
          <Button size="compact-xs" variant="default" loading={ask.isPending} onClick={() => ask.mutate()}>
            {t(isMine ? 'writing.askAgain' : 'writing.ask')}
          </Button>
        ) : (
          <Button size="compact-xs" variant="default" loading={take.isPending} onClick={() => take.mutate()}>
            {t('writing.takeOver')}
          </Button>
        )}
      </Group>
      {hold.askedBy && (
        <Text size="sm">
          {isMine ? t('writing.askedByYou') : t('writing.askedBy', { name: hold.askedBy.name[language] })}
        </Text>
      )}
      {refused && <Problem error={refused} />}
    </Alert>
  );
}
