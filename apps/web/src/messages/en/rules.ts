import type { TranslationOf } from '../message';
import type { rules as source } from '../ru/rules';

export const rules: TranslationOf<typeof source> = {
  'rules.register': 'Register of rules',
  'rules.mission': 'States of a mission',
  'rules.application': 'States of an application',
  'rules.accreditation': 'States of an accreditation',
  'rules.report': 'States of a document',
  'rules.appointment': 'States of an appointment',
  'rules.about':
    'The rules are told in our own words. The text of the Regulation is not public, so no article of it is named here; each rule says where it comes from.',
  'rules.find': 'Find a rule',
  'rules.all': 'Show all rules',
  'rules.count': 'Showing {shown, number} of {count, plural, one {# rule} other {# rules}}',
  'rules.configurable': 'Can be configured',
  'rules.default': 'Default: {value}',
  'rules.provenance': 'From: {codes}. {note}',
  'rules.codes': 'Codes of refusals and warnings: {codes}',
  'rules.enforced': 'Checked at these acts:',
  'rules.howToRead':
    'Top to bottom is the usual course; on the right, dashed, are the ways in which it ends. The numbers on the arrows are the rows of the table below.',
  'rules.diagramOf': 'Diagram: {name}',
  'rules.picture':
    'Diagram “{name}”: {states, plural, one {# state} other {# states}}, {moves, plural, one {# move} other {# moves}}. The table below says the same.',
  'rules.moves': 'Acts',
  'rules.movesOf': 'Acts: {name}',
  'rules.number': 'No.',
  'rules.action': 'Action',
  'rules.from': 'From',
  'rules.to': 'To',
  'rules.whoMay': 'Who may',
  'rules.asked': 'What is required',
  'rules.reason': 'A reason',
  'rules.stateLeft': 'the state that was left: {states}',
};
