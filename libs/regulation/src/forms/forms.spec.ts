import { createHash } from 'node:crypto';
import { FORM_NAMES, FORMS, type Form, type FormName } from './index.js';

/** What each published version of a form asks, the first one first. A line that was released is never changed. */
const PUBLISHED: Record<FormName, readonly string[]> = {
  opening: ['ad55f1c21010883c'],
  voting: ['c856b94380ce7ca2'],
  closing: ['b3bdccc81e403720'],
  counting: ['7af72aaf23b2de88'],
};
const digest = (form: Form) => createHash('sha256').update(JSON.stringify(form)).digest('hex').slice(0, 16);

describe.each(FORM_NAMES)('the form of %s', (name) => {
  const versions: readonly Form[] = FORMS[name];

  it('is published by version: what was published once asks the same for ever', () => {
    expect(versions.map(({ version }) => version)).toEqual(versions.map((_, at) => at + 1));
    expect(versions.map(digest)).toEqual(PUBLISHED[name]);
  });

  it('asks 25 questions at most, each under a name of its own and in both languages', () => {
    for (const { questions } of versions) {
      expect(questions.length).toBeLessThanOrEqual(25);
      expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
      for (const { ask } of questions) {
        expect(ask.ru).toMatch(/[а-яё]/i);
        expect(ask.en).not.toMatch(/[а-яё]/i);
      }
    }
  });

  it('names no option as a silence is named, and none but the one of its own "none"', () => {
    for (const { questions } of versions)
      for (const question of questions)
        if ('options' in question)
          for (const option of Object.keys(question.options))
            expect(['none', 'blank', 'not-observed', 'not-applicable']).not.toContain(option);
  });
});
