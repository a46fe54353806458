import { dayIn } from './dates-named.js';
import { formatName } from './dossier.js';
import { LABELS } from './labels.js';
import { PERMISSION_NAMES } from './labels.permissions.js';
import { en } from './messages.en.js';
import { ru } from './messages.ru.js';
import type { RefusalCode, RefusalParams } from './refusals.js';
import type { Wording } from './report-outlines.js';
import type { Language } from './vocabulary.js';

export const MESSAGES: Record<Language, Record<RefusalCode, string>> = { ru, en };

const tables = Object.entries(LABELS) as [string, Partial<Record<string, Wording>>][];

/** A calendar day, or several of them, is said in words of the language, whichever sentence it stands in. */
const DAYS = /^\d{4}-(0[1-9]|1[0-2])-\d{2}(,\d{4}-(0[1-9]|1[0-2])-\d{2})*$/;

/** States, actions, permissions, roles and reaches are shown by their labels, formats of files by their names; everything else as it is. */
function shown(language: Language, code: RefusalCode, name: string, value: RefusalParams[string] | undefined): string {
  if (typeof value === 'object') return value[language];
  if (typeof value === 'string' && DAYS.test(value))
    return value
      .split(',')
      .map((day) => dayIn(language, day))
      .join(', ');
  if (name === 'types' && value !== undefined) return String(value).split(',').map(formatName).join(', ');
  if (name === 'documents' && value !== undefined) return documents(language, String(value));
  if (name === 'permission' && value !== undefined)
    return (PERMISSION_NAMES as Partial<Record<string, Wording>>)[value]?.[language] ?? String(value);
  const plural = { state: 'States', action: 'Actions', role: 'roles', reach: 'reaches' }[name];
  if (value === undefined || !plural) return String(value ?? name);
  const noun = code.split('.')[0]!;
  const ours = tables.filter(([table]) => table === plural || table === `${noun}${plural}`);
  const any = tables.filter(([table]) => table.endsWith(plural));
  const found = [...ours, ...any].map(([, labels]) => labels[value]).find(Boolean);
  return found?.[language] ?? String(value);
}

/** Kinds of documents, separated by commas, as a list that can be read. */
const documents = (language: Language, kinds: string) =>
  kinds
    .split(',')
    .map((kind) => (LABELS.personalDocumentKinds as Partial<Record<string, Wording>>)[kind]?.[language] ?? kind)
    .map((name) => name.charAt(0).toLowerCase() + name.slice(1))
    .join(', ');

/** The sentence for a refusal or warning, with its values filled in. */
export const message = (language: Language, code: RefusalCode, params: RefusalParams = {}) =>
  MESSAGES[language][code].replace(/\{(\w+)\}/g, (_, name: string) => shown(language, code, name, params[name]));
