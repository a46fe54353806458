import { LeaveGuard } from '../../forms/leave-guard';
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import type { EvidenceView, FindingView, IncidentView, MissionFile } from '#libs/contracts';
import { addressOf } from '../../api/address';
import { sendFile } from '../../api/files';
import { useCommand } from '../../api/command';
import { queries } from '../../api/queries';
import { FilePick } from '../../forms/file-pick';
import { fitToSend } from '../../forms/picture';
import { DocumentFile } from '../../frame/document-file';
import { Findings, Problem } from '../../frame/query';
import { useToast } from '../../frame/toasts';
import { useMessages } from '../../messages';
import { isOver } from '../missions/still';
import classes from './evidence.module.css';
import { PrimaryButton } from '../../frame/primary-button';
import { Time } from '../../frame/time';

/** A photograph or a paper, added to what shows an entry. */
const attach = async (incidentId: string, file: File) =>
  sendFile('attachEvidence', await fitToSend(file), { id: incidentId }, { name: file.name });

type PickProps = { isBusy?: boolean; pick: (file: File) => void };

/** From the camera of a telephone, or from a file. */
function PickEvidence({ isBusy = false, pick }: PickProps) {
  const { t } = useMessages();
  const about = t('incidents.attached');
  return (
    <Group gap="xs">
      <FilePick opensCamera label={t('apply.takePicture')} about={about} accept="image/*" isBusy={isBusy} pick={pick} />
      <FilePick
        label={t('form.chooseFile')}
        about={about}
        accept="application/pdf,image/png,image/jpeg"
        isBusy={isBusy}
        pick={pick}
      />
    </Group>
  );
}

/** What shows an entry: seen small, opened whole, and added to by whoever enters incidents. Nothing of it is taken away. */
export function Evidence({ file: { mission }, incident }: { file: MissionFile; incident: IncidentView }) {
  const { t } = useMessages();
  const toast = useToast();
  const send = useCommand({
    mutationFn: (file: File) => attach(incident.id, file),
    onSuccess: async ({ name }) => {
      toast({ of: name, did: t('did.added') });
      await queries.invalidateQueries({ queryKey: ['mission', mission.id, 'incidents'] });
    },
  });
  const adds = incident.mayAttach && !incident.removed && !isOver(mission);
  if (incident.attached.length === 0 && !adds) return null;
  return (
    <Stack component="section" gap="xs" aria-label={t('incidents.attached')}>
      <Text size="sm" fw={600}>
        {t('incidents.attached')}
      </Text>
      {incident.attached.map((one) => (
        <Attached key={one.id} one={one} />
      ))}
      {adds && <PickEvidence isBusy={send.isPending} pick={(file) => send.mutate(file)} />}
      <Text size="sm" role="status">
        {send.isPending && t('apply.sending')}
      </Text>
      {send.error && <Problem error={send.error} />}
    </Stack>
  );
}

function Attached({ one }: { one: EvidenceView }) {
  const { t, language } = useMessages();
  const href = addressOf('readEvidence', { id: one.id });
  return (
    <Group gap="sm" align="flex-start">
      {one.small && (
        <img className={classes.small} src={addressOf('lookAtEvidence', { id: one.id })} alt="" loading="lazy" />
      )}
      <Stack gap={2}>
        <DocumentFile href={href} name={one.name} />
        <Text size="xs" c="dimmed">
          {one.attachedBy && `${one.attachedBy[language]} · `}
          <Time due={{ at: one.attachedAt }} /> · {t('apply.kilobytes', { count: Math.ceil(one.size / 1024) })}
        </Text>
      </Stack>
    </Group>
  );
}

/** What of it has not arrived, and why. */
export type Left = { id: string; files: readonly File[]; error: unknown; warnings: readonly FindingView[] };

/** Each by itself: what is wrong with one keeps none of the others. */
export async function attachAll(id: string, files: readonly File[]): Promise<Pick<Left, 'files' | 'error'>> {
  const left: File[] = [];
  let error: unknown;
  for (const file of files)
    try {
      await attach(id, file);
    } catch (reason) {
      left.push(file);
      error = reason;
    }
  return { files: left, error };
}

/** Photographs and papers chosen for an entry that is not recorded yet. */
export function Chosen({ files, choose }: { files: readonly File[]; choose: (files: readonly File[]) => void }) {
  const { t } = useMessages();
  return (
    <Stack component="section" gap="xs" aria-label={t('incidents.attached')}>
      <Text size="sm" fw={500}>
        {t('incidents.attached')}
      </Text>
      <Text size="xs" c="dimmed">
        {t('incidents.attachedHelp')}
      </Text>
      {files.map((file) => (
        <Group key={`${file.name} ${file.size} ${file.lastModified}`} gap="xs">
          <Text size="sm">{file.name}</Text>
          <Button
            size="compact-xs"
            variant="default"
            aria-label={`${t('act.remove')}: ${file.name}`}
            onClick={() => choose(files.filter((one) => one !== file))}
          >
            {t('act.remove')}
          </Button>
        </Group>
      ))}
      <PickEvidence pick={(file) => choose([...files, file])} />
    </Stack>
  );
}

/** The entry is recorded; these files have not arrived. They are sent again from here, or added to the entry later. */
export function Unsent({ left, retry, close }: { left: Left; retry: (left: Left) => void; close: () => void }) {
  const { t } = useMessages();
  const { id, files, error, warnings } = left;
  const again = useCommand({
    mutationFn: () => attachAll(id, files),
    onSuccess: async (rest) => {
      await queries.invalidateQueries({ queryKey: ['mission'] });
      if (rest.files.length > 0) retry({ ...left, ...rest });
      else close();
    },
  });
  return (
    <Stack>
      <LeaveGuard hasUnsent />
      <Text>{t('incidents.unsent', { names: files.map(({ name }) => name).join(', ') })}</Text>
      <Problem error={error} />
      {warnings.length > 0 && (
        <Alert color="yellow" title={t('act.recordedWithWarnings')} role="status">
          <Findings findings={warnings} />
        </Alert>
      )}
      <Group>
        <PrimaryButton loading={again.isPending} onClick={() => again.mutate()}>
          {t('state.again')}
        </PrimaryButton>
        <Button variant="default" onClick={close}>
          {t('form.close')}
        </Button>
      </Group>
    </Stack>
  );
}
