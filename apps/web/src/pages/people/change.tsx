import { ChangePerson, type PersonView } from '#libs/contracts';
import { api } from '../../api/client';
import { queries } from '../../api/queries';
import { personQuery } from '../../api/queries-people';
import { useMessages } from '../../messages';
import { begun } from '../../forms/begun';
import { DeskForm } from '../../forms/form';
import { ownName } from './name';
import { PersonFields } from './person-fields';

/** What may be changed here, an unknown one as an empty field. */
const fieldsOf = (person: PersonView) =>
  begun(ChangePerson, {
    familyName: person.familyName,
    givenName: person.givenName,
    patronymic: person.patronymic ?? '',
    familyNameLatin: person.familyNameLatin,
    givenNameLatin: person.givenNameLatin,
    latinProposed: person.latinProposed,
    citizenship: person.citizenship,
    otherCitizenships: person.otherCitizenships,
    office: person.office,
    email: person.email ?? '',
    gender: person.gender ?? '',
    speaks: person.speaks,
    groupCode: person.groupCode ?? '',
  });

export function ChangePersonForm({ person, close }: { person: PersonView; close: () => void }) {
  const { t } = useMessages();
  const { id } = person;
  const names = {
    familyName: t('person.familyName'),
    givenName: t('person.givenName'),
    patronymic: t('person.patronymic'),
    familyNameLatin: t('person.familyNameLatin'),
    givenNameLatin: t('person.givenNameLatin'),
    latinProposed: t('person.latinProposed'),
    citizenship: t('people.citizenship'),
    otherCitizenships: t('person.otherCitizenships'),
    'office.ru': t('person.officeRu'),
    'office.en': t('person.officeEn'),
    email: t('word.email'),
    gender: t('person.gender'),
    speaks: t('person.speaks'),
    groupCode: t('person.group'),
  };
  const read = async () => {
    const now = await queries.fetchQuery({ ...personQuery(id), staleTime: 0 });
    return { values: fieldsOf(now), version: now.version };
  };
  return (
    <DeskForm
      schema={ChangePerson}
      initial={fieldsOf(person)}
      version={person.version}
      latest={{ read, names }}
      submit={t('form.save')}
      send={async (body, ifMatch) => {
        await api.changePerson({ params: { id }, body, ifMatch });
        await queries.invalidateQueries({ queryKey: ['people'] });
      }}
      done={{ of: ownName(person), did: t('did.personChanged') }}
      after={close}
      cancel={close}
    >
      {(form) => <PersonFields form={form} proposing={false} />}
    </DeskForm>
  );
}
