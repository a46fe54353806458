import type { ru } from './ru';

export type MessageKey = keyof typeof ru;
export type Params<K extends MessageKey> = (typeof ru)[K] extends { readonly params?: infer P }
  ? unknown extends P
    ? []
    : [params: NonNullable<P>]
  : [];
export type Catalogue = Record<MessageKey, string>;
