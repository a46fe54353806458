import { Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { ActOnCertificates, CertificatesActed, MissionView } from '#libs/contracts';
import { label, type Language } from '#libs/regulation';
import { useState } from 'react';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { mayIn, useMe } from '../../api/me';
import { queries } from '../../api/queries';
import type { Accreditation } from '../../api/queries-accreditation';
import { useDraft } from '../../forms/draft';
import { PlainForm } from '../../forms/plain-form';
import { capital } from '../../frame/capital';
import { useFillIn, type Faults } from '../../frame/faults';
import { PrimaryButton } from '../../frame/primary-button';
import { Problem, useRemedies } from '../../frame/query';
import { useToast } from '../../frame/toasts';
import { useUnprintable } from '../../frame/unprintable';
import { ActOnChosen } from '../observers/act-on-chosen';
import { Outcome, Outcomes } from '../observers/outcomes';
import { useMessages, type Translate } from '../../messages';
import { ownDay } from '../../time';
import { isOver } from '../missions/still';
import { manyActsFor, type ManyAct } from './certificate-acts';

const named = (act: ManyAct, { t, language }: { t: Translate; language: Language }) =>
  act === 'return' ? t('accreditation.returnCertificate') : capital(label(language, 'accreditationActions', act));

type Props = {
  mission: MissionView;
  chosen: readonly Accreditation[];
  /** Whether anything may be done about anybody of the list. */
  isPossible: boolean;
  release: () => void;
};

/** One act about all whose certificates are chosen: offered is what may be done about at least one of them. */
export function CertificatesChosen({ mission, chosen, isPossible, release }: Props) {
  const { t, language } = useMessages();
  const me = useMe();
  const reader = { may: (permission: Parameters<typeof mayIn>[1]) => mayIn(me, permission), isOver: isOver(mission) };
  return (
    <ActOnChosen
      {...{ chosen, isPossible }}
      acts={[...new Set(chosen.flatMap((who) => manyActsFor(who, reader)))]}
      named={(act) => named(act, { t, language })}
      goOn={t('accreditation.goOn')}
    >
      {(act, among, close) => (
        <ActOnMany
          {...{ mission, among, act }}
          done={() => {
            release();
            close();
          }}
        />
      )}
    </ActOnChosen>
  );
}

type ManyProps = { mission: MissionView; among: readonly Accreditation[]; act: ManyAct; done: () => void };

/** First what the rules say to each; then one act about all whom they allow it for, in one go. */
function ActOnMany({ mission, among, act, done }: ManyProps) {
  const { t, language } = useMessages();
  const toast = useToast();
  const params = { id: mission.id };
  const empty = firstFields(act, mission, language);
  const fillIn = useFillIn();
  useRemedies();
  const [given, keep, forget] = useDraft(`certificates:${mission.id}:${act}`, empty);
  const owed: readonly (keyof Fields)[] = act === 'return' ? ['day'] : ['authority', 'day', 'reason'];
  const wrong: Faults<keyof Fields> = Object.fromEntries(owed.map((field) => [field, fillIn(given[field])]));
  const [tried, setTried] = useState<CertificatesActed>();
  const possible = tried?.items.filter((item) => item.possible).map(({ accreditationId }) => accreditationId) ?? [];
  const check = useCommand({
    mutationFn: () => {
      const accreditationIds = among.map(({ id }) => id);
      return api.actOnCertificates({ params, body: { ...said(act, given), accreditationIds, dryRun: true } });
    },
    onSuccess: setTried,
  });
  const make = useCommand({
    mutationFn: () =>
      api.actOnCertificates({ params, body: { ...said(act, given), accreditationIds: possible, dryRun: false } }),
    onSuccess: async ({ items }) => {
      forget();
      toast({
        of: named(act, { t, language }),
        did: t('observers.bulkDone', { done: items.length, count: among.length }),
      });
      await queries.invalidateQueries({ queryKey: ['mission', mission.id] });
      done();
    },
    // What was tried may hold no more, nor what the list says of those who are in it.
    onError: () => {
      setTried(undefined);
      return queries.invalidateQueries({ queryKey: ['mission', mission.id] });
    },
  });
  const change = (field: keyof Fields) => (value: string) => {
    keep({ ...given, [field]: value });
    setTried(undefined);
    check.reset();
    make.reset();
  };
  return (
    <PlainForm
      hasUnsent={JSON.stringify(given) !== JSON.stringify(empty)}
      draftIsKept
      wrong={wrong}
      submit={() => {
        if (possible.length > 0) return make.mutate();
        // Why it was refused is no word on what is tried now.
        make.reset();
        check.mutate();
      }}
    >
      {(faults) => (
        <Stack>
          <ManyFields act={act} given={given} faults={faults} change={change} />
          {tried && (
            <>
              <Text role="status">
                {t('observers.bulkPreview', { possible: possible.length, refused: tried.refused })}
              </Text>
              <Tried of={tried} among={among} />
            </>
          )}
          {(check.error ?? make.error) && <Problem error={check.error ?? make.error} />}
          {(!tried || possible.length > 0) && (
            <Group>
              <PrimaryButton
                type="submit"
                loading={check.isPending || make.isPending}
                {...(tried && act !== 'return' && { color: 'red' })}
              >
                {tried
                  ? t('observers.bulkDo', { move: named(act, { t, language }), count: possible.length })
                  : t('observers.preview')}
              </PrimaryButton>
            </Group>
          )}
        </Stack>
      )}
    </PlainForm>
  );
}

type Fields = { day: string; authority: string; reason: string };

/** Whatever is likely stands there already: the host's own body revokes, and it is today. */
const firstFields = (act: ManyAct, { hostProfile }: MissionView, language: Language): Fields => ({
  day: ownDay(undefined, hostProfile.zone),
  authority: (act === 'revoke' && hostProfile.revocationAuthority?.[language]) || '',
  reason: '',
});

type Said = ActOnCertificates extends infer Act
  ? Act extends unknown
    ? Omit<Act, 'accreditationIds' | 'dryRun'>
    : never
  : never;
const said = (action: ManyAct, { day, authority, reason }: Fields): Said =>
  action === 'return' ? { action, returnedOn: day } : { action, reason, authority, endedOn: day };

type FieldsProps = {
  act: ManyAct;
  given: Fields;
  faults: Faults<keyof Fields>;
  change: (field: keyof Fields) => (value: string) => void;
};

function ManyFields({ act, given: { day, authority, reason }, faults, change }: FieldsProps) {
  const { t } = useMessages();
  const lacking = useUnprintable();
  return (
    <>
      {act !== 'return' && (
        <TextInput
          label={t('accreditation.authority')}
          description={lacking(authority)}
          required
          error={faults.authority}
          value={authority}
          onChange={({ currentTarget }) => change('authority')(currentTarget.value)}
        />
      )}
      <TextInput
        type="date"
        label={t(act === 'return' ? 'accreditation.returned' : 'accreditation.endedOn')}
        required
        error={faults.day}
        value={day}
        onChange={({ currentTarget }) => change('day')(currentTarget.value)}
      />
      {act !== 'return' && (
        <Textarea
          label={t('accreditation.reason')}
          description={t('observers.reasonForAll')}
          required
          autosize
          error={faults.reason}
          value={reason}
          onChange={({ currentTarget }) => change('reason')(currentTarget.value)}
        />
      )}
    </>
  );
}

/** Whom it will be done about, and why not about the others. */
function Tried({ of: { items }, among }: { of: CertificatesActed; among: readonly Accreditation[] }) {
  const { t, language } = useMessages();
  const outcomes = new Map(items.map((item) => [item.accreditationId, item]));
  return (
    <Outcomes>
      {among.map(({ id, name }) => {
        const { possible = false, findings = [] } = outcomes.get(id) ?? {};
        const outcome = t(possible ? 'observers.possible' : 'observers.willBeRefused');
        return <Outcome key={id} who={name[language]} said={outcome} findings={findings} />;
      })}
    </Outcomes>
  );
}
