import type { FindingView, MissionFile } from '#libs/contracts';
import { useState, type ReactNode } from 'react';
import type { z } from 'zod';
import { queries } from '../../api/queries';
import { useMessages } from '../../messages';
import type { Form, Values } from '../../forms/field';
import { DeskForm } from '../../forms/form';
import type { Done } from '../../frame/toasts';
import { Warned } from './warned';

type FormProps<S extends z.ZodType, A> = {
  file: MissionFile;
  close: () => void;
  schema: S;
  initial: Values;
  draft?: string;
  version?: number;
  send: (body: z.output<S>, version: number) => Promise<A>;
  /** What is said of it afterwards, and how it is taken back. */
  done?: (sent: z.output<S>, answer: A) => Done;
  children: (form: Form) => ReactNode;
};

/** What is sent changes what the mission shows; what the rules warn of is shown before the window closes. */
export function EntryForm<S extends z.ZodType, A extends { warnings?: FindingView[] }>({
  file,
  close,
  send,
  children,
  ...of
}: FormProps<S, A>) {
  const { t } = useMessages();
  const [warnings, setWarnings] = useState<FindingView[]>([]);
  // Nothing is put in its place: it is taken away.
  const isRemoval = of.initial['instead'] === null;
  if (warnings.length > 0) return <Warned warnings={warnings} close={close} />;
  return (
    <DeskForm
      {...of}
      submit={t(isRemoval ? 'act.remove' : 'form.save')}
      isEnd={isRemoval}
      cancel={close}
      send={async (body, ifMatch) => {
        const answer = await send(body, ifMatch);
        const { warnings: found = [] } = answer;
        await queries.invalidateQueries({ queryKey: ['mission', file.mission.id] });
        if (found.length > 0) setWarnings(found);
        else close();
        return answer;
      }}
    >
      {children}
    </DeskForm>
  );
}
