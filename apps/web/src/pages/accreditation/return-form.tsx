import { TextInput } from '@mantine/core';
import { ReturnCertificate, type MissionView } from '#libs/contracts';
import { api } from '../../api/client';
import { queries } from '../../api/queries';
import type { Accreditation } from '../../api/queries-accreditation';
import { useMessages } from '../../messages';
import { DeskForm } from '../../forms/form';
import { ownDay } from '../../time';

type Props = { mission: MissionView; who: Accreditation; close: () => void };

/** The certificate of an accreditation that has ended went back to the host. */
export function ReturnForm({ mission, who, close }: Props) {
  const { t, language } = useMessages();
  return (
    <DeskForm
      schema={ReturnCertificate}
      initial={{ returnedOn: ownDay(undefined, mission.hostProfile.zone) }}
      submit={t('form.save')}
      done={{ of: who.name[language], did: t('did.certificateReturned') }}
      send={async (body) => {
        await api.returnCertificate({ params: { id: who.id }, body, ifMatch: who.version });
        await queries.invalidateQueries({ queryKey: ['mission', mission.id] });
      }}
      after={close}
      cancel={close}
    >
      {(form) => (
        <TextInput type="date" required label={t('accreditation.returned')} {...form.getInputProps('returnedOn')} />
      )}
    </DeskForm>
  );
}
