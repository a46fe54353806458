import type { Language } from './vocabulary.js';

/** The mail that says each morning what waits: `{count}`, `{due}` and `{url}` are filled in. It names nobody. */
export const DAILY_MAIL = {
  ru: {
    subject: 'Что Вас ждёт: {count}',
    opening: 'Вас ждёт:',
    elsewhere: 'Не относится к миссии',
    due: ', срок {due}',
    more: 'Остальное, всего {count}: {url}',
    footer: 'Письмо приходит в 08:00, если что-то ждёт. Отключить: {url}',
  },
  en: {
    subject: 'What waits for you: {count}',
    opening: 'What waits for you:',
    elsewhere: 'Not about a mission',
    due: ', due {due}',
    more: 'The rest, {count} in all: {url}',
    footer: 'This mail comes at 08:00 when something waits. To turn it off: {url}',
  },
} as const satisfies Record<Language, Record<string, string>>;
/** At which hour it comes, by the reader's own clock; a worker that was away sends it until noon. */
export const DAILY_HOURS = { from: '08:00', until: '12:00' } as const;
