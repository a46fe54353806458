import type { ReportView } from '#libs/contracts';
import type { Language, SectionId } from '#libs/regulation';
import { useState } from 'react';
import { useMe } from '../../api/me';

/** What was typed and not yet taken over by the server, and the writing it was begun from; 0 for none. */
export type Draft = { body: string; base: number };

const read = (key: string): Draft | undefined => {
  const kept = localStorage.getItem(key);
  return kept ? (JSON.parse(kept) as Draft) : undefined;
};

/** The unsent texts of one version of a document, kept in this browser until the server has them. */
export function useDrafts({ id, versionNumber, sections }: ReportView) {
  const { accountId } = useMe();
  const keyOf = (language: Language, section: SectionId) =>
    `draft:${accountId}:report:${id}:${versionNumber}:${language}:${section}`;
  const [drafts, setDrafts] = useState(() => {
    const keys = sections.flatMap((section) => [keyOf('ru', section.id), keyOf('en', section.id)]);
    return new Map(keys.map((key) => [key, read(key)] as const).filter((kept): kept is [string, Draft] => !!kept[1]));
  });
  const keep = (language: Language, section: SectionId, change: (before: Draft | undefined) => Draft | undefined) => {
    const key = keyOf(language, section);
    setDrafts((before) => {
      const after = new Map(before);
      const draft = change(before.get(key));
      if (draft) {
        after.set(key, draft);
        localStorage.setItem(key, JSON.stringify(draft));
      } else {
        after.delete(key);
        localStorage.removeItem(key);
      }
      return after;
    });
  };
  const of = (language: Language, section: SectionId) => drafts.get(keyOf(language, section));
  return { of, keep, any: drafts.size > 0 };
}
export type Drafts = ReturnType<typeof useDrafts>;
