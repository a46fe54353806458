import { Button, Checkbox, Popover, Stack, Title } from '@mantine/core';
import type { ListName } from '#libs/regulation';
import { lazy, Suspense, useState } from 'react';
import { mayIn, useMe } from '../api/me';
import { useToast } from '../frame/toasts';
import { tableOf, type Column } from '../lists/arrange';
import { KEPT, useListAddress } from '../lists/list-address';
import { useMessages } from '../messages';
import { SavedViews } from './saved-views';

// A window and a form, of which a list that is only read has no need.
const SaveView = lazy(() => import('./save-view-form').then((part) => ({ default: part.SaveViewDialog })));

type Props = {
  list: ListName;
  /** Those that may be left out. */
  columns: readonly { key: string; head: string }[];
  hidden: readonly string[];
  hide: (keys: readonly string[]) => void;
  /** What is shown, as it can be taken away. */
  table: { name: string; rows: readonly unknown[]; columns: readonly Column<never>[] };
  mail: readonly string[] | undefined;
  /** Of a list that is not all there yet: whether the rest was asked for, and how to. */
  rest: { isAsked: boolean; ask: () => void } | undefined;
};

/** What of a list is shown, under which name it is found again, and what is taken from it. */
export function ListMenu({ list, columns, hidden, hide, table, mail, rest }: Props) {
  const { t } = useMessages();
  const toast = useToast();
  const me = useMe();
  const [address] = useListAddress();
  const [open, setOpen] = useState(false);
  const [saving, setSaving] = useState(false);
  const addresses = [...new Set(mail)];
  const words = Object.fromEntries(KEPT.flatMap((word) => (address[word] ? [[word, address[word]]] : [])));
  return (
    <>
      <Popover
        opened={open}
        onChange={(next) => setOpen(next || isAsked())}
        position="bottom-end"
        trapFocus
        width="min(340px, 92vw)"
        shadow="md"
      >
        <Popover.Target>
          <Button variant="default" aria-haspopup="dialog" onClick={() => setOpen(!open)}>
            {t('lists.menu')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('lists.menu')}>
          <Stack gap="sm">
            <SavedViews
              list={list}
              hide={hide}
              close={() => setOpen(false)}
              save={() => {
                setOpen(false);
                setSaving(true);
              }}
            />
            {columns.length > 1 && (
              <section>
                <Title order={3} size="h6" mb={4}>
                  {t('lists.columns')}
                </Title>
                <Stack gap={6}>
                  {columns.map(({ key, head }) => (
                    <Checkbox
                      key={key}
                      label={head}
                      checked={!hidden.includes(key)}
                      onChange={({ currentTarget: { checked } }) =>
                        hide(checked ? hidden.filter((each) => each !== key) : [...hidden, key])
                      }
                    />
                  ))}
                </Stack>
              </section>
            )}
            {!rest && addresses.length > 0 && (
              <Button
                variant="default"
                onClick={() => {
                  setOpen(false);
                  void navigator.clipboard
                    .writeText(addresses.join(', '))
                    .then(() => toast({ of: table.name, did: t('lists.copied', { count: addresses.length }) }));
                }}
              >
                {t('lists.copy', { count: addresses.length })}
              </Button>
            )}
            <Button
              component="a"
              variant="default"
              download={`${table.name}.csv`}
              // Made when it is pressed: a list of thousands is not written out to be looked at.
              href="#"
              onClick={(event) => {
                if (!rest) return take(event.currentTarget, tableOf(table.rows as never[], table.columns));
                event.preventDefault();
                rest.ask();
              }}
            >
              {rest
                ? t(rest.isAsked ? 'lists.fetching' : 'lists.fetchRest', { count: table.rows.length })
                : t('lists.export', { count: table.rows.length })}
            </Button>
          </Stack>
        </Popover.Dropdown>
      </Popover>
      {saving && (
        <Suspense>
          <SaveView
            kept={{ list, words, hidden: [...hidden] }}
            mayShare={mayIn(me, 'view:share')}
            close={() => setSaving(false)}
          />
        </Suspense>
      )}
    </>
  );
}

/** A window over it is pressed outside of it, and is not taken away by that. */
const isAsked = () => document.querySelector('[aria-modal=true]') !== null;

/** The browser follows the link when this is over, and needs the address a little longer. */
function take(link: HTMLAnchorElement, table: string) {
  link.href = URL.createObjectURL(new Blob([table], { type: 'text/csv' }));
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
