import { z } from 'zod';
import { PERSONAL_DOCUMENT_KINDS, type Permission } from '#libs/regulation';
import { language, sectionId } from '../reports.js';
import { country } from '../shapes.js';

/** What no name has, and no database keeps, is refused before anything is looked for. */
const visible = z.string().regex(/^\P{Cc}*$/u);

/** What stands between braces in an address. Whether something has that number is the service's to say. */
export const PARAMS = {
  id: z.guid(),
  eventId: z.guid(),
  officeId: z.guid(),
  host: country,
  kind: z.enum(PERSONAL_DOCUMENT_KINDS),
  language,
  section: sectionId,
  link: visible,
  name: visible,
};

/** Who is let in at all; whether here, for this mission or this delegation, the service asks. */
type Access =
  | { requires: Permission; signedIn?: never; public?: never }
  /** Everyone with a session: what they get is their own, or no secret. Says which. */
  | { signedIn: string; requires?: never; public?: never }
  /** Strangers too. Says why. */
  | { public: string; requires?: never; signedIn?: never };

/** Of whom or what an answer can speak. A test tells a story for each that speaks of persons: strangers see none of it. */
export type TellsOf =
  | 'persons'
  /** Holders of public offices, and no one else. */
  | 'offices'
  /** A fact of the mission that names no person. */
  | 'mission'
  /** What the one who asks has just said, in other letters. */
  | 'asked'
  /** Rules, texts and public keys, the same for everyone. */
  | 'rules'
  /** Numbers and counts that name nobody. */
  | 'counts'
  /** An address of one’s own, unlike any other. */
  | 'secret'
  /** No content. */
  | 'nothing';

/** All there is to say of a route: the server, the client and the documentation are made of this. */
export type Endpoint = Access & {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: `/${string}`;
  /** The version that was read goes in If-Match: required where a change would overwrite. */
  version?: 'required' | 'optional';
  /** Makes something: repeated under the same Idempotency-Key it is answered, not repeated. */
  creates?: true;
  /** Where it is not the usual one, see `statusOf`. */
  status?: 201 | 202;
  /** The body is bytes. */
  takes?: 'scan' | 'table';
  /** Asks for a document to be drawn. */
  draws?: true;
  /** The answer is sent as it is by whoever serves it. */
  gives?: 'pdf' | 'file' | 'table' | 'calendar' | 'events' | 'frozen' | 'archive';
  body?: z.ZodType;
  query?: z.ZodType;
  /** Enforced, so a new column never leaks by accident. */
  reply?: z.ZodType;
  tellsOf: TellsOf;
};
export type Endpoints = Record<string, Endpoint>;

/** 201 for what is created, 204 where there is nothing to say, 200 otherwise. */
export const statusOf = ({ status, creates, reply, gives }: Endpoint): number =>
  status ?? (creates ? 201 : reply || gives ? 200 : 204);

/** The names between the braces of a path. */
export type ParamNames<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParamNames<Rest>
  : never;
