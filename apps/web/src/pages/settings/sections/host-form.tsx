import { Checkbox, Select, Stack, Text, TextInput } from '@mantine/core';
import { country, SaveHostProfile, type HostProfileView } from '#libs/contracts';
import {
  BATCH_CHANNELS,
  HOST_FACTS,
  INVITER_TYPES,
  label,
  LIST_COLUMNS,
  PERSONAL_DOCUMENT_KINDS,
  QUESTIONNAIRE_FIELDS,
  REPLACEMENT_LIMITS,
  VALIDITY_EVENTS,
} from '#libs/regulation';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { z } from 'zod';
import { api } from '../../../api/client';
import { queries } from '../../../api/queries';
import { hostProfilesQuery } from '../../../api/queries-settings';
import { useMessages } from '../../../messages';
import { begun } from '../../../forms/begun';
import type { Values } from '../../../forms/field';
import { DeskForm } from '../../../forms/form';
import { WholeNumber } from '../../../forms/whole-number';
import { CountryField } from '../../people/countries';
import { ChoiceField, Fact, InOrder, PairField, type Form } from './host-fields';
import classes from './sections.module.css';

/** What nobody filled in is not known, and not an empty answer. */
function asKnown(values: unknown): unknown {
  const given = { ...(values as Values) };
  for (const fact of HOST_FACTS) if (isEmpty(given[fact])) given[fact] = null;
  for (const words of ['variantName', 'badgeRules']) if (isEmpty(given[words])) given[words] = null;
  if (given.badgePhone === '') given.badgePhone = null;
  for (const fact of ['cutoff', 'listCutoff']) {
    const value = given[fact] as { at?: string } | null;
    if (value) given[fact] = { ...value, at: value.at ?? null };
  }
  return given;
}
const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'object' && !Array.isArray(value) && Object.values(value).every(isEmpty));

/** Whose profile it is stands in the address. */
const Known = z.preprocess(asKnown, SaveHostProfile.extend({ host: country }));

const EMPTY = {
  variant: 'standard',
  variantName: { ru: '', en: '' },
  badgeRules: { ru: '', en: '' },
  badgePhone: '',
  name: { ru: '', en: '' },
  commission: { ru: '', en: '' },
  inviters: [],
  channel: 'direct',
  zone: '',
  provenance: {},
  source: '',
  current: true,
};
const words = (wording: { ru: string; en: string } | null | undefined) => wording ?? { ru: '', en: '' };

/** The facts as fields: an unknown one is an empty field. */
const fieldsOf = (profile: HostProfileView | undefined): Values =>
  begun(SaveHostProfile.extend({ host: country }), {
    host: '',
    ...EMPTY,
    ...profile,
    documents: profile?.documents,
    questionnaire: profile?.questionnaire,
    listColumns: profile?.listColumns,
    variantName: words(profile?.variantName),
    badgeRules: words(profile?.badgeRules),
    badgePhone: profile?.badgePhone ?? '',
    opens: profile?.opens ?? { daysBefore: '' },
    cutoff: { daysBefore: profile?.cutoff?.daysBefore ?? '', at: profile?.cutoff?.at ?? '' },
    listCutoff: { daysBefore: profile?.listCutoff?.daysBefore ?? '', at: profile?.listCutoff?.at ?? '' },
    certificatesWithinDays: profile?.certificatesWithinDays ?? '',
    validityEnds: words(profile?.validityEnds),
    replacement: profile?.replacement ?? { until: '' },
    validityEvent: profile?.validityEvent ?? '',
    revocationAuthority: words(profile?.revocationAuthority),
    source: '',
  });

export function SaveHostForm({ profile, close }: { profile?: HostProfileView; close: () => void }) {
  const { t, language } = useMessages();
  const navigate = useNavigate();
  const saved = useRef<string>(undefined);
  return (
    <DeskForm
      schema={Known}
      initial={fieldsOf(profile)}
      draft={`host:${profile ? `${profile.host}:${profile.variant}` : ''}`}
      submit={t('form.save')}
      send={async ({ host, ...body }) => {
        const { variant } = await api.saveHostProfile({ params: { host }, body });
        saved.current = `${host}:${variant}`;
        await queries.invalidateQueries(hostProfilesQuery);
      }}
      done={({ name }) => ({ of: name[language], did: t('did.profileSaved') })}
      after={() => {
        close();
        void navigate({ to: '/settings', search: { show: 'hosts', in: saved.current } });
      }}
      cancel={close}
    >
      {(form) => (
        <Stack gap="sm">
          <Text size="sm">{t('hosts.formAbout')}</Text>
          {!profile && (
            <CountryField
              label={t('hosts.code')}
              required
              value={form.values.host as string}
              onChange={(host) => form.setFieldValue('host', host)}
              error={form.errors.host as string | undefined}
            />
          )}
          <General form={form} />
          <Facts form={form} />
          <Checkbox label={t('hosts.makeCurrent')} {...form.getInputProps('current', { type: 'checkbox' })} />
          <TextInput label={t('word.source')} required {...form.getInputProps('source')} />
        </Stack>
      )}
    </DeskForm>
  );
}

function General({ form }: { form: Form }) {
  const { t, language } = useMessages();
  const inviters = INVITER_TYPES.map((type) => ({ value: type, label: label(language, 'inviterTypes', type) }));
  return (
    <>
      <PairField form={form} name="name" label={t('hosts.name')} required />
      <PairField form={form} name="commission" label={t('hosts.commission')} required />
      <div className={classes.pair}>
        <TextInput label={t('hosts.variant')} description={t('hosts.variantHelp')} {...form.getInputProps('variant')} />
        <Select
          label={t('hosts.channel')}
          allowDeselect={false}
          data={BATCH_CHANNELS.map((channel) => ({ value: channel, label: label(language, 'batchChannels', channel) }))}
          {...form.getInputProps('channel')}
        />
        <TextInput label={t('hosts.zone')} description={t('hosts.zoneHelp')} required {...form.getInputProps('zone')} />
      </div>
      <PairField form={form} name="variantName" label={t('hosts.variantName')} />
      <PairField form={form} name="badgeRules" label={t('hosts.badgeRules')} />
      <TextInput
        label={t('hosts.badgePhone')}
        description={t('hosts.badgeBackHelp')}
        {...form.getInputProps('badgePhone')}
      />
      <ChoiceField form={form} name="inviters" label={t('hosts.inviters')} options={inviters} />
    </>
  );
}

function Facts({ form }: { form: Form }) {
  const { t, language } = useMessages();
  const documents = PERSONAL_DOCUMENT_KINDS.map((kind) => ({
    value: kind,
    label: label(language, 'personalDocumentKinds', kind),
  }));
  const fields = QUESTIONNAIRE_FIELDS.map((field) => ({
    value: field,
    label: label(language, 'questionnaireFields', field),
  }));
  const columns = LIST_COLUMNS.map((column) => ({ value: column, label: label(language, 'listColumns', column) }));
  return (
    <>
      <Fact form={form} fact="opens">
        <Days form={form} name="opens.daysBefore" />
      </Fact>
      {(['cutoff', 'listCutoff'] as const).map((fact) => (
        <Fact key={fact} form={form} fact={fact}>
          <div className={classes.pair}>
            <Days form={form} name={`${fact}.daysBefore`} />
            <TextInput label={t('hosts.at')} placeholder="18:00" {...form.getInputProps(`${fact}.at`)} />
          </div>
        </Fact>
      ))}
      <Fact form={form} fact="certificatesWithinDays">
        <WholeNumber form={form} name="certificatesWithinDays" label={t('hosts.days')} />
      </Fact>
      <Fact form={form} fact="documents">
        <ChoiceField form={form} name="documents" label={t('hosts.chosen')} options={documents} knowable />
      </Fact>
      <Fact form={form} fact="questionnaire">
        <ChoiceField form={form} name="questionnaire" label={t('hosts.chosen')} options={fields} knowable />
      </Fact>
      <Fact form={form} fact="listColumns">
        <InOrder form={form} name="listColumns" options={columns} />
      </Fact>
      <Fact form={form} fact="validityEnds">
        <PairField form={form} name="validityEnds" label={t('hosts.inWords')} />
      </Fact>
      <Fact form={form} fact="validityEvent">
        <Select
          label={t('hosts.event')}
          clearable
          data={VALIDITY_EVENTS.map((event) => ({ value: event, label: label(language, 'validityEvents', event) }))}
          value={(form.values.validityEvent as string) || null}
          onChange={(event) => form.setFieldValue('validityEvent', event ?? '')}
        />
      </Fact>
      <Fact form={form} fact="replacement">
        <Select
          label={t('hosts.until')}
          clearable
          data={REPLACEMENT_LIMITS.map((limit) => ({
            value: limit,
            label: label(language, 'replacementLimits', limit),
          }))}
          value={(form.values.replacement as { until: string }).until || null}
          onChange={(until) => form.setFieldValue('replacement', { until: until ?? '' })}
        />
      </Fact>
      <Fact form={form} fact="revocationAuthority">
        <PairField form={form} name="revocationAuthority" label={t('hosts.inWords')} />
      </Fact>
    </>
  );
}

function Days({ form, name }: { form: Form; name: string }) {
  const { t } = useMessages();
  return <WholeNumber form={form} name={name} label={t('hosts.daysBeforeField')} />;
}
