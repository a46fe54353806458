import { Button, Group, Stack, Text } from '@mantine/core';
import type { MissionView } from '#libs/contracts';
import { ACCEPTED_TEXTS, label } from '#libs/regulation';
import { useEffect, useRef, useState } from 'react';
import { api } from '../../api/client';
import { queries } from '../../api/queries';
import { textsQuery } from '../../api/queries-settings';
import { useMessages, type Language } from '../../messages';
import { DeskLink } from '../../frame/desk-link';
import { Problem } from '../../frame/query';
import { applicationChanged } from './changed';
import classes from './observers.module.css';
import type { PaperNomination } from './paper-form';

type Props = { mission: MissionView; nomination: PaperNomination; again: () => void };
type Step = { name: string; take: () => Promise<unknown> };

/** Carries the papers in one after the other; stops where the rules refuse, goes on from there, or says where to. */
export function PaperSteps({ mission, nomination, again }: Props) {
  const { t } = useMessages();
  const { done, failed, finished, goOn } = useSteps(mission, nomination);
  return (
    <Stack>
      <ol className={classes.story} aria-live="polite">
        {done.map((name) => (
          <li key={name}>{t('observers.stepDone', { name })}</li>
        ))}
        {failed && (
          <li>
            <Text>{failed.name}</Text>
            <Problem error={failed.error} again={goOn} />
          </li>
        )}
      </ol>
      {(finished || failed) && (
        <>
          <DeskLink to="/applications/$id" params={{ id: nomination.applicationId }}>
            {t('observers.toApplication')}
          </DeskLink>
          <Group>
            <Button variant="default" onClick={again}>
              {t('observers.recordAnother')}
            </Button>
          </Group>
        </>
      )}
    </Stack>
  );
}

function useSteps({ id: missionId }: MissionView, nomination: PaperNomination) {
  const { t, language } = useMessages();
  const steps = stepsOf(nomination, language);
  const [taken, setTaken] = useState(0);
  const [failed, setFailed] = useState<{ name: string; error: unknown }>();
  const go = async (from: number) => {
    setFailed(undefined);
    for (const [index, { name, take }] of steps.entries())
      try {
        if (index < from) continue;
        await take();
        setTaken(index + 1);
      } catch (error) {
        setFailed({ name, error });
        break;
      }
    await applicationChanged({ id: nomination.applicationId, missionId });
  };
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void go(0);
    // Once: what is said in another language meanwhile is no reason to begin anew.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return {
    done: [t('observers.created'), ...steps.slice(0, taken).map(({ name }) => name)],
    failed,
    finished: taken === steps.length,
    goOn: () => void go(taken),
  };
}

function stepsOf(nomination: PaperNomination, language: Language): Step[] {
  const { applicationId: id, texts, letter } = nomination;
  if (!texts) return [];
  const move = (action: 'submit' | 'endorse', paper?: typeof letter): Step => ({
    name: label(language, 'applicationActions', action),
    take: () => api.moveApplication({ params: { id }, body: { action, ...(paper && { paper }) } }),
  });
  return [
    ...ACCEPTED_TEXTS.map((kind) => ({
      name: label(language, 'acceptedTexts', kind),
      take: () => accept(id, kind, texts, nomination),
    })),
    move('submit'),
    ...(letter ? [move('endorse', letter)] : []),
  ];
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
