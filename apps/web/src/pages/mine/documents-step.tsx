import { Group, Stack, Text, Title } from '@mantine/core';
import type { DossierView, PersonalDocumentView } from '#libs/contracts';
import { DOCUMENT_TYPES, label, PERSONAL_DOCUMENT_KINDS, type PersonalDocumentKind } from '#libs/regulation';
import { sendFile } from '../../api/files';
import { useCommand } from '../../api/command';
import { queries } from '../../api/queries';
import { applicationDossierQuery } from '../../api/queries-applications';
import { useMessages } from '../../messages';
import { FilePick } from '../../forms/file-pick';
import { Loaded, Problem } from '../../frame/query';
import { useToast } from '../../frame/toasts';
import { shownDate } from '../../time';
import { fitToSend } from '../../forms/picture';
import { ApplyStep } from './step';

/** Each paper from the camera or from a file. What the host asks for comes first; a photograph every badge needs. */
export function DocumentsStep({ applicationId }: { applicationId: string }) {
  return (
    <Loaded of={applicationDossierQuery(applicationId)}>
      {(dossier) => <Papers id={applicationId} dossier={dossier} />}
    </Loaded>
  );
}

function Papers({ id, dossier: { required, gaps, documents, particulars } }: { id: string; dossier: DossierView }) {
  const { t, language } = useMessages();
  const named = (kinds: readonly PersonalDocumentKind[]) =>
    kinds.map((kind) => label(language, 'personalDocumentKinds', kind)).join(', ');
  const first = PERSONAL_DOCUMENT_KINDS.filter((kind) => kind === 'photo' || required?.includes(kind));
  const more = PERSONAL_DOCUMENT_KINDS.filter((kind) => !first.includes(kind));
  const current = (kind: PersonalDocumentKind) => documents.find((one) => one.kind === kind && one.current);
  // A questionnaire whose fields are asked for is filled in, not photographed.
  const filled = particulars.filled.length > 0 && !gaps.includes('questionnaire');
  const photo = current('photo') !== undefined;
  const state = gaps.length > 0 ? 'toDo' : photo || required?.length ? 'done' : 'notAsked';
  return (
    <ApplyStep step="documents" state={state}>
      <Text size="sm">
        {required?.length ? t('apply.documentsAsked', { names: named(required) }) : t('apply.documentsUnknown')}
      </Text>
      {first.map((kind) => (
        <Paper key={kind} id={id} kind={kind} document={current(kind)} isFilled={kind === 'questionnaire' && filled} />
      ))}
      <details>
        <summary>{t('apply.moreDocuments')}</summary>
        <Stack gap="sm" mt="sm">
          {more.map((kind) => (
            <Paper key={kind} id={id} kind={kind} document={current(kind)} isFilled={false} />
          ))}
        </Stack>
      </details>
    </ApplyStep>
  );
}

type PaperProps = {
  id: string;
  kind: PersonalDocumentKind;
  document: PersonalDocumentView | undefined;
  isFilled: boolean;
};

function Paper({ id, kind, document, isFilled }: PaperProps) {
  const { t, language } = useMessages();
  const toast = useToast();
  const name = label(language, 'personalDocumentKinds', kind);
  const send = useCommand({
    mutationFn: async (file: File) => sendFile('provideDocument', await fitToSend(file), { id, kind }),
    onSuccess: async () => {
      toast({ of: name, did: t('did.added') });
      await queries.invalidateQueries({ queryKey: ['application', id] });
    },
  });
  return (
    <div>
      <Title order={3} size="h5">
        {name}
      </Title>
      <Text size="sm" role="status">
        {send.isPending ? t('apply.sending') : <Held document={document} isFilled={isFilled} />}
      </Text>
      <Group gap="xs" mt={4}>
        <FilePick
          opensCamera
          label={t('apply.takePicture')}
          about={name}
          accept="image/*"
          isBusy={send.isPending}
          pick={(file) => send.mutate(file)}
        />
        <FilePick
          label={t('form.chooseFile')}
          about={name}
          accept={DOCUMENT_TYPES[kind].join(',')}
          isBusy={send.isPending}
          pick={(file) => send.mutate(file)}
        />
      </Group>
      {send.error && <Problem error={send.error} />}
    </div>
  );
}

function Held({ document, isFilled }: Pick<PaperProps, 'document' | 'isFilled'>) {
  const { t, language } = useMessages();
  if (!document) return t(isFilled ? 'apply.questionnaireFilled' : 'apply.documentNone');
  if (document.erased) return t('apply.documentErased');
  const size = t('apply.kilobytes', { count: Math.ceil(document.size / 1024) });
  return t('apply.document', { on: shownDate(document.uploadedAt, language), size });
}
