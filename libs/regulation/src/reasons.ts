import { LABELS } from './labels.js';
import type { Wording } from './report-outlines.js';
import type { ChangedData, Language, SystemReason } from './vocabulary.js';

/** A reason the system gives is kept as a code: `@data-changed:familyName,citizenship`. */
export const systemReason = (code: SystemReason, about: readonly ChangedData[] = []): string =>
  `@${[code, about.join(',')].filter(Boolean).join(':')}`;

/** A reason as people read it: what a person wrote, or the wording of the system's code. */
export function reasonIn(language: Language, reason: string): string {
  const [, code, about] = /^@([a-z-]+)(?::([A-Za-z,]+))?$/.exec(reason) ?? [];
  const wording = (LABELS.systemReasons as Partial<Record<string, Wording>>)[code ?? ''];
  if (!wording) return reason;
  const names = (about?.split(',') ?? []).map(
    (name) => (LABELS.changedData as Partial<Record<string, Wording>>)[name]?.[language] ?? name,
  );
  const list = names.map((name) => name.charAt(0).toLowerCase() + name.slice(1)).join(', ');
  return list ? `${wording[language]}: ${list}` : wording[language];
}

/** What somebody typed, before whatever follows it: with the full stop that it may lack. */
export const asSentence = (text: string): string => {
  const typed = text.trimEnd();
  return /[.!?…]["'»”’)]*$/u.test(typed) ? typed : `${typed}.`;
};
