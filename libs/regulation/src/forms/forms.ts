import { CLOSING_1 } from './closing.js';
import { COUNTING_1 } from './counting.js';
import type { Form, Question } from './form.js';
import { OPENING_1 } from './opening.js';
import { VOTING_1 } from './voting.js';

/**
 * Every published version of each form, the first one first: answers are read in the words in which they were asked, so none
 * is ever taken away. A form is filled in at the stage of its name.
 */
export const FORMS = {
  opening: [OPENING_1],
  voting: [VOTING_1],
  closing: [CLOSING_1],
  counting: [COUNTING_1],
} as const satisfies Record<string, readonly Form[]>;
export type FormName = keyof typeof FORMS;
export const FORM_NAMES = Object.keys(FORMS) as FormName[];

export const formOf = (name: FormName, version: number): Form | undefined =>
  (FORMS[name] as readonly Form[]).find((form) => form.version === version);

/** The one that is filled in today. */
export const newestForm = (name: FormName): Form => (FORMS[name] as readonly Form[]).at(-1)!;

export const questionOf = (form: Form, id: string): Question | undefined =>
  form.questions.find((question) => question.id === id);
