import type { FastifyInstance } from 'fastify';
import { ENDPOINTS, type Endpoint } from '#libs/contracts';
import { answerProblem } from '#libs/platform';
import { Refusal } from '#libs/regulation';

const READ = ['GET', 'HEAD'];
/** Every address of the interface, as a pattern, with what may be done there. */
const ADDRESSES = Object.values<Endpoint>(ENDPOINTS).map(({ method, path }) => ({
  pattern: new RegExp(`^${path.replace(/\{\w+\}|:\w+/g, '[^/]+')}$`),
  methods: method === 'GET' ? READ : [method],
}));

/**
 * What an address is asked for that it does not do, asking what it does (OPTIONS) among it: 405 with the list of what
 * it does, as HTTP has it. An address where nothing is stays a 404.
 */
export function answerOtherMethods(fastify: FastifyInstance, isPage: (pathname: string) => boolean): void {
  fastify.route({
    method: ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    url: '/*',
    // Before anything is read of what was sent.
    onRequest: (request, reply) => {
      const pathname = request.url.split('?')[0]!;
      const here = ADDRESSES.filter(({ pattern }) => pattern.test(pathname)).flatMap(({ methods }) => methods);
      const methods = isPage(pathname) ? READ : here;
      if (methods.length > 0) void reply.header('allow', [...new Set(methods)].join(', '));
      answerProblem(new Refusal(methods.length > 0 ? 'route.other-method' : 'route.not-found'), request, reply);
    },
    handler: (_, reply) => reply,
  });
}
