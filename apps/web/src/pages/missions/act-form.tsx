import { Text } from '@mantine/core';
import type { FindingView, MissionFile } from '#libs/contracts';
import { useState } from 'react';
import { queries } from '../../api/queries';
import { useMessages } from '../../messages';
import { blankValues } from '../../forms/field';
import { Fields } from '../../forms/fields';
import { useWindowTitle } from '../../frame/dialog';
import { DeskForm } from '../../forms/form';
import { Warned } from './warned';
import { useGiven } from '../people/given';
import type { Act } from './act';
import { correctFact, moveEvent, removeFact, type Fact } from './fact-acts';
import { MANDATE_ACTS, type MandateAct } from './mandate-acts';

/** One of the mandate’s, or one about something that is recorded already. */
export type Chosen = MandateAct | { moveEvent: string } | { correct: Fact } | { remove: Fact };
type Props = { file: MissionFile; act: Chosen; close: () => void };

function actOf(file: MissionFile, act: Chosen): Act {
  if (typeof act === 'string') return MANDATE_ACTS[act];
  if ('correct' in act) return correctFact(act.correct);
  if ('remove' in act) return removeFact(act.remove);
  return moveEvent(file.events.find(({ id }) => id === act.moveEvent)!);
}

/** One act of the mandate: its fields, and afterwards what the rules warn of. */
export function ActForm({ file, act, close }: Props) {
  const { t } = useMessages();
  const given = useGiven();
  const title = useWindowTitle();
  const [warnings, setWarnings] = useState<FindingView[]>([]);
  const { schema, fields, initial, send } = actOf(file, act);
  const isRemoval = typeof act === 'object' && 'remove' in act;
  if (warnings.length > 0) return <Warned warnings={warnings} close={close} />;
  return (
    <DeskForm
      schema={schema}
      initial={blankValues(fields(file), initial(file))}
      draft={`mission:${file.mission.id}:${JSON.stringify(act)}`}
      version={file.mission.version}
      submit={t(isRemoval ? 'act.remove' : 'form.save')}
      isEnd={isRemoval}
      cancel={close}
      send={async (body, ifMatch) => {
        const answer = (await send(file, body, ifMatch)) as { warnings?: FindingView[]; awaits?: boolean } | undefined;
        given({
          awaits: answer?.awaits ?? false,
          of: title || file.mission.number,
          did: t(isRemoval ? 'did.entryRemoved' : 'did.saved'),
        });
        await queries.invalidateQueries({ queryKey: ['mission', file.mission.id] });
        await queries.invalidateQueries({ queryKey: ['missions'] });
        if (answer?.warnings?.length) setWarnings(answer.warnings);
        else close();
      }}
    >
      {(form) => (
        <>
          <Fields form={form} of={fields(file)} missionId={file.mission.id} />
          {act === 'office' && form.getValues().office === 'coordinator' && <Replaced file={file} />}
        </>
      )}
    </DeskForm>
  );
}

/** Whoever leads the mission now, for that office ends as soon as somebody else comes into it. */
function Replaced({ file }: { file: MissionFile }) {
  const { t, language } = useMessages();
  const serving = file.offices.find(({ office, validUntil }) => office === 'coordinator' && !validUntil);
  return serving && <Text size="sm">{t('appointments.replaces', { name: serving.name[language] })}</Text>;
}
