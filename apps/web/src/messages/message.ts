/** A message with parameters is a string that remembers their type. Russian is the source; every language owes each key. */
export type Message<P> = string & { readonly params?: P };
export const message = <P>(text: string): Message<P> => text;

/** What the other languages owe for a table of Russian messages. */
export type TranslationOf<Table> = Record<keyof Table, string>;
