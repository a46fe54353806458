import type { z } from 'zod';
import { callEndpoint, type CallInput, type Fetch } from './call.js';
import { ENDPOINTS, type EndpointName } from './endpoints.js';
import type { Endpoint, ParamNames } from './endpoints/endpoint.js';

type Rows = typeof ENDPOINTS;
/** Bytes and streams are for forms and links. */
type ClientName = {
  [Name in EndpointName]: Rows[Name] extends
    { takes: string } | { gives: 'pdf' | 'file' | 'table' | 'calendar' | 'events' | 'archive' }
    ? never
    : Name;
}[EndpointName];

type Params<Path extends string> = [ParamNames<Path>] extends [never]
  ? { params?: undefined }
  : { params: Record<ParamNames<Path>, string> };
type Body<Row> = Row extends { body: infer Schema extends z.ZodType }
  ? { body: z.input<Schema> }
  : { body?: undefined };
type Query<Row> = Row extends { query: infer Schema extends z.ZodType }
  ? Partial<z.input<Schema>> extends z.input<Schema>
    ? { query?: z.input<Schema> }
    : { query: z.input<Schema> }
  : { query?: undefined };
type Version<Row> = Row extends { version: 'required' }
  ? { ifMatch: number }
  : Row extends { version: 'optional' }
    ? { ifMatch?: number }
    : { ifMatch?: undefined };

export type Input<Row extends Endpoint> = Pick<CallInput, 'key'> &
  Params<Row['path']> &
  Body<Row> &
  Query<Row> &
  Version<Row>;
type Answer<Row> = Row extends { reply: infer Schema extends z.ZodType } ? z.output<Schema> : undefined;
type Call<Row extends Endpoint> =
  Partial<Input<Row>> extends Input<Row>
    ? (input?: Input<Row>) => Promise<Answer<Row>>
    : (input: Input<Row>) => Promise<Answer<Row>>;

/** Every endpoint as a function that asks for what its row does. */
export type Client = { [Name in ClientName]: Call<Rows[Name]> };

/** The endpoints whose row says this of itself. */
export type NamesWith<Trait> = { [Name in EndpointName]: Rows[Name] extends Trait ? Name : never }[EndpointName];
export type AnswerOf<Name extends EndpointName> = Answer<Rows[Name]>;
export type QueryOf<Name extends EndpointName> = NonNullable<Query<Rows[Name]>['query']>;
type Filled<Path extends string> = [ParamNames<Path>] extends [never]
  ? Record<string, never>
  : Record<ParamNames<Path>, string>;
/** Of what an address is made, also of an endpoint that takes or gives bytes: what stands between its braces, and what is asked. */
export type AddressParts<Name extends EndpointName> = [
  params: Filled<Rows[Name]['path']>,
  ...query: Rows[Name] extends { query: z.ZodType }
    ? Query<Rows[Name]> extends { query: infer Asked }
      ? [query: Asked]
      : [query?: QueryOf<Name>]
    : [],
];

/** Sessions are the fetcher's business: a browser's cookies, or a jar. */
export const createClient = (baseUrl: string, fetcher: Fetch = fetch): Client =>
  Object.fromEntries(
    Object.entries<Endpoint>(ENDPOINTS).map(([name, row]) => [
      name,
      async (input: CallInput = {}) => {
        const answer = await callEndpoint(baseUrl, fetcher, row, input);
        return row.reply?.parse(answer);
      },
    ]),
  ) as unknown as Client;
