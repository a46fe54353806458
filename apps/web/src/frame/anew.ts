import { useEffect, useEffectEvent, useRef } from 'react';
import { useMessages } from '../messages';

/** Asks the server anew for what it puts into words, as soon as the page is read in another language. */
export function useAnew(ask: () => void) {
  const { language } = useMessages();
  const said = useRef(language);
  const again = useEffectEvent(ask);
  useEffect(() => {
    if (said.current === language) return;
    said.current = language;
    again();
  }, [language]);
}
