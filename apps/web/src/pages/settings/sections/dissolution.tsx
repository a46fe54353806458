import { Alert, Button, Group, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import type { DelegationView, DissolutionView } from '#libs/contracts';
import { api } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { queries } from '../../../api/queries';
import { useMessages } from '../../../messages';
import { DeskLink } from '../../../frame/desk-link';
import { FormButton } from '../../../forms/act';
import { useDraft } from '../../../forms/draft';
import { PlainForm } from '../../../forms/plain-form';
import { useFillIn } from '../../../frame/faults';
import { Problem } from '../../../frame/query';
import { StateShown } from '../../../frame/state';
import { RuleLink } from '../../../frame/rule-link';
import { useToast } from '../../../frame/toasts';
import { PrimaryButton } from '../../../frame/primary-button';

/** A parliament, or a chamber, is dissolved: what follows is shown first. */
export function Dissolution({ delegation }: { delegation: DelegationView }) {
  const { t, language } = useMessages();
  return (
    <>
      <Title order={4} size="h5">
        {t('dissolution.title')}
      </Title>
      <Text size="sm">
        {t('dissolution.about')} <RuleLink rule="R-19" />
      </Text>
      <Group>
        <FormButton isEnd isWide label={t('dissolution.submit')} of={delegation.name[language]}>
          {(close) => <DissolutionForm delegation={delegation} close={close} />}
        </FormButton>
      </Group>
    </>
  );
}

const EMPTY = { chamberId: '', on: '', source: '', reason: '' };

function DissolutionForm({ delegation, close }: { delegation: DelegationView; close: () => void }) {
  const { t, language } = useMessages();
  const toast = useToast();
  const fillIn = useFillIn();
  const [asked, setAsked, forget] = useDraft(`dissolution:${delegation.id}`, EMPTY);
  const body = { ...asked, chamberId: asked.chamberId || null };
  const params = { id: delegation.id };
  const show = useCommand({ mutationFn: () => api.dissolve({ params, query: { dryRun: 'true' }, body }) });
  const dissolve = useCommand({
    mutationFn: () => api.dissolve({ params, query: { dryRun: 'false' }, body }),
    onSuccess: async () => {
      toast({ of: delegation.name[language], did: t('dissolution.done') });
      forget();
      await queries.invalidateQueries();
      close();
    },
  });
  // What was shown is only that for which it was shown.
  const change = (part: Partial<typeof EMPTY>) => {
    setAsked({ ...asked, ...part });
    show.reset();
    dissolve.reset();
  };
  const field = (name: 'on' | 'source' | 'reason') => ({
    required: true,
    value: asked[name],
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) => change({ [name]: currentTarget.value }),
  });
  return (
    <PlainForm
      hasUnsent={Object.values(asked).some(Boolean)}
      draftIsKept
      wrong={{ on: fillIn(asked.on), source: fillIn(asked.source), reason: fillIn(asked.reason) }}
      submit={show.mutate}
    >
      {(faults) => (
        <Stack gap="sm">
          <Select
            label={t('person.chamber')}
            placeholder={t('dissolution.whole')}
            clearable
            data={delegation.chambers.map(({ id, name }) => ({ value: id, label: name[language] }))}
            value={asked.chamberId || null}
            onChange={(id) => change({ chamberId: id ?? '' })}
          />
          <TextInput type="date" label={t('person.untilFirstDay')} error={faults.on} {...field('on')} />
          <TextInput label={t('word.source')} error={faults.source} {...field('source')} />
          <TextInput label={t('word.reason')} error={faults.reason} {...field('reason')} />
          <Group>
            <Button type="submit" variant="default" loading={show.isPending}>
              {t('dissolution.show')}
            </Button>
            <Button variant="default" onClick={close}>
              {t('form.goBack')}
            </Button>
          </Group>
          {(show.error ?? dissolve.error) && <Problem error={show.error ?? dissolve.error} />}
          {show.data && <Follows dissolution={show.data} busy={dissolve.isPending} go={() => dissolve.mutate()} />}
        </Stack>
      )}
    </PlainForm>
  );
}

type FollowsProps = { dissolution: DissolutionView; busy: boolean; go: () => void };

function Follows({ dissolution: { mandates, flagged, representatives }, busy, go }: FollowsProps) {
  const { t, language } = useMessages();
  return (
    <Alert role="status" title={t('dissolution.follows')}>
      <Stack gap="xs">
        <Text size="sm">{t('dissolution.mandates', { count: mandates.length })}</Text>
        {mandates.map(({ mandateId, name, chamber }) => (
          <Text key={mandateId} size="sm">
            {name[language]} · {chamber[language]}
          </Text>
        ))}
        <Text size="sm">{t('dissolution.flagged', { count: flagged.length })}</Text>
        {flagged.map(({ applicationId, name, missionNumber, state }) => (
          <Text key={applicationId} size="sm" component="div">
            <DeskLink to="/applications/$id" params={{ id: applicationId }} size="sm">
              {name[language]}
            </DeskLink>{' '}
            {missionNumber} <StateShown of="applicationStates" is={state} size="md" />
          </Text>
        ))}
        {representatives.length > 0 && (
          <Text size="sm">
            {t('dissolution.representatives', { names: representatives.map(({ name }) => name[language]).join(', ') })}
          </Text>
        )}
        <Group>
          <PrimaryButton color="red" loading={busy} onClick={go}>
            {t('dissolution.submit')}
          </PrimaryButton>
        </Group>
      </Stack>
    </Alert>
  );
}
