import { Select, TextInput } from '@mantine/core';
import { ChangeAccount, CreateAccount, type AccountRowView } from '#libs/contracts';
import { LANGUAGES } from '#libs/regulation';
import { api } from '../../api/client';
import { accountChanged } from '../../api/queries-accounts';
import { useMessages } from '../../messages';
import { begun } from '../../forms/begun';
import { DeskForm } from '../../forms/form';
import type { Link } from './link-shown';

type CreateProps = { personId: string; email: string; close: () => void; show: (link: Link) => void };

export function CreateAccountForm({ personId, email, close, show }: CreateProps) {
  const { t } = useMessages();
  return (
    <DeskForm
      schema={CreateAccount}
      initial={{ personId, email, language: '' }}
      submit={t('person.createAccount')}
      send={async (body) => {
        const { link } = await api.createAccount({ body });
        show(link);
        await accountChanged(personId);
      }}
      after={close}
      cancel={close}
    >
      {(form) => (
        <>
          <TextInput
            label={t('word.email')}
            description={t('person.emailHelp')}
            type="email"
            autoComplete="off"
            required
            {...form.getInputProps('email')}
          />
          <Select
            label={t('person.mailLanguage')}
            placeholder={t('person.mailLanguageOwn')}
            clearable
            data={LANGUAGES.map((value) => ({ value, label: t(`accreditation.language.${value}`) }))}
            value={(form.values.language as string) || null}
            onChange={(value) => form.setFieldValue('language', value ?? '')}
            error={form.errors.language}
          />
        </>
      )}
    </DeskForm>
  );
}

export function ChangeEmailForm({ account, close }: { account: AccountRowView; close: () => void }) {
  const { t, language } = useMessages();
  return (
    <DeskForm
      schema={ChangeAccount}
      initial={begun(ChangeAccount, { email: account.email })}
      submit={t('form.save')}
      send={async (body) => {
        await api.changeEmail({ params: { id: account.id }, body });
        await accountChanged(account.personId);
      }}
      done={{ of: account.name?.[language] ?? account.email, did: t('did.emailChanged') }}
      after={close}
      cancel={close}
    >
      {(form) => (
        <TextInput label={t('word.email')} type="email" autoComplete="off" required {...form.getInputProps('email')} />
      )}
    </DeskForm>
  );
}
