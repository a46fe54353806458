import type { DecideBatch } from '#libs/contracts';
import { useState } from 'react';
import { useOpenDraft } from '../../forms/draft';

/** What the host may answer about a name. */
export const ANSWERS = ['accredit', 'refuse', 'returnForDocs'] as const;
export type Answer = (typeof ANSWERS)[number];

export type Entry = {
  action?: Answer | undefined;
  certificateNumber?: string;
  reason?: string;
  actNumber?: string;
  actDate?: string;
};
export type Common = {
  actNumber: string;
  actDate: string;
  validFrom: string;
  validUntil: string;
  /** What is left blank of act and certificate is not known. */
  unknown?: boolean;
};
/** What is entered and not yet saved: for everyone, and for single people by the id of the accreditation. */
export type Draft = { common: Common; entries: Record<string, Entry> };

const EMPTY: Draft = { common: { actNumber: '', actDate: '', validFrom: '', validUntil: '' }, entries: {} };

const read = (key: string): Draft | undefined => {
  const kept = localStorage.getItem(key);
  return kept ? (JSON.parse(kept) as Draft) : undefined;
};

/** A draft that outlives the page: kept locally until the server has it. */
export function useDraft(key: string) {
  const [kept] = useState(() => read(key));
  const [draft, setDraft] = useState(kept ?? EMPTY);
  const keep = (next: Draft) => {
    localStorage.setItem(key, JSON.stringify(next));
    setDraft(next);
  };
  useOpenDraft(key, (before) => {
    if (draft !== EMPTY) return false;
    keep(before as Draft);
    return true;
  });
  return {
    draft,
    restored: kept !== undefined,
    dirty: draft !== EMPTY,
    setCommon: (change: Partial<Common>) => keep({ ...draft, common: { ...draft.common, ...change } }),
    setEntry: (id: string, change: Entry) =>
      keep({ ...draft, entries: { ...draft.entries, [id]: { ...draft.entries[id], ...change } } }),
    setEntries: (entries: Record<string, Entry>) => keep({ ...draft, entries }),
    forget: () => {
      localStorage.removeItem(key);
      setDraft(EMPTY);
    },
  };
}

type Decision = NonNullable<DecideBatch['decisions']>[number];
const said = (value: string | undefined) => value?.trim() || undefined;

/** What is sent: whom something was decided about, each with what belongs to the decision. */
export function decisionsOf({ common, entries }: Draft, ids: readonly string[]): Decision[] {
  return ids.flatMap((accreditationId): Decision[] => {
    const { action, ...entry } = entries[accreditationId] ?? {};
    if (!action) return [];
    const blank = common.unknown ? null : undefined;
    const act = {
      actNumber: said(entry.actNumber ?? common.actNumber) ?? blank,
      actDate: said(entry.actDate ?? common.actDate) ?? blank,
    };
    if (action !== 'accredit') return [{ accreditationId, action, ...act, reason: said(entry.reason) }];
    return [
      {
        accreditationId,
        action,
        ...act,
        certificateNumber: said(entry.certificateNumber) ?? blank,
        validFrom: said(common.validFrom),
        validUntil: said(common.validUntil),
      },
    ];
  });
}

/** `ЦИК-041`, 2 → `ЦИК-043`: with as many digits as before. Without a number at its end it stays as it is. */
export function numberAfter(first: string, steps: number): string {
  const [, head = '', digits = ''] = /^(.*?)(\d+)$/.exec(first.trim()) ?? [];
  return digits ? head + String(Number(digits) + steps).padStart(digits.length, '0') : first.trim();
}

/** Everyone who is accredited and has no certificate yet gets the next number. */
export function numberedInOrder(entries: Draft['entries'], ids: readonly string[], first: string): Draft['entries'] {
  const without = ids.filter((id) => entries[id]?.action === 'accredit' && !entries[id].certificateNumber);
  const numbered = without.map((id, index) => [id, { ...entries[id], certificateNumber: numberAfter(first, index) }]);
  return { ...entries, ...(Object.fromEntries(numbered) as Draft['entries']) };
}

const KEYS: Record<string, Answer | 'none'> = {
  a: 'accredit',
  а: 'accredit',
  ф: 'accredit',
  o: 'refuse',
  о: 'refuse',
  щ: 'refuse',
  d: 'returnForDocs',
  д: 'returnForDocs',
  в: 'returnForDocs',
  backspace: 'none',
  delete: 'none',
};
/** By the letter, Latin or Cyrillic, and by the same key on the other keyboard. */
export const answerOfKey = (key: string) => KEYS[key.toLowerCase()];
