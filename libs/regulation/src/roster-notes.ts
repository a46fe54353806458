import { LABELS } from './labels.js';
import type { Wording } from './report-outlines.js';
import type { Language } from './vocabulary.js';

/** What an import says of a row besides why it is refused: `{values}` are filled in. */
export const ROSTER_NOTES = {
  'spelling-kept': {
    ru: 'Записано «{recorded}», в файле «{written}»: это то же имя, запись не меняется. Другое написание вносится в карточку человека.',
    en: '"{recorded}" is recorded and the file has "{written}": it is the same name, and the record stays. Another spelling is entered in the record itself.',
  },
  'source-kept': {
    ru: 'Мандат записан с источником «{recorded}», он не меняется.',
    en: 'The mandate is recorded with the source "{recorded}", which stays.',
  },
  'latin-proposed': {
    ru: 'Латинское написание предложено по таблице: {latin}. Сверьте с паспортом.',
    en: 'The Latin form is proposed by the table: {latin}. Compare it with the passport.',
  },
  'application-moves': {
    ru: '{who}, миссия {mission}: заявка переходит из состояния «{from}» в состояние «{to}».',
    en: '{who}, mission {mission}: the application goes from "{from}" to "{to}".',
  },
  'application-flagged': {
    ru: '{who}, миссия {mission}: список уже направлен, изменение сообщается принимающей стороне письмом.',
    en: '{who}, mission {mission}: the list has been sent, and the change is told to the host by a letter.',
  },
} as const satisfies Record<string, Wording>;
export type RosterNote = { note: keyof typeof ROSTER_NOTES; params: Record<string, string> };

const STATES: Partial<Record<string, Wording>> = LABELS.applicationStates;
export const rosterNote = (language: Language, { note, params }: RosterNote): string =>
  ROSTER_NOTES[note][language].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name] ?? name;
    return name === 'from' || name === 'to' ? (STATES[value]?.[language] ?? value) : value;
  });
