import { IntlMessageFormat } from 'intl-messageformat';
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Catalogue, MessageKey, Params } from './catalogue';

export type Language = 'ru' | 'en';
export type Translate = <K extends MessageKey>(key: K, ...params: Params<K>) => string;
type Spoken = { t: Translate; language: Language; speak: (language: Language) => void };

const first = document.documentElement.lang as Language;
const DOOR = {
  ru: () => import('./ru/door').then(({ door }) => door),
  en: () => import('./en/door').then(({ door }) => door),
};
const DESK = {
  ru: () => import('./ru/desk').then(({ desk }) => desk),
  en: () => import('./en/desk').then(({ desk }) => desk),
};
const PUBLISHED = {
  ru: () => import('./ru/published').then(({ published }) => published),
  en: () => import('./en/published').then(({ published }) => published),
};
/** What has come of each language so far. */
const known: Record<Language, Partial<Catalogue>> = { ru: {}, en: {} };
let spokenNow = first;
let behindDoor = false;
let beforePublic = false;

async function learn(language: Language) {
  const parts: Promise<Partial<Catalogue>>[] = [DOOR[language]()];
  if (behindDoor) parts.push(DESK[language]());
  if (beforePublic) parts.push(PUBLISHED[language]());
  Object.assign(known[language], ...(await Promise.all(parts)));
}
/** On their way before React starts. */
export const firstWords = learn(first);

/** Pages behind the door wait for this: until then the desk knows only what it says to a stranger. */
export function learnTheDesk(): Promise<void> {
  behindDoor = true;
  return learn(spokenNow);
}

/** The public page waits for this. */
export function learnThePublished(): Promise<void> {
  beforePublic = true;
  return learn(spokenNow);
}

// Its own way asks the browser for all it knows of languages, which takes a phone half a second; ours are two, and known.
IntlMessageFormat.resolveLocale = (locales) => new Intl.Locale(String(locales));

function translator(language: Language): Translate {
  const compiled = new Map<MessageKey, IntlMessageFormat>();
  return (key: MessageKey, params?: Record<string, string | number>) => {
    const message = known[language][key]!;
    if (!params) return message;
    const format = compiled.get(key) ?? new IntlMessageFormat(message, language);
    compiled.set(key, format);
    return String(format.format(params));
  };
}

const Messages = createContext<Spoken | null>(null);
export const useMessages = () => use(Messages)!;

/** Speaks once `firstWords` have come. */
export function MessagesProvider({ children }: { children: ReactNode }) {
  const [language, speak] = useState(first);
  const [spoken, setSpoken] = useState({ language: first, t: translator(first) });
  useEffect(() => {
    let wanted = true;
    spokenNow = language;
    learn(language).then(
      () => {
        // Whoever chose again meanwhile hears the later choice only.
        if (!wanted) return;
        localStorage.setItem('language', language);
        document.documentElement.lang = language;
        setSpoken({ language, t: translator(language) });
      },
      // It did not come: the page goes on in the language it has, and may be asked again.
      () => wanted && speak(document.documentElement.lang as Language),
    );
    return () => {
      wanted = false;
    };
  }, [language]);
  const value = useMemo(() => ({ ...spoken, speak }), [spoken]);
  return <Messages value={value}>{children}</Messages>;
}
