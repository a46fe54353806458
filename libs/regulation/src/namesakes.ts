import type { Requirement } from './lifecycle.js';

/** Of two records that look like one human by their names, and of the one who acts. */
export type NamesakesFacts = {
  /** Nothing but the names says that it is one human: no e-mail, and no passport. */
  alikeByNameOnly: boolean;
  /** Is one of the two, or may be, by another record. */
  isEither: boolean;
  /** Has asked for it, by this record or by another one. */
  isAsker: boolean;
};

const neither: Requirement<NamesakesFacts> = { code: 'namesakes.own-matter', met: (f) => !f.isEither };

/**
 * Two people of one name are told apart by two persons, each of whom is neither of them: the one says so and why, the other
 * confirms it. Until then the one of the two cannot act for the other. It is taken back by anybody who could do it.
 */
export const NAMESAKES = {
  tellApart: [neither, { code: 'namesakes.not-by-name', met: (f) => f.alikeByNameOnly }],
  confirm: [neither, { code: 'namesakes.own-request', met: (f) => !f.isAsker }],
  takeBack: [neither],
} as const satisfies Record<string, readonly Requirement<NamesakesFacts>[]>;

export type NamesakesAction = keyof typeof NAMESAKES;
export const NAMESAKES_ACTIONS = Object.keys(NAMESAKES) as [NamesakesAction, ...NamesakesAction[]];

/**
 * By what two records look like one human; a name alone may be one that two people have. The same day of birth beside the
 * name is shown to whoever is to tell them apart, who may not see the days themselves.
 */
export const LIKENESSES = ['email', 'passport', 'name', 'birth'] as const;
export type Likeness = (typeof LIKENESSES)[number];
