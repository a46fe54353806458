import { NativeSelect, Table, TextInput } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { useMessages } from '../../messages';
import { Findings } from '../../frame/query';
import { useUnprintable } from '../../frame/unprintable';
import type { Accreditation } from '../../api/queries-accreditation';
import { ANSWERS, answerOfKey, type Answer, type Common, type Entry } from './decision-draft';
import { StateShown } from '../../frame/state';

export type RowFindings = readonly { code: string; rule: string | null; sentence?: string | undefined }[];
type Props = {
  who: Accreditation;
  entry: Entry;
  common: Common;
  findings: RowFindings;
  change: (change: Entry) => void;
};

/** Where the cursor may go in a row; `particular` is the certificate of an accreditation, the reason of anything else. */
type Cell = 'answer' | 'particular' | 'actNumber' | 'actDate';
const cellOf = (row: Element | null | undefined, cell: Cell) =>
  row?.querySelector<HTMLElement>(`[data-cell="${cell}"]`);

/** One person of the batch. Enter leads to the next person, arrows up and down within a column. */
export function DecisionRow({ who, entry, common, findings, change }: Props) {
  const { t, language } = useMessages();
  const lacking = useUnprintable();
  const name = who.name[language];
  const { action } = entry;
  return (
    <Table.Tr data-refused={findings.length > 0} onKeyDown={walk}>
      <Table.Td>{who.line}</Table.Td>
      <Table.Th scope="row">
        {name}
        <Findings findings={findings} />
      </Table.Th>
      <Table.Td>
        <NativeSelect
          data-cell="answer"
          aria-label={t('accreditation.decisionOf', { name })}
          value={action ?? ''}
          data={[
            { value: '', label: t('accreditation.undecided') },
            ...ANSWERS.map((value) => ({ value, label: t(`accreditation.answer.${value}`) })),
          ]}
          onChange={({ currentTarget: { value } }) => change({ action: (value || undefined) as Answer | undefined })}
          onKeyDown={(event) => {
            const answer = event.ctrlKey || event.metaKey || event.altKey ? undefined : answerOfKey(event.key);
            if (!answer) return;
            event.preventDefault();
            // What a decision needs besides is drawn at once: the next letter that is typed is of it already.
            flushSync(() => change({ action: answer === 'none' ? undefined : answer }));
            if (answer !== 'none') cellOf(event.currentTarget.closest('tr'), 'particular')?.focus();
          }}
        />
      </Table.Td>
      <Table.Td>
        {action === 'accredit' && (
          <TextInput
            data-cell="particular"
            aria-label={t('accreditation.certificateOf', { name })}
            placeholder={t('accreditation.certificate')}
            description={lacking(entry.certificateNumber ?? '')}
            value={entry.certificateNumber ?? ''}
            onChange={({ currentTarget }) => change({ certificateNumber: currentTarget.value })}
          />
        )}
        {action && action !== 'accredit' && (
          <TextInput
            data-cell="particular"
            aria-label={t('accreditation.reasonOf', { name })}
            placeholder={t('accreditation.reason')}
            value={entry.reason ?? ''}
            onChange={({ currentTarget }) => change({ reason: currentTarget.value })}
          />
        )}
        {!action && <StateShown of="accreditationStates" is={who.state} size="md" />}
      </Table.Td>
      <Table.Td>
        <TextInput
          data-cell="actNumber"
          aria-label={t('accreditation.actNumberOf', { name })}
          description={lacking(entry.actNumber ?? '')}
          value={entry.actNumber ?? common.actNumber}
          onChange={({ currentTarget }) => change({ actNumber: currentTarget.value })}
        />
      </Table.Td>
      <Table.Td>
        <TextInput
          type="date"
          data-cell="actDate"
          aria-label={t('accreditation.actDateOf', { name })}
          value={entry.actDate ?? common.actDate}
          onChange={({ currentTarget }) => change({ actDate: currentTarget.value })}
        />
      </Table.Td>
    </Table.Tr>
  );
}

function walk(event: KeyboardEvent<HTMLTableRowElement>) {
  const cell = (event.target as HTMLElement).dataset.cell as Cell | undefined;
  const row = event.currentTarget;
  if (!cell || event.nativeEvent.isComposing) return;
  if (event.key === 'Enter') {
    event.preventDefault();
    // After the last one comes the button that saves all.
    const next = cellOf(event.shiftKey ? row.previousElementSibling : row.nextElementSibling, 'answer');
    (next ?? document.querySelector<HTMLElement>('[data-cell="save"]'))?.focus();
  }
  // The arrows of a list choose in it, and those of a date change it.
  const own = cell === 'answer' || cell === 'actDate';
  if (own || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
  event.preventDefault();
  const towards = event.key === 'ArrowDown' ? row.nextElementSibling : row.previousElementSibling;
  (cellOf(towards, cell) ?? cellOf(towards, 'answer'))?.focus();
}
