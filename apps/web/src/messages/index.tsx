import { IntlMessageFormat } from 'intl-messageformat';
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Catalogue, MessageKey, Params } from './catalogue';

export type Language = 'ru' | 'en';
export type Translate = <K extends MessageKey>(key: K, ...params: Params<K>) => string;
type Spoken = { t: Translate; language: Language; speak: (language: Language) => void };

const load: Record<Language, () => Promise<Catalogue>> = {
  ru: () => import('./ru').then(({ ru }) => ru),
  en: () => import('./en').then(({ en }) => en),
};

function translator(language: Language, catalogue: Catalogue): Translate {
  const compiled = new Map<MessageKey, IntlMessageFormat>();
  return (key: MessageKey, params?: Record<string, string | number>) => {
    if (!params) return catalogue[key];
    const format = compiled.get(key) ?? new IntlMessageFormat(catalogue[key], language);
    compiled.set(key, format);
    return String(format.format(params));
  };
}

const first = document.documentElement.lang as Language;
const firstCatalogue = load[first](); // on its way before React starts

const Messages = createContext<Spoken | null>(null);
export const useMessages = () => use(Messages)!;

export function MessagesProvider({ children }: { children: ReactNode }) {
  const [language, speak] = useState(first);
  const [spoken, setSpoken] = useState<{ t: Translate; language: Language }>();
  useEffect(() => {
    localStorage.setItem('language', language);
    void (language === first ? firstCatalogue : load[language]()).then((catalogue) => {
      document.documentElement.lang = language;
      setSpoken({ language, t: translator(language, catalogue) });
    });
  }, [language]);
  const value = useMemo(() => spoken && { ...spoken, speak }, [spoken]);
  return value && <Messages value={value}>{children}</Messages>;
}
