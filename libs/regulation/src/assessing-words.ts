import type { Language } from './vocabulary.js';

/**
 * Words by which a vote, a count or whoever holds them is judged. A document may well say them: then a person wrote them
 * . No template does, and no sentence that an assembly puts in the place of one.
 */
const ASSESSING: Record<Language, readonly RegExp[]> = {
  ru: [
    /свободн(ы|о|ая|ое|ого|ой)/i,
    /честн/i,
    /справедлив/i,
    /демократич/i,
    /легитимн/i,
    /прозрачн/i,
    /успешн/i,
    /образцов/i,
    /достоверн/i,
    /конкурентн/i,
    /фальсифи/i,
    /грубы[еймх]/i,
    /надлежащ/i,
    /удовлетворительн/i,
    /состоявшимися/i,
    /(не )?соответству(ет|ют|ющ)|соответствовал/i,
    /без (существенных|серь[её]зных) нарушений/i,
  ],
  en: [
    /\bfree(ly)?\b/i,
    /\bfair(ly)?\b/i,
    /democratic/i,
    /legitimate/i,
    /\btransparent/i,
    /success/i,
    /exemplary/i,
    /credible/i,
    /competitive/i,
    /falsif|fraud|rigg/i,
    /\b(serious|gross|minor) (violation|shortcoming|irregularit)/i,
    /\b(in)?adequate/i,
    /satisfactor/i,
    /\bgenuine/i,
    /compl(y|ies|ied|iant)\b|\bcompliance\b/i,
    /\b(meets?|met) (the )?(standards|commitments)/i,
  ],
};

/** The first such word of a text, as it stands there; undefined of one that judges nothing. */
export function assessingWord(text: string, language: Language): string | undefined {
  for (const word of ASSESSING[language]) {
    const found = word.exec(text);
    if (found) return found[0];
  }
  return undefined;
}
