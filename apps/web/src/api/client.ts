import { callEndpoint, Refused, type CallInput, type Client } from '#libs/contracts';
import routes from 'virtual:routes';

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
    (input: CallInput = {}) => callEndpoint(location.origin, inLanguage, route, input),
  ]),
) as unknown as Client;
export { Refused };

export const statusOf = (error: unknown): number | undefined =>
  error instanceof Refused ? error.problem.status : undefined;
