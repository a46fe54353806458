import { Anchor, Card, Stack, Text, Title } from '@mantine/core';
import { createContext, use, useCallback, useEffect, useState, type ReactNode } from 'react';
import { useMessages } from '../../messages';
import classes from './mine.module.css';
import { Toned } from '../../frame/state';

const STATES = { done: 'apply.done', toDo: 'apply.toDo', notAsked: 'apply.notAsked' } as const;
const MARKS = {
  done: { tone: 'done', icon: 'check' },
  toDo: { tone: 'mine', icon: 'pen' },
  notAsked: { tone: 'ended', icon: 'pause' },
} as const;
/** The steps in their order. */
const STEPS = {
  about: 'apply.stepAbout',
  particulars: 'apply.stepParticulars',
  documents: 'apply.stepDocuments',
  texts: 'apply.stepTexts',
  submit: 'apply.stepSubmit',
} as const;
type Step = keyof typeof STEPS;
type State = keyof typeof STATES;
const ORDER = Object.keys(STEPS) as Step[];

type Told = Partial<Record<Step, State | undefined>>;
const Telling = createContext<(step: Step, state: State | undefined) => void>(() => undefined);

/** The steps of an application, and above them how far it has come, with a link to each. */
export function StepsWithLine({ isNew = false, children }: { isNew?: boolean; children: ReactNode }) {
  const [told, setTold] = useState<Told>({});
  const tell = useCallback(
    (step: Step, state: State | undefined) => setTold((before) => ({ ...before, [step]: state })),
    [],
  );
  return (
    <Telling value={tell}>
      <Line told={told} steps={ORDER.filter((step) => isNew || told[step])} />
      {children}
    </Telling>
  );
}

/** Which is at hand; the others come when this one is done. */
function Line({ told, steps }: { told: Told; steps: readonly Step[] }) {
  const { t } = useMessages();
  const asked = steps.filter((step) => told[step] !== 'notAsked');
  const said = t('apply.progress', {
    done: asked.filter((step) => told[step] === 'done').length,
    count: asked.length,
  });
  const go = (step: Step) => {
    const card = document.getElementById(step);
    card?.scrollIntoView();
    card?.focus({ preventScroll: true });
  };
  return (
    <nav aria-label={said} className={classes.line}>
      <Text fw={600}>{said}</Text>
      <ol>
        {steps.map((step) => {
          const state = told[step];
          return (
            <li key={step} data-state={state}>
              {state ? (
                <Anchor
                  href={`#${step}`}
                  size="sm"
                  onClick={(event) => {
                    event.preventDefault();
                    go(step);
                  }}
                >
                  {t(STEPS[step])}
                </Anchor>
              ) : (
                <Text size="sm" c="dimmed" span>
                  {t(STEPS[step])}
                </Text>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

type Props = { step: Step; state?: State | undefined; children: ReactNode };

/** One part of an application, and whether anything is left to do in it. */
export function ApplyStep({ step, state, children }: Props) {
  const { t } = useMessages();
  const tell = use(Telling);
  useEffect(() => {
    tell(step, state);
    return () => tell(step, undefined);
  }, [tell, step, state]);
  const title = t(STEPS[step]);
  return (
    <Card withBorder component="section" aria-label={title} id={step} tabIndex={-1} className={classes.step ?? ''}>
      <Stack gap="sm">
        <div className={classes.head}>
          <Title order={2} size="h4">
            {title}
          </Title>
          {state && <Toned {...MARKS[state]}>{t(STATES[state])}</Toned>}
        </div>
        {children}
      </Stack>
    </Card>
  );
}
