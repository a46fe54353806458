import type { TranslationOf } from '../message';
import type { outlines as source } from '../ru/outlines';

export const outlines: TranslationOf<typeof source> = {
  'outlines.change': 'Change the outline',
  'outlines.changeAbout':
    'A new edition holds for documents that are begun after it. Documents that were begun keep theirs.',
  'outlines.changed': 'The new edition is saved.',
  'outlines.asShipped': 'As the system has it',
  'outlines.edition': 'Edition {edition, number} of the assembly',
  'outlines.base': 'outline of the system: {version, number}',
  'outlines.titleRu': 'Title of the document in Russian',
  'outlines.titleEn': 'Title of the document in English',
  'outlines.adoptedRu': 'Line of its adoption in Russian',
  'outlines.adoptedEn': 'Line of its adoption in English',
  'outlines.adoptedHelp': 'In the place of {on} the day of adoption is printed.',
  'outlines.sectionRu': 'Section {number, number} in Russian',
  'outlines.sectionEn': 'Section {number, number} in English',
  'outlines.up': 'Move up: {title}',
  'outlines.down': 'Move down: {title}',
  'outlines.leaveOut': 'Leave out: {title}',
  'outlines.kept': 'has to be there',
  'outlines.add': 'Add a section',
  'outlines.addHint': 'Choose a section',
  'outlines.factsLeftOut': 'These facts stand nowhere else in the document and will not be printed: {sections}.',
  'outlines.preview': 'As it will be printed',
  'outlines.inRu': 'In Russian',
  'outlines.inEn': 'In English',
  'outlines.source': '{at}, by: {source}',
};
