import { Anchor } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { meQuery, queries } from '../../api/queries';
import { useMessages } from '../../messages';
import { DeskLink } from '../../frame/desk-link';
import { Door } from '../../frame/door';
import { SignInForm } from '../../frame/sign-in-form';

export function SignInPage() {
  const { t } = useMessages();
  const navigate = useNavigate();
  const { back } = useSearch({ from: '/sign-in' });
  return (
    <Door title={t('signIn.title')}>
      <SignInForm
        signedIn={(me) => {
          queries.setQueryData(meQuery.queryKey, me);
          return navigate({ href: back ?? '/' });
        }}
      >
        <DeskLink to="/forgotten">{t('signIn.forgotten')}</DeskLink>
        {/* A page of its own, not one within this: only there may a camera be used. */}
        <Anchor href="/check">{t('signIn.check')}</Anchor>
      </SignInForm>
    </Door>
  );
}
