import { Checkbox, TextInput } from '@mantine/core';
import { SaveView } from '#libs/contracts';
import { api } from '../api/client';
import { queries } from '../api/queries';
import { DeskForm } from '../forms/form';
import { Dialog } from '../frame/dialog';
import { useMessages } from '../messages';

type Props = { kept: Omit<SaveView, 'name' | 'shared'>; mayShare: boolean; close: () => void };

/** A name for what the list is narrowed to now; officers may offer it to everyone. */
export function SaveViewDialog(props: Props) {
  const { t } = useMessages();
  return (
    <Dialog opened close={props.close} title={t('lists.saveView')}>
      <SaveViewForm {...props} />
    </Dialog>
  );
}

function SaveViewForm({ kept, mayShare, close }: Props) {
  const { t } = useMessages();
  return (
    <DeskForm
      schema={SaveView}
      initial={{ ...kept, name: '', shared: false }}
      submit={t('lists.saveView')}
      send={async (body) => {
        await api.saveView({ body });
        await queries.invalidateQueries({ queryKey: ['views', kept.list] });
      }}
      done={({ name }) => ({ of: name, did: t('lists.viewSaved') })}
      after={close}
      cancel={close}
    >
      {(form) => (
        <>
          <TextInput label={t('lists.viewName')} {...form.getInputProps('name')} />
          {mayShare && <Checkbox label={t('lists.share')} {...form.getInputProps('shared', { type: 'checkbox' })} />}
        </>
      )}
    </DeskForm>
  );
}
