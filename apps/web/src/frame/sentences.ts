import { message, type RefusalCode, type RefusalParams } from '#libs/regulation';
import type { Language } from '../messages';

/** What a refusal or a warning says, in either language. Fetched when somebody changes it under what is shown. */
export const sentence = (language: Language, code: string, params: RefusalParams) =>
  message(language, code as RefusalCode, params);
