import { findingOf, type Finding, type RefusalCode } from '../refusals.js';
import { NONE, SILENCES, type Answer, type Answers, type AnswerValue, type Form, type Question } from './form.js';
import { questionOf } from './forms.js';

const BLANK: Answer = { silence: 'blank' };

/** What the answers say to a question; what they leave out is blank. */
export const answerTo = (answers: Answers, id: string): Answer => (Object.hasOwn(answers, id) ? answers[id]! : BLANK);

/** The same answers with every blank written down, in the order of the form: as they are kept. */
export const inFull = (form: Form, answers: Answers): Answers =>
  Object.fromEntries(form.questions.map(({ id }) => [id, answerTo(answers, id)]));

/** Everything that keeps the answers from being answers to this form. */
export function answerFaults(form: Form, answers: Answers): Finding[] {
  return Object.entries(answers).flatMap(([id, answer]) => {
    const question = questionOf(form, id);
    if (!question) return [findingOf('refuses', 'answers.unknown-question', { question: id })];
    const code = faultOf(question, answer);
    return code ? [findingOf('refuses', code, { question: question.ask })] : [];
  });
}

function faultOf(question: Question, answer: Answer): RefusalCode | undefined {
  if ('silence' in answer)
    return 'value' in answer || !SILENCES.includes(answer.silence) ? 'answers.not-an-answer' : undefined;
  return valueFault(question, answer.value);
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

function valueFault(question: Question, value: AnswerValue): RefusalCode | undefined {
  switch (question.type) {
    case 'one':
      if (typeof value !== 'string') return 'answers.wrong-type';
      return Object.hasOwn(question.options, value) ? undefined : 'answers.unknown-option';
    case 'many':
      return Array.isArray(value)
        ? choiceFault(Object.keys(question.options), value as string[])
        : 'answers.wrong-type';
    case 'integer':
      return within(value, question.min, question.max);
    case 'scale':
      return within(value, 1, question.steps);
    case 'time':
      return typeof value === 'string' && TIME.test(value) ? undefined : 'answers.wrong-type';
    case 'text':
    case 'note':
    default:
      if (typeof value !== 'string' || value.trim() === '') return 'answers.wrong-type';
      return value.length > question.max ? 'answers.out-of-range' : undefined;
  }
}

function within(value: AnswerValue, min: number, max: number): RefusalCode | undefined {
  if (typeof value !== 'number' || !Number.isInteger(value)) return 'answers.wrong-type';
  return value < min || value > max ? 'answers.out-of-range' : undefined;
}

/** None of them is said by `none`, which stands alone: nothing at all would be a blank. */
function choiceFault(options: readonly string[], chosen: readonly string[]): RefusalCode | undefined {
  if (chosen.length === 0) return 'answers.wrong-type';
  if (chosen.some((each) => each !== NONE && !options.includes(each))) return 'answers.unknown-option';
  if (new Set(chosen).size !== chosen.length) return 'answers.chosen-twice';
  return chosen.includes(NONE) && chosen.length > 1 ? 'answers.none-among-others' : undefined;
}
