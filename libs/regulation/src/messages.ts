import { en } from './messages.en.js';
import { ru } from './messages.ru.js';
import type { RefusalCode, RefusalParams } from './refusals.js';
import type { Language } from './vocabulary.js';

export const MESSAGES: Record<Language, Record<RefusalCode, string>> = { ru, en };

/** The sentence for a refusal or warning, with its values filled in. */
export const message = (language: Language, code: RefusalCode, params: RefusalParams = {}) =>
  MESSAGES[language][code].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? name));
