import type { ReportView } from '#libs/contracts';
import type { Language, SectionId } from '#libs/regulation';
import { useEffect, useState } from 'react';
import { useMe } from '../../api/me';
import { queries } from '../../api/queries';
import { reportQuery } from '../../api/queries-reports';
import { keepHere } from '../../frame/keeping';

/**
 * What was typed and not yet taken over by the server, and the writing it was begun from; 0 for none. A translation also
 * keeps which writing of the original was read then.
 */
export type Draft = { body: string; base: number; translates?: number | undefined };

const read = (key: string): Draft | undefined => {
  const kept = localStorage.getItem(key);
  return kept ? (JSON.parse(kept) as Draft) : undefined;
};

/** The unsent texts of a document, kept in this browser until the server has them; those of its earlier versions too. */
export function useDrafts({ id, versionNumber, sections }: ReportView) {
  const { accountId } = useMe();
  const prefix = `draft:${accountId}:report:${id}:`;
  const keyOf = (language: Language, section: SectionId, version = versionNumber) =>
    `${prefix}${version}:${language}:${section}`;
  const versions = Array.from({ length: versionNumber }, (_, index) => index + 1);
  const [drafts, setDrafts] = useState(() => {
    const keys = versions.flatMap((version) =>
      sections.flatMap((section) => [keyOf('ru', section.id, version), keyOf('en', section.id, version)]),
    );
    return new Map(keys.map((key) => [key, read(key)] as const).filter((kept): kept is [string, Draft] => !!kept[1]));
  });
  // Windows of one browser keep one draft, whichever it is typed in: what was kept in another stands here too.
  useEffect(() => {
    const heard = ({ key, newValue }: StorageEvent) => {
      if (!key?.startsWith(prefix)) return;
      setDrafts((before) => {
        const after = new Map(before);
        if (newValue === null) after.delete(key);
        else after.set(key, JSON.parse(newValue) as Draft);
        return after;
      });
      // It may have been sent from there.
      if (newValue === null) void queries.invalidateQueries({ queryKey: reportQuery(id).queryKey });
    };
    addEventListener('storage', heard);
    return () => removeEventListener('storage', heard);
  }, [prefix, id]);
  const keep = (
    language: Language,
    section: SectionId,
    change: (before: Draft | undefined) => Draft | undefined,
    version = versionNumber,
  ) => {
    const key = keyOf(language, section, version);
    setDrafts((before) => {
      const after = new Map(before);
      const draft = change(before.get(key));
      if (draft) {
        after.set(key, draft);
        keepHere(key, draft);
      } else {
        after.delete(key);
        localStorage.removeItem(key);
      }
      return after;
    });
  };
  /** Takes it away, and gives the way back, which says whether it could be gone: from another page as well, where only what this browser keeps is left of it. */
  const discard = (language: Language, section: SectionId, version = versionNumber) => {
    const key = keyOf(language, section, version);
    const draft = drafts.get(key);
    keep(language, section, () => undefined, version);
    return async () => {
      // Typed anew meanwhile.
      if (!draft || read(key)) return false;
      keepHere(key, draft);
      keep(language, section, (now) => now ?? draft, version);
      return true;
    };
  };
  const of = (language: Language, section: SectionId) => drafts.get(keyOf(language, section));
  /** What cannot be sent any more: begun in an earlier version, or in this one if nobody may write in it now. */
  const left = (language: Language, section: SectionId, writable: boolean) =>
    versions
      .filter((version) => version !== versionNumber || !writable)
      .flatMap((version) => {
        const draft = drafts.get(keyOf(language, section, version));
        return draft ? [{ version, body: draft.body }] : [];
      });
  const any = sections.some(({ id: section }) => of('ru', section) ?? of('en', section));
  return { of, keep, discard, left, any };
}
export type Drafts = ReturnType<typeof useDrafts>;
