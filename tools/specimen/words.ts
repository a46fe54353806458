import type { DocumentModel } from '#libs/typesetting';

export const many = <T>(count: number, one: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => one(i));

/** Invented, and harder on a page than what anybody has: no person, office or state of this world. */
export const SURNAME = `${'Условно'.repeat(6)}-${'Приставкин'.repeat(4)}`.padEnd(90, 'ы').slice(0, 90);
export const SURNAME_LATIN = `${'Uslovno'.repeat(6)}-${'Pristavkin'.repeat(4)}`.padEnd(90, 'y').slice(0, 90);
/** Of twelve lines, each part of which is a sentence as titles have them. */
const repeated = (title: string, joint: string) => many(4, () => title).join(joint);
export const TITLE = {
  ru: repeated(
    'Наблюдение за подготовкой и проведением выборов депутатов палаты представителей и совета условного государства, назначенных на основании решения условного органа',
    '; ',
  ),
  en: repeated(
    'Observation of the preparation and conduct of the elections to the chamber of representatives and the council of an invented state, called by decision of an invented body',
    '; ',
  ),
};
export const SENTENCES = {
  ru: 'Наблюдатели посетили участки, беседовали с членами комиссий и представителями кандидатов, присутствовали при открытии и подсчёте. Замечаний, способных повлиять на исход, не записано. ',
  en: 'Observers visited polling stations, spoke with members of commissions and agents of candidates, and were present at the opening and the count. Nothing that could have changed the outcome was noted. ',
};
/** Other ways of writing: right to left, marks that stand over letters, letters that join, hyphens that are not to be seen. */
export const SCRIPTS = [
  'Из обращения: «שלום לכל הבוחרים» (3 ноября), далее – مرحبا بالناخبين 2026.',
  'Знаки над буквами: а́зы, e\u0301te\u0301, Z\u0307\u0323a\u0308.',
  'Հայաստանի Հանրապետություն, դիտորդները և հանձնաժողովները՝ մեն.',
  'Мяг\u00adкие пере\u00adносы внут\u00adри слов не вид\u00adны.',
  'Әбілқасымұлы Ғұмар, Өмүрбеков Үсөн, Ҳикматуллоев Ҷамшед, Ђорђевић Љиљана',
] as const;

export type Specimen = { name: string; model: DocumentModel };

export const both = (ru: string, en = ru) => ({ ru, en });
