import { Button, Text, TextInput } from '@mantine/core';
import { ProvideParticulars, type Particulars } from '#libs/contracts';
import { label, QUESTIONNAIRE_FIELDS, type QuestionnaireField } from '#libs/regulation';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client';
import { queries } from '../../api/queries';
import { applicationDossierQuery, applicationParticularsQuery } from '../../api/queries-applications';
import { useMessages } from '../../messages';
import { useToast } from '../../frame/toasts';
import { DeskForm } from '../../forms/form';
import { Loaded, Sentence } from '../../frame/query';
import { ApplyStep } from './step';

const DAYS: readonly QuestionnaireField[] = ['birthDate', 'passportIssuedOn', 'passportExpiresOn'];

type Props = { applicationId: string; asked: readonly QuestionnaireField[] | null };

/** Passport data and the host's questions. Shown when asked for: each reading is recorded. */
export function ParticularsStep({ applicationId, asked }: Props) {
  const { t, language } = useMessages();
  const { data } = useQuery(applicationDossierQuery(applicationId));
  const [opened, setOpened] = useState(false);
  const fields = asked ?? QUESTIONNAIRE_FIELDS;
  if (fields.length === 0) return null;
  const { missing = [], filled = [] } = data?.particulars ?? {};
  const state = missing.length > 0 ? 'toDo' : asked || filled.length > 0 ? 'done' : 'notAsked';
  return (
    <ApplyStep step="particulars" state={data && state}>
      <Text size="sm">{t(asked ? 'apply.particularsAsked' : 'apply.particularsUnknown')}</Text>
      {missing.length > 0 && (
        <Text>
          {t('mine.waitFields', {
            names: missing.map((name) => label(language, 'questionnaireFields', name)).join(', '),
          })}
        </Text>
      )}
      {opened ? (
        <Fields applicationId={applicationId} fields={fields} close={() => setOpened(false)} />
      ) : (
        <Button variant="default" onClick={() => setOpened(true)}>
          {t('apply.particularsOpen')}
        </Button>
      )}
    </ApplyStep>
  );
}

type FieldsProps = { applicationId: string; fields: readonly QuestionnaireField[]; close: () => void };

function Fields({ applicationId, fields, close }: FieldsProps) {
  return (
    <Loaded of={applicationParticularsQuery(applicationId)}>
      {({ particulars, version }) => (
        <Form
          key={version}
          applicationId={applicationId}
          fields={fields}
          particulars={particulars}
          version={version}
          close={close}
        />
      )}
    </Loaded>
  );
}

/** Without a draft: what is in a passport is kept nowhere but with the server. */
function Form({
  applicationId,
  fields,
  particulars,
  version,
  close,
}: FieldsProps & { particulars: Particulars; version: number }) {
  const { t, language } = useMessages();
  const toast = useToast();
  return (
    <DeskForm
      schema={ProvideParticulars}
      initial={Object.fromEntries(fields.map((name) => [name, particulars[name] ?? '']))}
      submit={t('form.save')}
      done={{ of: t('did.particulars'), did: t('apply.saved') }}
      cancel={close}
      send={async (body) => {
        const emptied = fields.filter((name) => particulars[name] !== null && body[name] === undefined);
        const all = { ...Object.fromEntries(emptied.map((name) => [name, null])), ...body };
        const provided = await api.provideParticulars({ params: { id: applicationId }, body: all, ifMatch: version });
        for (const warning of provided.warnings ?? []) toast(<Sentence of={warning} />);
        return provided;
      }}
      after={() => {
        close();
        queries.removeQueries({ queryKey: applicationParticularsQuery(applicationId).queryKey });
        void queries.invalidateQueries({ queryKey: ['application', applicationId] });
      }}
    >
      {(form) =>
        fields.map((name) => (
          <TextInput
            key={name}
            type={DAYS.includes(name) ? 'date' : 'text'}
            label={label(language, 'questionnaireFields', name)}
            autoComplete="off"
            {...form.getInputProps(name)}
          />
        ))
      }
    </DeskForm>
  );
}
