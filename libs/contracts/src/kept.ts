import type { z } from 'zod';
import type { Endpoint } from './endpoints/endpoint.js';

type Def = { shape?: Record<string, Schema>; options?: readonly Schema[]; getter?: () => Schema } & Partial<
  Record<'innerType' | 'element' | 'keyType' | 'valueType' | 'left' | 'right' | 'in' | 'out', Schema>
>;
type Schema = { def: Def };

/** What says something of a person, or who did something, under whatever schema it stands. */
const OF_SOMEBODY =
  /^(personId|accountId|applicationId|authorId|email|patronymic|citizenship|otherCitizenships|gender|speaks|signator(y|ies)|userAgent)$|^(family|given)Name|edBy$/;

const saysWho = ({ def }: Schema): boolean =>
  Object.entries(def.shape ?? {}).some(([name, part]) => OF_SOMEBODY.test(name) || saysWho(part)) ||
  [def.innerType, def.element, def.keyType, def.valueType, def.left, def.right, def.in, def.out, ...(def.options ?? [])]
    .concat(def.getter?.())
    .some((part) => part !== undefined && saysWho(part));

/** Whether a reply can name a person, whatever the row of its endpoint says. */
export const namesSomebody = (reply: z.ZodType | undefined): boolean =>
  reply !== undefined && saysWho(reply as unknown as Schema);

/** Whether a browser, or anybody on the way, may keep the answer: only what is the same for everyone, and is of nobody. */
export const mayBeKept = ({ tellsOf, reply }: Endpoint): boolean => tellsOf === 'rules' && !namesSomebody(reply);
