import { ChangePerson, type PersonView } from '#libs/contracts';
import { api } from '../../api/client';
import { queries } from '../../api/queries';
import { useMessages } from '../../messages';
import { DeskForm } from '../../shell/form';
import { PersonFields } from './person-fields';

export function ChangePersonForm({ person, close }: { person: PersonView; close: () => void }) {
  const { t } = useMessages();
  const { id, version, delegationId: _, ...kept } = person;
  return (
    <DeskForm
      schema={ChangePerson}
      initial={{ ...kept, patronymic: kept.patronymic ?? '', email: kept.email ?? '' }}
      submit={t('form.save')}
      send={async (body) => {
        await api.changePerson({ params: { id }, body, ifMatch: version });
        await queries.invalidateQueries({ queryKey: ['people'] });
      }}
      done={t('form.saved')}
      after={close}
      cancel={close}
    >
      {(form) => <PersonFields form={form} proposing={false} />}
    </DeskForm>
  );
}
