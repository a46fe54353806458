/** The cases that the sentences of a Russian letter need beside the one a name is entered in. */
export type GrammaticalCase = 'genitive' | 'prepositional';

/** The nouns that such a name begins with, in their cases. */
const NOUNS: Record<string, Record<GrammaticalCase, string>> = {
  выборы: { genitive: 'выборов', prepositional: 'выборах' },
  референдум: { genitive: 'референдума', prepositional: 'референдуме' },
  голосование: { genitive: 'голосования', prepositional: 'голосовании' },
  плебисцит: { genitive: 'плебисцита', prepositional: 'плебисците' },
  положение: { genitive: 'положения', prepositional: 'положении' },
  регламент: { genitive: 'регламента', prepositional: 'регламенте' },
  порядок: { genitive: 'порядка', prepositional: 'порядке' },
  устав: { genitive: 'устава', prepositional: 'уставе' },
  правила: { genitive: 'правил', prepositional: 'правилах' },
  совет: { genitive: 'совета', prepositional: 'совете' },
  бюро: { genitive: 'бюро', prepositional: 'бюро' },
  президиум: { genitive: 'президиума', prepositional: 'президиуме' },
  комитет: { genitive: 'комитета', prepositional: 'комитете' },
  комиссия: { genitive: 'комиссии', prepositional: 'комиссии' },
  ассамблея: { genitive: 'ассамблеи', prepositional: 'ассамблее' },
  председатель: { genitive: 'председателя', prepositional: 'председателе' },
  президент: { genitive: 'президента', prepositional: 'президенте' },
  глава: { genitive: 'главы', prepositional: 'главе' },
  парламент: { genitive: 'парламента', prepositional: 'парламенте' },
  республика: { genitive: 'республики', prepositional: 'республике' },
  федерация: { genitive: 'федерации', prepositional: 'федерации' },
  палата: { genitive: 'палаты', prepositional: 'палате' },
  правительство: { genitive: 'правительства', prepositional: 'правительстве' },
  министерство: { genitive: 'министерства', prepositional: 'министерстве' },
};

/** Endings of the adjectives before it. What is soft or hard follows from the letter before. */
const ADJECTIVES: [ending: RegExp, Record<GrammaticalCase, string>][] = [
  [/ые$/, { genitive: 'ых', prepositional: 'ых' }],
  [/ие$/, { genitive: 'их', prepositional: 'их' }],
  [/(?<=[гкх])ий$/, { genitive: 'ого', prepositional: 'ом' }],
  [/ий$/, { genitive: 'его', prepositional: 'ем' }],
  [/(ый|ой)$/, { genitive: 'ого', prepositional: 'ом' }],
  [/ое$/, { genitive: 'ого', prepositional: 'ом' }],
  [/ая$/, { genitive: 'ой', prepositional: 'ой' }],
];

const asBefore = (original: string, changed: string) =>
  /^\p{Lu}/u.test(original) ? changed[0]!.toUpperCase() + changed.slice(1) : changed;

/**
 * A Russian name in another case, by its adjectives and its first noun: «Внеочередные выборы Президента …» →
 * «Внеочередных выборов Президента …». Undefined where that noun is not known or is not the
 * only one («Выборы … и референдум»): then the name is quoted as it is.
 */
export function declined(name: string, to: GrammaticalCase): string | undefined {
  const words = name.split(/(\s+)/);
  for (const [index, word] of words.entries()) {
    if (index % 2 === 1) continue;
    const lower = word.toLowerCase();
    const noun = NOUNS[lower];
    const rest = words.slice(index + 1);
    if (noun && !rest.some((more) => more.toLowerCase() in NOUNS))
      return [...words.slice(0, index), asBefore(word, noun[to]), ...rest].join('');
    const adjective = ADJECTIVES.find(([ending]) => ending.test(lower));
    if (!adjective) return undefined;
    words[index] = word.replace(adjective[0], adjective[1][to]);
  }
  return undefined;
}
