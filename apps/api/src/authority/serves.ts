import {
  createParamDecorator,
  HttpCode,
  RequestMapping,
  RequestMethod,
  Res,
  type ExecutionContext,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { ENDPOINTS, PARAMS, statusOf, type Endpoint, type EndpointName, type ParamNames } from '#libs/contracts';
import type { Actor, WrittenPage } from '#libs/platform';
import { answering } from './answering.js';
import { reading } from './given.js';

type Row<Name extends EndpointName> = (typeof ENDPOINTS)[Name];
type Params<Path extends string> = {
  [Name in ParamNames<Path> & keyof typeof PARAMS]: z.output<(typeof PARAMS)[Name]>;
};
type Parsed<R, Part extends 'body' | 'query'> =
  R extends Record<Part, infer Schema extends z.ZodType> ? Record<Part, z.output<Schema>> : unknown;

/** What a request brings, judged by the row of its endpoint. */
export type Given<Name extends EndpointName> = {
  request: FastifyRequest;
  reply: FastifyReply;
  params: Params<Row<Name>['path']>;
} & (Row<Name> extends { public: string } ? unknown : { actor: Actor; sessionId: string }) &
  (Row<Name> extends { version: 'required' } ? { version: number } : unknown) &
  (Row<Name> extends { version: 'optional' } ? { version: number | undefined } : unknown) &
  (Row<Name> extends { takes: string } ? { body: Buffer } : Parsed<Row<Name>, 'body'>) &
  Parsed<Row<Name>, 'query'>;

/** An answer is only read. */
type Read<T> = T extends object ? { readonly [Key in keyof T]: Read<T[Key]> } : T;
/** What its row says it answers; where the row gives bytes, whoever serves it sends them. */
type Answer<R> = R extends { gives: string }
  ? unknown
  : R extends { reply: infer Schema extends z.ZodType }
    ? Read<z.input<Schema>> | Written<z.input<Schema>>
    : void;
type Written<Page> = Page extends { items: (infer Item)[] } ? WrittenPage<Item> : never;

/** The endpoint that a method serves. */
export const Serving = Reflector.createDecorator<EndpointName>();

const Brought = createParamDecorator((read: ReturnType<typeof reading>, context: ExecutionContext) => {
  const http = context.switchToHttp();
  return read(http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
});

/** Address, access, schemas, headers and status as the row of the endpoint says; the method is named as the row. */
export const Serves =
  <Name extends EndpointName>(name: Name) =>
  <Method extends (given: Given<Name>) => Answer<Row<Name>> | Promise<Answer<Row<Name>>>>(
    target: object,
    key: Name,
    descriptor: TypedPropertyDescriptor<Method>,
  ): void => {
    const row: Endpoint = ENDPOINTS[name];
    const path = row.path.replaceAll(/\{(\w+)\}/g, ':$1');
    const method: PropertyDescriptor = descriptor;
    if (!row.gives) method.value = answering(row, descriptor.value!);
    Brought(reading(row))(target, key, 0);
    if (row.gives) Res()(target, key, 1);
    for (const decorate of [
      RequestMapping({ path, method: RequestMethod[row.method] }),
      HttpCode(statusOf(row)),
      Serving(name),
    ])
      decorate(target, key, descriptor);
  };
