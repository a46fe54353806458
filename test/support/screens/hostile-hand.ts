import { ENDPOINTS, type Endpoint } from '#libs/contracts';
import { Desk } from '../../../tools/demonstration/desk.js';

/** Carried out, it would leave a trace in the page; `window.struck` is looked for. */
export const SCRIPT = `"><img src=x onerror="window.struck=1"><script>window.struck=1</script>\${7*7}`;

/** A password is nobody's text, a value one of a list; and by another number the story could not find its things again. */
const KEPT = new Set(['password', 'token', 'number', 'reference', 'certificateNumber', 'value']);
const routes = Object.values<Endpoint>(ENDPOINTS).map(({ method, path, body }) => ({
  method,
  body,
  address: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
}));

/**
 * Everybody who uses the typed client writes a script after each text they send, wherever the contract takes it: so that
 * it stands in every field that takes a text of one's own. Answers with how to end it, and what was written so.
 */
export function hostileHands(): { written: Set<string>; end: () => void } {
  const written = new Set<string>();
  const honest = Desk.prototype['fetch'];
  Desk.prototype['fetch'] = function send(this: Desk, address: string, init: RequestInit) {
    const { pathname } = new URL(address);
    const route = routes.find((one) => one.method === init.method && one.address.test(pathname));
    if (!route || typeof init.body !== 'string') return honest.call(this, address, init);
    const body: unknown = JSON.parse(init.body);
    for (const [holder, key] of textsIn(body)) {
      const text = holder[key] as string;
      holder[key] = `${text} ${SCRIPT}`;
      if (route.body?.safeParse(body).success) written.add(`${init.method} ${route.address.source} ${key}`);
      else holder[key] = text;
    }
    return honest.call(this, address, { ...init, body: JSON.stringify(body) });
  };
  return { written, end: () => void (Desk.prototype['fetch'] = honest) };
}

type Holder = Record<string, unknown>;
/** Every text in it, as the thing that holds it and the key under which. */
function textsIn(value: unknown): [Holder, string][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]): [Holder, string][] => {
    if (typeof inner === 'string') return KEPT.has(key) ? [] : [[value as Holder, key]];
    return textsIn(inner);
  });
}
