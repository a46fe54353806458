import { Text, TextInput } from '@mantine/core';
import { TakeNamesakesBack, TellApart } from '#libs/contracts';
import { api } from '../../api/client';
import { queries } from '../../api/queries';
import { useMessages } from '../../messages';
import { DeskForm } from '../../forms/form';
import { ReasonForm } from '../../forms/reason-form';

const reload = () => queries.invalidateQueries({ queryKey: ['namesakes'] });

type TellProps = { personId: string; otherId: string; name: string; close: () => void };

export function TellApartForm({ personId, otherId, name, close }: TellProps) {
  const { t } = useMessages();
  return (
    <DeskForm
      schema={TellApart}
      initial={{ otherId, reason: '' }}
      submit={t('namesakes.tell')}
      send={async (body) => {
        await api.tellApart({ params: { id: personId }, body });
        await reload();
      }}
      done={{ of: name, did: t('namesakes.asked') }}
      after={close}
      cancel={close}
    >
      {(form) => (
        <>
          <Text>{t('namesakes.tellHelp', { name })}</Text>
          <TextInput
            label={t('word.reason')}
            description={t('namesakes.reasonHelp')}
            required
            {...form.getInputProps('reason')}
          />
        </>
      )}
    </DeskForm>
  );
}

export function TakeBackForm({ id, name, close }: { id: string; name: string; close: () => void }) {
  const { t } = useMessages();
  const send = async (body: { reason: string }) => {
    await api.takeNamesakesBack({ params: { id }, body });
    await reload();
  };
  const said = { submit: t('namesakes.takeBack'), done: { of: name, did: t('did.namesakesTakenBack') } };
  return <ReasonForm schema={TakeNamesakesBack} {...said} send={send} close={close} />;
}
