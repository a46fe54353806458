import { callEndpoint, Refused, type CallInput, type Client } from '#libs/contracts';
import routes from 'virtual:routes';
import { underKey } from './keys';

/** Where the language of refusals comes from: the page's own, at the time of asking. */
const inLanguage = (url: string, init: RequestInit) =>
  fetch(url, {
    ...init,
    headers: { ...(init.headers as Record<string, string>), 'accept-language': document.documentElement.lang },
  });

/** The whole documented interface. The server has validated what it sends, so no schema travels with the first page. */
export const api = Object.fromEntries(
  Object.entries(routes).map(([name, route]) => [
    name,
    (input: CallInput = {}) => {
      const call = (key?: string) =>
        callEndpoint(location.origin, inLanguage, route, { ...input, ...(key && { key }) });
      return route.method === 'POST' && !input.key ? underKey(`${name} ${JSON.stringify(input)}`, call) : call();
    },
  ]),
) as unknown as Client;
export { Refused };

export const statusOf = (error: unknown): number | undefined =>
  error instanceof Refused ? error.problem.status : undefined;
