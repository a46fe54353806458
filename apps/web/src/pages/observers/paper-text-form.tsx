import { Text } from '@mantine/core';
import type { ApplicationView } from '#libs/contracts';
import { AcceptText } from '#libs/contracts';
import { label, type AcceptedText } from '#libs/regulation';
import { api } from '../../api/client';
import { textsQuery } from '../../api/queries-settings';
import { useMessages } from '../../messages';
import { DeskForm } from '../../forms/form';
import { Loaded } from '../../frame/query';
import { applicationChanged } from './changed';
import { NO_PAPER, PaperFields } from './paper-fields';

type Props = { application: ApplicationView; kind: AcceptedText; close: () => void };

/** The applicant's signature under a text, as it came on paper: only the applicant can be its author. */
export default function PaperTextForm({ application, kind, close }: Props) {
  const { t, language } = useMessages();
  const { id, missionId, personId } = application;
  return (
    <Loaded of={textsQuery}>
      {({ items }) => (
        <DeskForm
          schema={AcceptText}
          initial={{
            text: kind,
            version: items.find((item) => item.kind === kind)?.version ?? 0,
            paper: { ...NO_PAPER, authorPersonId: personId },
          }}
          submit={t('observers.record')}
          send={async (body) => {
            await api.acceptText({ params: { id }, body });
            await applicationChanged(application);
          }}
          done={{
            of: application.name[language],
            did: t('did.textSigned', { text: label(language, 'acceptedTexts', kind) }),
          }}
          after={close}
          cancel={close}
        >
          {(form) => (
            <>
              <Text>{label(language, 'acceptedTexts', kind)}</Text>
              <PaperFields form={form} missionId={missionId} author={personId} />
            </>
          )}
        </DeskForm>
      )}
    </Loaded>
  );
}
