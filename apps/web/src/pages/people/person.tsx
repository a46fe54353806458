import { Badge, Group, Stack, Text, Title } from '@mantine/core';
import type { PersonView } from '#libs/contracts';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { lazy } from 'react';
import { Refused } from '../../api/client';
import { mayIn, useMe } from '../../api/me';
import { personQuery } from '../../api/queries-people';
import { useMessages } from '../../messages';
import { FormButton } from '../../forms/act';
import { DeskLink } from '../../frame/desk-link';
import { Loaded, Problem } from '../../frame/query';
import { AccountOf } from './account';
import { Grants } from './grants';
import { Mandates } from './mandates';
import { latinName, nameIn, ownName } from './name';
import { Namesakes } from './namesakes';
import { PersonFacts } from './person-facts';
import { Service } from './service';

const ChangeForm = lazy(() => import('./change').then(({ ChangePersonForm }) => ({ default: ChangePersonForm })));
const MergeForm = lazy(() => import('./merge').then(({ MergeForm: form }) => ({ default: form })));

/** All that is known of one person, and what may be done about it. */
export function PersonPage() {
  const { t } = useMessages();
  const { id } = useParams({ from: '/app/people/$id' });
  const { error } = useQuery(personQuery(id));
  const into = error instanceof Refused && error.problem.code === 'person.merged' && error.problem.params.into;
  if (typeof into === 'string')
    return (
      <Stack>
        <Problem error={error} />
        <DeskLink to="/people/$id" params={{ id: into }}>
          {t('person.toKept')}
        </DeskLink>
      </Stack>
    );
  return <Loaded of={personQuery(id)}>{(person) => <PersonOf key={person.id} person={person} />}</Loaded>;
}

function PersonOf({ person }: { person: PersonView }) {
  const { t, language } = useMessages();
  const me = useMe();
  const manages = mayIn(me, 'person:manage');
  const itself = person.id === me.personId;
  return (
    <Stack>
      <title>{`${nameIn(language, person)} – ${t('app.name')}`}</title>
      <Group justify="space-between" align="flex-start">
        <div>
          <Title order={1} size="h2">
            {ownName(person)}
          </Title>
          <Text c="dimmed" lang="en">
            {latinName(person)}
          </Text>
          {person.latinProposed && <Badge variant="default">{t('person.latinProposed')}</Badge>}
        </div>
        <Group>
          {manages && (
            <FormButton label={t('person.change')} isWide>
              {(close) => <ChangeForm person={person} close={close} />}
            </FormButton>
          )}
          {manages && !itself && (
            <FormButton isEnd label={t('person.merge')} of={ownName(person)} isWide>
              {(close) => <MergeForm person={person} close={close} />}
            </FormButton>
          )}
        </Group>
      </Group>
      <PersonFacts person={person} />
      <Mandates person={person} mayManage={manages} />
      <Service id={person.id} />
      {mayIn(me, 'person:tell-apart') && <Namesakes personId={person.id} />}
      {mayIn(me, 'account:manage') && <AccountOf personId={person.id} email={person.email} />}
      {mayIn(me, 'grant:manage') && <Grants personId={person.id} name={ownName(person)} />}
      {mayIn(me, 'log:read') && (
        <Group>
          <DeskLink to="/log" search={{ q: person.id }}>
            {t('person.logAbout')}
          </DeskLink>
          <DeskLink to="/log" search={{ show: person.id }}>
            {t('person.logBy')}
          </DeskLink>
        </Group>
      )}
    </Stack>
  );
}
