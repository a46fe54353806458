import { callEndpoint, Refused, type CallInput, type Client } from '#libs/contracts';
import routes from 'virtual:routes';
import { underKey } from './keys';

/** Nobody answered, or something between that is not ours: what was asked may be asked again. */
export class Unreachable extends Error {}

/** What `boot.js` has asked for before this code was here. */
const askedFirst = (globalThis as { askedFirst?: Record<string, Promise<Response>> }).askedFirst ?? {};

/** Each is taken once; what was refused, or never came, is asked for as everything else is. */
async function takeFirst(url: string | URL): Promise<Response | undefined> {
  const { pathname, search } = new URL(url, location.origin);
  const asked = askedFirst[pathname + search];
  delete askedFirst[pathname + search];
  const answer = await asked?.catch(() => undefined);
  return answer?.ok ? answer : undefined;
}

/** Asks our server in the language of the page, as it is at the time of asking. */
export async function ourFetch(url: string | URL, init: RequestInit = {}): Promise<Response> {
  const headers = { ...(init.headers as Record<string, string>), 'accept-language': document.documentElement.lang };
  const first = (init.method ?? 'GET') === 'GET' ? await takeFirst(url) : undefined;
  const ask = () =>
    fetch(url, { ...init, headers }).catch((error: unknown) => {
      throw new Unreachable(undefined, { cause: error });
    });
  const answer = first ?? (await ask());
  // A gateway says in its own words that there is nobody behind it.
  if (!answer.ok && !answer.headers.get('content-type')?.includes('json')) throw new Unreachable(String(answer.status));
  return answer;
}

/** The whole documented interface. The server has validated what it sends, so no schema travels with the first page. */
export const api = Object.fromEntries(
  Object.entries(routes).map(([name, route]) => [
    name,
    (input: CallInput = {}) => {
      const call = (key?: string) => callEndpoint(location.origin, ourFetch, route, { ...input, ...(key && { key }) });
      return route.method === 'POST' && !input.key ? underKey(`${name} ${JSON.stringify(input)}`, call) : call();
    },
  ]),
) as unknown as Client;
export { Refused };

export const statusOf = (error: unknown): number | undefined =>
  error instanceof Refused ? error.problem.status : undefined;
