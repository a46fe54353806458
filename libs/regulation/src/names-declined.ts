/** What a patronymic says about its bearer, Kazakh, Kyrgyz and Tajik ones too; undefined where it says nothing. */
export function bearerOf(patronymic: string | null | undefined): 'man' | 'woman' | undefined {
  if (/(ич|улы|ұлы|уулу|оглы)$/i.test(patronymic ?? '')) return 'man';
  return /(вна|чна|шна|кызы|қызы)$/i.test(patronymic ?? '') ? 'woman' : undefined;
}

/** The first ending that fits, and what stands in its place in the dative; null where a name is not to be guessed at. */
type Endings = readonly [ending: RegExp, dative: string | null][];

const HARD_TO_GUESS: Endings = [[/(?<=\p{L}\p{L})([её][цкл]|[оё]к|ень)$|мя$/iu, null]];
const UNCHANGED: Endings = [[/([оеёиуыэю]|[иы]х|\.)$/i, '$1']];
const SOFT: Endings = [
  [/(?<=и)я$/i, 'и'],
  [/[ая]$/i, 'е'],
];
const HIS: Endings = [...UNCHANGED, ...HARD_TO_GUESS, ...SOFT, [/[йь]$/i, 'ю'], [/(\p{L})$/u, '$1у']];

const GIVEN: Record<'man' | 'woman', Endings> = {
  man: [[/^Павел$/, 'Павлу'], [/^Лев$/, 'Льву'], [/^П[её]тр$/, 'Петру'], [/^Илья$/, 'Илье'], ...HIS],
  woman: [[/^Любовь$/, 'Любови'], ...UNCHANGED, [/(мя|ь)$/i, null], ...SOFT, [/(\p{L})$/u, '$1']],
};
const FAMILY: Record<'man' | 'woman', Endings> = {
  man: [[/(?<=[сц]к)ий$/i, 'ому'], [/(?<=\p{L}{3})[ыо]й$/iu, 'ому'], ...HIS],
  woman: [[/(?<=[оеё]в|[иы]н)а$/i, 'ой'], [/ая$/i, 'ой'], ...UNCHANGED, ...SOFT, [/([\p{L}ьй])$/iu, '$1']],
};

function dative(name: string, endings: Endings): string | undefined {
  const parts = name.split('-').map((part) => {
    const [ending, changed] = endings.find(([each]) => each.test(part)) ?? [];
    return ending && typeof changed === 'string' ? part.replace(ending, changed) : undefined;
  });
  return parts.includes(undefined) ? undefined : parts.join('-');
}

/**
 * To whom a letter goes, by given and family name: «Ивану Петрову». Undefined where nothing says whether it is a man or a
 * woman, or a name is not to be declined by its ending alone.
 */
export function addressed(
  givenName: string,
  familyName: string,
  bearer: 'man' | 'woman' | undefined,
): string | undefined {
  if (!bearer || !/^[\p{Script=Cyrillic}.-]+$/u.test(givenName + familyName)) return undefined;
  const [given, family] = [dative(givenName, GIVEN[bearer]), dative(familyName, FAMILY[bearer])];
  return given && family ? `${given} ${family}` : undefined;
}
