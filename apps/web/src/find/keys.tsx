import { Stack, Switch, Table } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '../frame/dialog';
import { useMessages } from '../messages';
import type { MessageKey } from '../messages/catalogue';
import classes from './find.module.css';
import { areKeysOn, switchKeys } from './typing';

const KEYS = [
  ['Ctrl K', 'find.key.find'],
  ['/', 'find.key.find'],
  ['J', 'find.key.next'],
  ['K', 'find.key.previous'],
  ['Enter', 'find.key.open'],
  ['Shift', 'find.key.range'],
  ['[ ]', 'find.key.turn'],
  ['= −', 'find.key.zoom'],
  ['Esc', 'find.key.close'],
  ['?', 'find.key.keys'],
] as const satisfies readonly (readonly [string, MessageKey])[];

/** What can be done by a key, all over the desk. */
export function Keys({ close }: { close: () => void }) {
  const { t } = useMessages();
  const [on, setOn] = useState(areKeysOn);
  return (
    <Dialog opened close={close} title={t('find.keys')}>
      <Stack>
        <Table>
          <Table.Tbody>
            {KEYS.map(([key, says]) => (
              <Table.Tr key={key}>
                <Table.Th scope="row">
                  <kbd className={classes.key}>{key}</kbd>
                </Table.Th>
                <Table.Td>{t(says)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <Switch
          label={t('find.keysOn')}
          checked={on}
          onChange={({ currentTarget: { checked } }) => {
            switchKeys(checked);
            setOn(checked);
          }}
        />
      </Stack>
    </Dialog>
  );
}
