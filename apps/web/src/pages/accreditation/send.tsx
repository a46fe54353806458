import { Checkbox, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { SendBatch, type ApplicationView, type MissionView } from '#libs/contracts';
import { BATCH_CHANNELS, label } from '#libs/regulation';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { api } from '../../api/client';
import { queries } from '../../api/queries';
import { batchesQuery, sendChecksQuery } from '../../api/queries-accreditation';
import type { Judged } from '../../api/queries-applications';
import { useMessages } from '../../messages';
import type { Form } from '../../forms/field';
import { DeskForm } from '../../forms/form';
import { DeskLink } from '../../frame/desk-link';
import { Findings, Loaded, remediesQuery, Together } from '../../frame/query';
import { Toned } from '../../frame/state';
import { Empty } from '../../lists/empty';
import { Rows, type Column } from '../../lists/rows';
import { ownDay } from '../../time';
import { NO_CONSENT } from '../observers/paper-fields';
import { ScanField } from '../observers/scan-field';

type Props = { mission: MissionView; listed: readonly ApplicationView[] };

/** Sends the listed names to the host as a numbered batch: who goes, and what the rules have against whom. */
export function SendForm({ mission, listed }: Props) {
  const { t } = useMessages();
  return (
    <Stack>
      <Title order={3} size="h5">
        {t('accreditation.send')}
      </Title>
      {listed.length === 0 ? (
        <Empty next={{ says: t('empty.people'), to: '.', search: { tab: 'observers', show: 'people' } }}>
          {t('accreditation.nobodyListed')}
        </Empty>
      ) : (
        <Together of={[sendChecksQuery(mission.id, listed), remediesQuery]}>
          <Loaded of={sendChecksQuery(mission.id, listed)}>
            {(checks) => <Chosen mission={mission} listed={listed} checks={checks} />}
          </Loaded>
        </Together>
      )}
    </Stack>
  );
}

type Checks = ReadonlyMap<string, Judged>;

/** Only the cut-off stands in the way, and the host may agree to a late name. */
const onlyLate = (check: Judged | undefined) => {
  const against = (check?.findings ?? []).filter(({ effect }) => effect === 'refuses');
  return against.length > 0 && against.every(({ code }) => code === 'application.cutoff-passed');
};

function Chosen({ mission, listed, checks }: Props & { checks: Checks }) {
  const { t, language } = useMessages();
  const columns = useSendColumns(checks);
  const isFit = ({ id }: ApplicationView) => Boolean(checks.get(id)?.possible) || onlyLate(checks.get(id));
  // Everybody who may go, until somebody is chosen: who may is read anew while the page stands.
  const [own, choose] = useState<ReadonlySet<string>>();
  const fit = listed.filter(isFit).map(({ id }) => id);
  const chosen = own ?? new Set(fit);
  const ids = fit.filter((id) => chosen.has(id));
  const late = ids.some((id) => onlyLate(checks.get(id)));
  return (
    <>
      <Rows
        name="to-send"
        sortedBy="name"
        label={t('accreditation.whoGoes')}
        rows={listed}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={({ name }) => name[language]}
        chosen={chosen}
        choose={choose}
        mayChoose={isFit}
      />
      <Text role="status">{t('accreditation.goCount', { count: ids.length, all: listed.length })}</Text>
      <Particulars mission={mission} ids={ids} late={late} />
    </>
  );
}

function useSendColumns(checks: Checks) {
  const { t, language } = useMessages();
  return useMemo(
    (): Column<ApplicationView>[] => [
      {
        key: 'name',
        head: t('accreditation.name'),
        text: ({ name }) => name[language],
        cell: ({ id, name }) => (
          <DeskLink to="/applications/$id" params={{ id }}>
            {name[language]}
          </DeskLink>
        ),
      },
      {
        key: 'category',
        head: t('accreditation.category'),
        text: ({ category }) => label(language, 'applicantCategories', category),
      },
      {
        key: 'check',
        head: t('accreditation.check'),
        text: ({ id }) => {
          const { possible = false, findings = [] } = checks.get(id) ?? {};
          const isWhole = possible && findings.length === 0;
          return isWhole ? t('accreditation.nothingMissing') : findings.map(({ sentence }) => sentence).join(' ');
        },
        cell: ({ id }) => {
          const { possible = false, findings = [] } = checks.get(id) ?? {};
          return possible && findings.length === 0 ? (
            <Toned tone="done" icon="check" size="md">
              {t('accreditation.nothingMissing')}
            </Toned>
          ) : (
            <Findings findings={findings} />
          );
        },
      },
    ],
    [checks, t, language],
  );
}

/** A late name goes with the host's consent, and with nothing less. */
const SentLate = SendBatch.extend({ lateConsent: SendBatch.shape.lateConsent.unwrap() });
const SentInTime = SendBatch.omit({ lateConsent: true });

type ParticularsProps = { mission: MissionView; ids: string[]; late: boolean };

function Particulars({ mission, ids, late }: ParticularsProps) {
  const { t, language } = useMessages();
  const navigate = useNavigate();
  const batch = useRef<string>(undefined);
  const byHand = mission.settings.registrationNumbers === 'entered';
  return (
    <DeskForm
      schema={late ? SentLate : SentInTime}
      initial={{
        channel: mission.hostProfile.channel,
        sentOn: ownDay(undefined, mission.hostProfile.zone),
        reference: '',
        lateConsent: NO_CONSENT,
      }}
      draft={`batch-of:${mission.id}`}
      submit={t('accreditation.sendNow')}
      notYet={ids.length === 0 ? t('accreditation.nobodyChosen') : undefined}
      done={{ of: mission.number, did: t('accreditation.sent') }}
      send={async (body) => {
        const { id } = await api.sendBatch({ params: { id: mission.id }, body: { ...body, applicationIds: ids } });
        batch.current = id;
        // Nothing is asked for anew yet: the form goes first, and another page asks.
        queries.removeQueries({ queryKey: batchesQuery(mission.id).queryKey });
        await queries.invalidateQueries({ queryKey: ['mission', mission.id], refetchType: 'none' });
      }}
      after={() => void navigate({ to: '/batches/$id', params: { id: batch.current! }, search: { in: mission.id } })}
    >
      {(form) => (
        <Stack gap="sm" maw={480}>
          <NativeSelect
            label={t('accreditation.channel')}
            data={BATCH_CHANNELS.map((value) => ({ value, label: label(language, 'batchChannels', value) }))}
            {...form.getInputProps('channel')}
          />
          <TextInput type="date" required label={t('accreditation.sentOn')} {...form.getInputProps('sentOn')} />
          <TextInput
            label={t('accreditation.reference')}
            description={byHand ? undefined : t('accreditation.referenceAssigned')}
            required={byHand}
            disabled={form.values.reference === null}
            {...form.getInputProps('reference')}
            value={(form.values.reference as string | null) ?? ''}
          />
          <Checkbox
            label={t('accreditation.referenceUnknown')}
            checked={form.values.reference === null}
            onChange={({ currentTarget }) => form.setFieldValue('reference', currentTarget.checked ? null : '')}
          />
          {late && <LateConsent missionId={mission.id} form={form} />}
        </Stack>
      )}
    </DeskForm>
  );
}

/** After the cut-off a name goes only with the host's consent, and the consent only with its evidence. */
function LateConsent({ missionId, form }: { missionId: string; form: Form }) {
  const { t } = useMessages();
  return (
    <Stack gap="xs">
      <Text>{t('accreditation.lateConsent')}</Text>
      <TextInput label={t('accreditation.lateConsentText')} required {...form.getInputProps('lateConsent.text')} />
      <ScanField
        label={t('accreditation.lateConsentFile')}
        missionId={missionId}
        kept={(form.values.lateConsent as typeof NO_CONSENT).evidenceId}
        keep={(id) => form.setFieldValue('lateConsent.evidenceId', id)}
        error={form.errors['lateConsent.evidenceId'] as string | undefined}
      />
    </Stack>
  );
}
