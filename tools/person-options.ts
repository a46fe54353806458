/** Who is let in first, as it is said on the command line. */
export const PERSON_OPTIONS = {
  email: { type: 'string' },
  family: { type: 'string' },
  given: { type: 'string' },
  'family-ru': { type: 'string' },
  'given-ru': { type: 'string' },
  citizenship: { type: 'string' },
} as const;
export type Said = { readonly [option in keyof typeof PERSON_OPTIONS]?: string | undefined };

export const PERSON_USAGE =
  '--email person@example.org --family "Family" --given "Given" [--family-ru "Фамилия" --given-ru "Имя"] [--citizenship RUS]';
