import { MoveReport, RecordFinding, RefuseToSign, SignReport } from '#libs/contracts';
import { errorsOf, withNeeded } from './errors-of.js';

const BLANK = { ru: '', en: '' };
const NO_PAPER = { authorPersonId: '', number: '', date: '', scanId: '' };
const DIGEST = 'a'.repeat(64);

it('says at each half of a text that was left empty as a whole that it is wanted', () => {
  const typed = { section: '', yardstick: '', text: BLANK, basis: [] };
  const either = 'is given in one of the two languages at least';
  expect(errorsOf(RecordFinding, { basis: [] }, typed, 'en', 'Fill this in.')).toEqual({
    section: 'Fill this in.',
    yardstick: 'Fill this in.',
    'text.ru': either,
    'text.en': either,
  });
});

it('says at each half of a dissent what is wrong with the whole of it', () => {
  const errors = errorsOf(RefuseToSign, { contentDigest: DIGEST }, { dissent: BLANK }, 'en', 'Fill this in.');
  expect(Object.keys(errors).toSorted()).toEqual(['dissent.en', 'dissent.ru']);
});

it('takes no signature on paper for one at the desk because nothing was said of the paper', () => {
  const typed = { contentDigest: DIGEST, paper: NO_PAPER, together: [] };
  const bare = { contentDigest: DIGEST, together: [] };
  expect(errorsOf(SignReport, bare, typed, 'en', 'Fill this in.')).toEqual({});
  const sent = withNeeded(bare, typed, [['paper', 'number']]);
  expect(errorsOf(SignReport, sent, typed, 'en', 'Fill this in.')).toEqual(
    Object.fromEntries(Object.keys(NO_PAPER).map((field) => [`paper.${field}`, 'Fill this in.'])),
  );
});

it('lets a group be left empty of which the page asks for nothing', () => {
  const typed = { action: 'openSigning', place: BLANK };
  const sent = withNeeded({ action: 'openSigning' }, typed, [['action']]);
  expect(errorsOf(MoveReport, sent, typed, 'en', 'Fill this in.')).toEqual({});
});

it('asks of no row of a list that was left empty', () => {
  expect(withNeeded({}, { rows: [{ name: '' }] }, [['rows', '0', 'name']])).toEqual({});
});
