import { Button, Group, Stack, Text } from '@mantine/core';
import type { MissionView } from '#libs/contracts';
import { ACCEPTED_TEXTS, label } from '#libs/regulation';
import { useEffect, useRef, useState } from 'react';
import { api } from '../../api/client';
import { queries } from '../../api/queries';
import { textsQuery } from '../../api/queries-settings';
import { useMessages } from '../../messages';
import { DeskLink } from '../../shell/desk-link';
import { Problem } from '../../shell/query';
import { applicationChanged } from './changed';
import classes from './observers.module.css';
import type { PaperNomination } from './paper-form';

type Props = { mission: MissionView; nomination: PaperNomination; again: () => void };
type Step = { name: string; take: () => Promise<unknown> };

/** Carries the papers in one after the other; stops where the rules refuse, and says where to go on. */
export function PaperSteps({ mission, nomination, again }: Props) {
  const { t } = useMessages();
  const { done, failed, application, finished } = useSteps(mission, nomination);
  return (
    <Stack>
      <ol className={classes.story} aria-live="polite">
        {done.map((name) => (
          <li key={name}>{t('observers.stepDone', { name })}</li>
        ))}
        {failed && (
          <li>
            <Text>{failed.name}</Text>
            <Problem error={failed.error} />
          </li>
        )}
      </ol>
      {application && (finished || failed) && (
        <DeskLink to="/applications/$id" params={{ id: application }}>
          {t('observers.toApplication')}
        </DeskLink>
      )}
      {(finished || failed) && (
        <Group>
          <Button variant="default" onClick={again}>
            {t('observers.recordAnother')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function useSteps({ id: missionId }: MissionView, nomination: PaperNomination) {
  const { t, language } = useMessages();
  const [done, setDone] = useState<string[]>([]);
  const [failed, setFailed] = useState<{ name: string; error: unknown }>();
  const [application, setApplication] = useState<string>();
  const [finished, setFinished] = useState(false);
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    const { texts, letter, ...apply } = nomination;
    let id = '';
    const enter = async () => {
      ({
        application: { id },
      } = await api.apply({ params: { id: missionId }, body: apply }));
      setApplication(id);
    };
    const steps: Step[] = [{ name: t('observers.created'), take: enter }];
    if (texts)
      for (const kind of ACCEPTED_TEXTS)
        steps.push({ name: label(language, 'acceptedTexts', kind), take: () => accept(id, kind, texts, nomination) });
    if (texts)
      steps.push({
        name: label(language, 'applicationActions', 'submit'),
        take: () => api.moveApplication({ params: { id }, body: { action: 'submit' } }),
      });
    if (texts && letter)
      steps.push({
        name: label(language, 'applicationActions', 'endorse'),
        take: () => api.moveApplication({ params: { id }, body: { action: 'endorse', paper: letter } }),
      });
    const carryOut = async () => {
      for (const { name, take } of steps)
        try {
          await take();
          setDone((before) => [...before, name]);
        } catch (error) {
          setFailed({ name, error });
          return;
        }
      setFinished(true);
    };
    void carryOut().finally(() => applicationChanged({ id, missionId }));
  }, [language, missionId, nomination, t]);
  return { done, failed, application, finished };
}

/** The applicant is the author of what the applicant signed. */
async function accept(
  id: string,
  text: (typeof ACCEPTED_TEXTS)[number],
  paper: NonNullable<PaperNomination['texts']>,
  { personId: authorPersonId }: PaperNomination,
) {
  const { items } = await queries.ensureQueryData(textsQuery);
  const version = items.find(({ kind }) => kind === text)?.version;
  if (version) await api.acceptText({ params: { id }, body: { text, version, paper: { ...paper, authorPersonId } } });
}
