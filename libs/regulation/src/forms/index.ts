export * from './answers.js';
export * from './forms.js';
export {
  NONE,
  QUESTION_TYPES,
  SILENCES,
  type Answer,
  type Answers,
  type AnswerValue,
  type Form,
  type Options,
  type Question,
  type QuestionType,
  type Silence,
} from './form.js';
