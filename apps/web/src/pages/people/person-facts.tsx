import { Badge } from '@mantine/core';
import type { PersonView } from '#libs/contracts';
import { label, spokenIn } from '#libs/regulation';
import { useQuery } from '@tanstack/react-query';
import { delegationsQuery } from '../../api/queries-delegations';
import { useMessages } from '../../messages';
import classes from './people.module.css';

/** What the desk keeps of a person besides the name. */
export function PersonFacts({ person }: { person: PersonView }) {
  const { t, language } = useMessages();
  const { data } = useQuery(delegationsQuery);
  const { office, citizenship, otherCitizenships, email, delegationId, gender, groupCode, speaks } = person;
  const delegation = data?.items.find(({ id }) => id === delegationId);
  return (
    <dl className={classes.facts}>
      <dt>{t('word.office')}</dt>
      <dd>
        <div lang="ru">{office.ru}</div>
        <div lang="en">{office.en}</div>
      </dd>
      <dt>{t('word.delegation')}</dt>
      <dd>{delegationId ? delegation?.name[language] : t('people.noDelegation')}</dd>
      <dt>{t('people.citizenship')}</dt>
      <dd>
        {citizenship}{' '}
        {otherCitizenships.map((code) => (
          <Badge key={code} variant="default" ml="xs">
            {t('person.also', { code })}
          </Badge>
        ))}
      </dd>
      <dt>{t('person.gender')}</dt>
      <dd>{gender ? label(language, 'genders', gender) : t('person.notStated')}</dd>
      {(data?.groups ?? []).length > 0 && (
        <>
          <dt>{t('person.group')}</dt>
          <dd>{data?.groups.find(({ code }) => code === groupCode)?.name[language] ?? t('person.notStated')}</dd>
        </>
      )}
      <dt>{t('person.speaks')}</dt>
      <dd>{spokenIn(speaks, language) || t('person.notStated')}</dd>
      <dt>{t('word.email')}</dt>
      <dd>{email ?? '—'}</dd>
    </dl>
  );
}
