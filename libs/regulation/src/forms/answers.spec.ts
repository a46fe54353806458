import { answerFaults, answerTo, inFull, type Answer, type AnswerValue, type Form } from './index.js';

const said = { ru: 'Вопрос', en: 'Question' };
const options = { yes: { ru: 'да', en: 'yes' }, no: { ru: 'нет', en: 'no' } };
const FORM: Form = {
  version: 1,
  title: said,
  questions: [
    { id: 'one', ask: said, type: 'one', options },
    { id: 'many', ask: said, type: 'many', options, none: { ru: 'ничего', en: 'none' } },
    { id: 'integer', ask: said, type: 'integer', min: 0, max: 10 },
    { id: 'time', ask: said, type: 'time' },
    { id: 'text', ask: said, type: 'text', max: 5 },
    { id: 'scale', ask: said, type: 'scale', steps: 4, first: said, last: said },
    { id: 'note', ask: said, type: 'note', max: 5 },
  ],
};
const faults = (id: string, answer: Answer) => answerFaults(FORM, { [id]: answer }).map(({ code }) => code);
const of = (id: string, value: AnswerValue) => faults(id, { value });

it.each<[string, AnswerValue]>([
  ['one', 'no'],
  ['many', ['yes', 'no']],
  ['many', ['none']],
  ['integer', 0],
  ['integer', 10],
  ['time', '07:30'],
  ['text', 'пять!'],
  ['scale', 1],
  ['note', 'a\nb'],
])('R-38 takes an answer of its kind to %s: %j', (id, value) => {
  expect(of(id, value)).toEqual([]);
});

it.each<[string, AnswerValue, string]>([
  ['one', 'perhaps', 'answers.unknown-option'],
  ['one', 'toString', 'answers.unknown-option'],
  ['one', 1, 'answers.wrong-type'],
  ['many', 'yes', 'answers.wrong-type'],
  ['many', [], 'answers.wrong-type'],
  ['many', ['yes', 'yes'], 'answers.chosen-twice'],
  ['many', ['none', 'yes'], 'answers.none-among-others'],
  ['many', ['perhaps'], 'answers.unknown-option'],
  ['integer', 11, 'answers.out-of-range'],
  ['integer', -1, 'answers.out-of-range'],
  ['integer', 0.5, 'answers.wrong-type'],
  ['integer', '3', 'answers.wrong-type'],
  ['time', '24:00', 'answers.wrong-type'],
  ['text', ' ', 'answers.wrong-type'],
  ['text', 'longer', 'answers.out-of-range'],
  ['scale', 0, 'answers.out-of-range'],
  ['scale', 5, 'answers.out-of-range'],
])('R-38 refuses to %s what is no answer to it: %j', (id, value, code) => {
  expect(of(id, value)).toEqual([code]);
});

it('R-38 knows no question that the form does not ask', () => {
  expect(faults('other', { value: 'yes' })).toEqual(['answers.unknown-question']);
  expect(faults('constructor', { silence: 'blank' })).toEqual(['answers.unknown-question']);
});

describe('the five silences', () => {
  it('are told apart: three say why there is no answer, and "no" and "none" are answers', () => {
    for (const silence of ['not-observed', 'not-applicable', 'blank'] as const)
      for (const { id } of FORM.questions) expect(faults(id, { silence })).toEqual([]);
    for (const silence of ['no', 'none'] as never[])
      expect(faults('one', { silence })).toEqual(['answers.not-an-answer']);
    for (const value of ['not-observed', 'not-applicable', 'blank'])
      expect(of('one', value)).toEqual(['answers.unknown-option']);
  });

  it('are never an answer at the same time', () => {
    const both = { value: 'no', silence: 'blank' } as const;
    expect(faults('one', both)).toEqual(['answers.not-an-answer']);
  });

  it('are written down in full: what was left out is blank', () => {
    expect(answerTo({}, 'one')).toEqual({ silence: 'blank' });
    const kept = inFull(FORM, { one: { value: 'no' } });
    expect(Object.keys(kept)).toEqual(FORM.questions.map(({ id }) => id));
    expect(kept).toMatchObject({ one: { value: 'no' }, many: { silence: 'blank' } });
  });
});
