import { Text } from '@mantine/core';
import { WriteMessage, type MissionFile } from '#libs/contracts';
import { narrowing, type MessageGroup } from '#libs/regulation';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client';
import { delegationsQuery } from '../../api/queries-delegations';
import { queries } from '../../api/queries';
import { useMessages } from '../../messages';
import { begun } from '../../forms/begun';
import type { Field } from '../../forms/field';
import { Fields } from '../../forms/fields';
import { DeskForm } from '../../forms/form';
import { Receivers, type Chosen } from './receivers';
import { useWriter } from './writers';

const WORDS: readonly Field[] = [
  { name: 'heading', label: 'messages.heading', kind: 'wording', required: true },
  { name: 'text.ru', label: 'messages.textRu', kind: 'lines', required: true },
  { name: 'text.en', label: 'messages.textEn', kind: 'lines', required: true },
];

/** Written in both languages, and sent to whom it has just shown. */
export function MessageForm({ file, close }: { file: MissionFile; close: () => void }) {
  const { t, language } = useMessages();
  const { id } = file.mission;
  const { groups, within } = useWriter(file);
  const { data } = useQuery(delegationsQuery);
  const [previewed, setPreviewed] = useState<string>();
  const options = (data?.items ?? [])
    .filter((delegation) => within === null || within.includes(delegation.id))
    .map((delegation) => ({ value: delegation.id, label: delegation.name[language] }));
  const own = within?.length === 1 ? within[0]! : '';
  const blank = { ru: '', en: '' };
  const all = ['mission', id, 'messages'];
  return (
    <DeskForm
      schema={WriteMessage}
      initial={begun(WriteMessage, { group: '', delegationId: own, heading: blank, text: blank })}
      draft={`message:${id}`}
      submit={t('messages.send')}
      done={({ heading }) => ({ of: heading[language], did: t('messages.sent') })}
      notYet={previewed === undefined ? t('messages.chooseGroup') : undefined}
      send={async ({ delegationId, ...message }) => {
        const narrowed = narrowing(message.group) === 'none' ? undefined : delegationId;
        const body = { ...message, delegationId: narrowed, previewed: previewed! };
        // Who is in the group may be what was refused: it is shown anew, with or without that.
        await api.sendMessage({ params: { id }, body }).finally(() => queries.invalidateQueries({ queryKey: all }));
      }}
      after={close}
      cancel={close}
    >
      {(form) => {
        const chosen = chosenIn(form.values, within !== null);
        const group = form.values['group'] as MessageGroup | '';
        const narrows = group !== '' && narrowing(group) !== 'none';
        return (
          <>
            <Fields
              form={form}
              of={[
                {
                  name: 'group',
                  label: 'messages.group',
                  kind: 'choice',
                  required: true,
                  of: groups,
                  said: 'messageGroups',
                },
                ...(narrows ? [delegationField(options, within !== null || narrowing(group) === 'needed')] : []),
              ]}
            />
            <Fields form={form} of={WORDS} />
            <Text size="sm" c="dimmed">
              {t('messages.plain')}
            </Text>
            <Receivers file={file} chosen={chosen} values={form.values} shown={setPreviewed} />
          </>
        );
      }}
    </DeskForm>
  );
}

const delegationField = (options: { value: string; label: string }[], required: boolean): Field => ({
  name: 'delegationId',
  label: 'word.delegation',
  kind: 'choice',
  options,
  required,
});

/** Of which group the receivers can be shown by now. */
function chosenIn(values: Record<string, unknown>, mustNarrow: boolean): Chosen | null {
  const group = (values['group'] || null) as MessageGroup | null;
  if (group === null) return null;
  const delegationId = narrowing(group) === 'none' ? undefined : (values['delegationId'] as string) || undefined;
  if (!delegationId && (mustNarrow || narrowing(group) === 'needed')) return null;
  return { group, delegationId };
}
