import type { TranslationOf } from '../message';
import type { messages as source } from '../ru/messages';

export const messages: TranslationOf<typeof source> = {
  'mission.messages': 'Messages',
  'messages.about':
    'Letters to groups of people of this mission. Everyone gets a separate mail and can read it in the notices too.',
  'messages.notForYou':
    'The Secretariat, the coordinator of the mission, the plenipotentiary representatives of delegations and their deputies write to groups. What was written to you is in your notices.',
  'messages.toNotices': 'Open the notices',
  'messages.write': 'Write to a group',
  'messages.empty': 'There are no messages that you may see.',
  'messages.emptyAndNext': 'There are no messages yet. Write, for example, to all who have not accepted the texts.',
  'messages.open': 'Open the message',
  'messages.erased': 'The text was erased with the personal data of the mission.',
  'messages.group': 'To',
  'messages.heading': 'Subject',
  'messages.textRu': 'Text in Russian',
  'messages.textEn': 'Text in English',
  'messages.plain':
    'Plain text of up to 5,000 characters in each language. Leave out the names of others and what is in passports.',
  'messages.send': 'Send the message',
  'messages.sent': 'The message was sent to the group.',
  'messages.chooseGroup':
    'Choose a group with at least one person whom the mail reaches: the receivers are shown below.',
  'messages.receivers': 'Receivers',
  'messages.find': 'Find a receiver',
  'messages.gets': 'Mail',
  'messages.inRussian': 'In Russian',
  'messages.inEnglish': 'In English',
  'messages.notReached': 'Not reached: {why}',
  'messages.count':
    'The mail reaches {reached, plural, one {# person} other {# people}}{unreached, plural, =0 {.} one {; # person gets none.} other {; # people get none.}}',
  'messages.noMail': 'There is no mail server: the message is only read in the notices here.',
  'messages.answersTo': 'Answers go to {address}.',
  'messages.noAnswers': 'The settings name no address for answers: the mail says that nobody reads what is sent back.',
  'messages.asReadBy': 'Show the mail as received by',
  'messages.letter': 'Mail to the receiver',
  'messages.outcome': 'Delivery of the mail',
  'messages.mailed': 'When it was sent',
};
