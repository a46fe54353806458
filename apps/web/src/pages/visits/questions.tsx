import { Button, Text, Textarea, TextInput } from '@mantine/core';
import { NONE, SILENCES, label, type Answer, type Form as Asked, type Question, type Silence } from '#libs/regulation';
import type { ReactNode } from 'react';
import { typedNumber } from '../../forms/typed-number';
import type { Form } from '../../forms/field';
import { useMessages, type Language } from '../../messages';
import classes from './visits.module.css';

type Given = { value?: string | number | readonly string[]; silence?: string };
type Props = { form: Form; asked: Asked; name: string };

/** What may be pressed besides an answer. What is not filled in says so by itself. */
const PRESSED = SILENCES.filter((silence) => silence !== 'blank');

/** Every question of a form, with its answers and its silences; what is pressed again is taken back. */
export function Questions({ form, asked, name }: Props) {
  return asked.questions.map((question) => (
    <QuestionField key={question.id} form={form} question={question} name={`${name}.${question.id}`} />
  ));
}

const at = (values: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, part) => (value as Record<string, unknown> | undefined)?.[part], values);

function QuestionField({ form, question, name }: { form: Form; question: Question; name: string }) {
  const { language } = useMessages();
  const given = (at(form.values, name) ?? {}) as Given;
  const set = (answer: Answer | undefined) => form.setFieldValue(name, answer);
  const silent = given.silence;
  return (
    <fieldset className={classes.question}>
      <legend>{question.ask[language]}</legend>
      <div className={classes.options}>
        <Values question={question} given={given} set={set} isWrong={Boolean(form.errors[name])} />
        {PRESSED.map((silence) => (
          <Press key={silence} pressed={silent === silence} quiet press={(on) => set(on ? { silence } : undefined)}>
            {label(language, 'silences', silence)}
          </Press>
        ))}
      </div>
      {question.help && (
        <Text size="sm" c="dimmed">
          {question.help[language]}
        </Text>
      )}
      {form.errors[name] && (
        <Text size="sm" c="red" role="alert">
          {form.errors[name]}
        </Text>
      )}
    </fieldset>
  );
}

type PressProps = { pressed: boolean; quiet?: boolean; press: (on: boolean) => void; children: ReactNode };

function Press({ pressed, quiet = false, press, children }: PressProps) {
  return (
    <Button
      type="button"
      size="md"
      fw={quiet ? 400 : 600}
      variant={pressed ? 'filled' : 'default'}
      aria-pressed={pressed}
      onClick={() => press(!pressed)}
    >
      {children}
    </Button>
  );
}

type ValuesProps = {
  question: Question;
  given: Given;
  set: (answer: Answer | undefined) => void;
  isWrong?: boolean;
};

function Values({ question, given, set, isWrong = false }: ValuesProps) {
  const { t, language } = useMessages();
  const typed = { 'aria-label': question.ask[language], error: isWrong, style: { flex: '1 1 160px' } };
  const text = typeof given.value === 'string' ? given.value : '';
  switch (question.type) {
    case 'one':
      return optionsOf(question, language).map(([value, said]) => (
        <Press key={value} pressed={given.value === value} press={(on) => set(on ? { value } : undefined)}>
          {said}
        </Press>
      ));
    case 'many':
      return <Many question={question} given={given} set={set} />;
    case 'scale':
      return Array.from({ length: question.steps }, (_, step) => step + 1).map((value) => (
        <Press key={value} pressed={given.value === value} press={(on) => set(on ? { value } : undefined)}>
          {value === 1
            ? `1 – ${question.first[language]}`
            : value === question.steps
              ? `${value} – ${question.last[language]}`
              : value}
        </Press>
      ));
    case 'integer':
      return (
        <TextInput
          {...typed}
          inputMode="numeric"
          placeholder={t('visits.from', { min: question.min, max: question.max })}
          value={Array.isArray(given.value) ? '' : String(given.value ?? '')}
          onChange={({ currentTarget: { value } }) => set(value === '' ? undefined : { value: typedNumber(value) })}
        />
      );
    case 'time':
      return (
        <TextInput
          {...typed}
          type="time"
          value={text}
          onChange={({ currentTarget: { value } }) => set(value ? { value } : undefined)}
        />
      );
    case 'text':
      return (
        <TextInput
          {...typed}
          maxLength={question.max}
          value={text}
          onChange={({ currentTarget: { value } }) => set(value ? { value } : undefined)}
        />
      );
    default:
      return (
        <Textarea
          {...typed}
          autosize
          minRows={2}
          maxLength={question.max}
          value={text}
          onChange={({ currentTarget: { value } }) => set(value ? { value } : undefined)}
        />
      );
  }
}

const optionsOf = (question: Extract<Question, { type: 'one' | 'many' }>, language: Language) =>
  Object.entries(question.options).map(([value, said]) => [value, said[language]] as const);

function Many({ question, given, set }: ValuesProps & { question: Extract<Question, { type: 'many' }> }) {
  const { language } = useMessages();
  const chosen = Array.isArray(given.value) ? (given.value as string[]) : [];
  const choose = (value: string, on: boolean) => {
    const others = chosen.filter((each) => each !== value && each !== NONE);
    const next = on ? (value === NONE ? [NONE] : [...others, value]) : others;
    set(next.length > 0 ? { value: next } : undefined);
  };
  return [...optionsOf(question, language), [NONE, question.none[language]] as const].map(([value, said]) => (
    <Press key={value} pressed={chosen.includes(value)} press={(on) => choose(value, on)}>
      {said}
    </Press>
  ));
}

/** What was answered, in the words of the form; what was not filled in is left out unless all is shown. */
export function Answered({ asked, answers, all }: { asked: Asked; answers: Record<string, Given>; all: boolean }) {
  const { language } = useMessages();
  const shown = asked.questions.filter(
    ({ id }) => all || (answers[id]?.silence ?? 'blank') !== 'blank' || answers[id]?.value !== undefined,
  );
  return (
    <dl className={classes.answers}>
      {shown.map((question) => (
        <div key={question.id}>
          <dt>{question.ask[language]}</dt>
          <dd>{answerIn(question, answers[question.id] ?? {}, language)}</dd>
        </div>
      ))}
    </dl>
  );
}

function answerIn(question: Question, { value, silence }: Given, language: Language): string {
  if (value === undefined) return label(language, 'silences', (silence ?? 'blank') as Silence);
  const given = Array.isArray(value) ? (value as string[]) : [String(value)];
  if (question.type !== 'one' && question.type !== 'many') return given.join();
  const none = question.type === 'many' ? question.none : undefined;
  return given.map((each) => (each === NONE ? none : question.options[each])?.[language] ?? each).join('; ');
}
