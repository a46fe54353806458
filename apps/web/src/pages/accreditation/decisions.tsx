import { Checkbox, Alert, Button, Fieldset, Group, Stack, Table, Text, TextInput } from '@mantine/core';
import type { BatchDecisions, BatchView } from '#libs/contracts';
import { useRef, useState } from 'react';
import { api, Refused } from '../../api/client';
import { useCommand } from '../../api/command';
import { useMe } from '../../api/me';
import { queries } from '../../api/queries';
import { useMessages } from '../../messages';
import { putBack } from '../../forms/draft';
import { LeaveGuard } from '../../forms/leave-guard';
import { Problem } from '../../frame/query';
import { useToast } from '../../frame/toasts';
import { useUnprintable } from '../../frame/unprintable';
import { ScrollRegion } from '../../lists/scroll-region';
import classes from './accreditation.module.css';
import { ANSWERS, decisionsOf, numberedInOrder, useDraft, type Draft } from './decision-draft';
import { DecisionRow, type RowFindings } from './decision-row';
import { PrimaryButton } from '../../frame/primary-button';

type Props = { batch: BatchView; missionId: string };
type Sheet = ReturnType<typeof useDraft>;

/** The host's decisions about the names of a batch, entered one under the other and saved together. */
export function Decisions({ batch, missionId }: Props) {
  const { t } = useMessages();
  const open = batch.accreditations.filter(({ state }) => state === 'REQUESTED');
  const ids = open.map(({ id }) => id);
  const key = `draft:${useMe().accountId}:decisions:${batch.id}`;
  const sheet = useDraft(key);
  const { draft } = sheet;
  const toast = useToast();
  const save = useSaving(batch, missionId, sheet, ids);
  if (open.length === 0) return <Text c="dimmed">{t('accreditation.allDecided')}</Text>;
  const decided = (answer?: string) =>
    ids.filter((id) => (answer ? draft.entries[id]?.action === answer : draft.entries[id]?.action)).length;
  return (
    <Stack>
      <LeaveGuard hasUnsent={sheet.dirty} draftIsKept />
      {sheet.restored && sheet.dirty && (
        <Alert color="yellow" role="status">
          {t('form.restored')}{' '}
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => {
              sheet.forget();
              toast({
                of: t('accreditation.batch', { number: batch.number }),
                did: t('form.startedOver'),
                undo: async () => putBack(key, draft),
              });
            }}
          >
            {t('form.startOver')}
          </Button>
        </Alert>
      )}
      <CommonFields sheet={sheet} ids={ids} />
      <Text size="sm">{t('accreditation.keys')}</Text>
      <ScrollRegion label={t('accreditation.decisions')}>
        <Table className={classes.grid ?? ''}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('accreditation.line')}</Table.Th>
              <Table.Th scope="col">{t('accreditation.name')}</Table.Th>
              <Table.Th scope="col">{t('accreditation.decision')}</Table.Th>
              <Table.Th scope="col">{t('accreditation.certificateOrReason')}</Table.Th>
              <Table.Th scope="col">{t('accreditation.actNumber')}</Table.Th>
              <Table.Th scope="col">{t('accreditation.actDate')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {open.map((who) => (
              <DecisionRow
                key={who.id}
                who={who}
                entry={draft.entries[who.id] ?? {}}
                common={draft.common}
                findings={save.against.get(who.id) ?? []}
                change={(change) => sheet.setEntry(who.id, change)}
              />
            ))}
          </Table.Tbody>
        </Table>
      </ScrollRegion>
      <Text role="status">
        {t('accreditation.entered', { count: decided(), all: ids.length })}{' '}
        {ANSWERS.map((answer) => `${t(`accreditation.answer.${answer}`)}: ${decided(answer)}`).join(', ')}
      </Text>
      {save.error && <Problem error={save.error} />}
      {save.against.size > 0 && (
        <Alert color="red" role="alert">
          {t('accreditation.notSaved', { count: save.against.size })}
        </Alert>
      )}
      <Group>
        <PrimaryButton
          data-cell="save"
          loading={save.isPending}
          isPossible={decided() > 0}
          onClick={() => save.mutate()}
        >
          {t('accreditation.saveDecisions', { count: decided() })}
        </PrimaryButton>
      </Group>
    </Stack>
  );
}

/** Tried first, so that whatever stands against it is said of each person; recorded as a whole or not at all. */
function useSaving({ id, reference }: BatchView, missionId: string, sheet: Sheet, ids: readonly string[]) {
  const { t } = useMessages();
  const toast = useToast();
  const [against, setAgainst] = useState<ReadonlyMap<string, RowFindings>>(new Map());
  const save = useCommand({
    mutationFn: async () => {
      setAgainst(new Map());
      const decisions = decisionsOf(sheet.draft, ids);
      const tried = await api.decideBatch({ params: { id }, body: { dryRun: true, decisions } });
      if (tried.refused > 0) return tried;
      return api.decideBatch({ params: { id }, body: { decisions } });
    },
    onSuccess: async (result) => {
      if (!result.applied) return setAgainst(refusalsOf(result));
      sheet.forget();
      toast({
        of: reference ?? t('accreditation.decisions'),
        did: t('accreditation.decisionsSaved', { count: result.items.length }),
      });
      await queries.invalidateQueries({ queryKey: ['mission', missionId] });
    },
    onError: (error) => setAgainst(issuesOf(error, decisionsOf(sheet.draft, ids))),
  });
  return { ...save, isSuccess: save.data?.applied ?? false, against };
}

const refusalsOf = ({ items }: BatchDecisions) =>
  new Map(
    items.flatMap(({ accreditationId, to, findings }) =>
      to === null ? [[accreditationId, findings.filter(({ effect }) => effect === 'refuses')] as const] : [],
    ),
  );

/** What the contract has against single decisions, such as a day that is none: `decisions.3.actDate`. */
function issuesOf(error: unknown, decisions: readonly { accreditationId: string }[]) {
  const found = new Map<string, RowFindings>();
  if (!(error instanceof Refused)) return found;
  for (const { path, message } of error.problem.issues ?? []) {
    const id = decisions[Number(/^decisions\.(\d+)/.exec(path)?.[1])]?.accreditationId;
    if (id) found.set(id, [...(found.get(id) ?? []), { code: path, rule: null, sentence: message }]);
  }
  return found;
}

function CommonFields({ sheet, ids }: { sheet: Sheet; ids: readonly string[] }) {
  const { t } = useMessages();
  const lacking = useUnprintable();
  const { draft, setCommon, setEntries } = sheet;
  const first = useRef<HTMLInputElement>(null);
  const field = (name: Exclude<keyof Draft['common'], 'unknown'>, type = 'text') => ({
    type,
    value: draft.common[name],
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) => setCommon({ [name]: currentTarget.value }),
  });
  const accreditRest = () => {
    const rest = ids.filter((id) => !draft.entries[id]?.action);
    setEntries({
      ...draft.entries,
      ...Object.fromEntries(rest.map((id) => [id, { ...draft.entries[id], action: 'accredit' as const }])),
    });
  };
  return (
    <Fieldset legend={t('accreditation.forEveryone')}>
      <Group align="flex-end">
        <TextInput
          label={t('accreditation.actNumber')}
          description={lacking(draft.common.actNumber)}
          {...field('actNumber')}
        />
        <TextInput label={t('accreditation.actDate')} {...field('actDate', 'date')} />
        <TextInput label={t('accreditation.validFrom')} {...field('validFrom', 'date')} />
        <TextInput label={t('accreditation.validUntil')} {...field('validUntil', 'date')} />
        <Checkbox
          label={t('accreditation.blankIsUnknown')}
          checked={draft.common.unknown ?? false}
          onChange={({ currentTarget }) => setCommon({ unknown: currentTarget.checked })}
        />
      </Group>
      <Group align="flex-end" mt="sm">
        <Button variant="default" onClick={accreditRest}>
          {t('accreditation.accreditRest')}
        </Button>
        <TextInput ref={first} label={t('accreditation.firstCertificate')} />
        <Button
          variant="default"
          onClick={() => first.current?.value && setEntries(numberedInOrder(draft.entries, ids, first.current.value))}
        >
          {t('accreditation.numberInOrder')}
        </Button>
      </Group>
    </Fieldset>
  );
}
