import type { Person } from '../../../tools/demonstration/cast.js';
import { bodyOf, type Answer, type Browser, type Sent } from '../browser.js';
import { fill } from '../routes.js';
import type { World } from './world.js';

/** One request of the story, by someone who may, with a canary in the answer. */
export type Step = {
  route: string;
  by: (world: World) => Pick<Person, 'desk'> | Browser;
  params?: (known: Record<string, string>) => Record<string, string>;
  query?: (known: Record<string, string>) => string;
  sends?: (world: World) => Sent;
  /** Where the request itself holds the owner's secret: what someone sends who does not know it. */
  strangersSend?: (world: World) => Sent;
  /** What the owner must find in the answer; a stranger never. */
  shows: (world: World) => string;
  /** What the story needs to go on. */
  next?: (world: World, answer: Answer) => unknown;
};

export async function take(step: Step, world: World, who: Browser, stranger = false): Promise<Answer> {
  const [method, path] = step.route.split(' ') as [string, string];
  const address = fill(path, step.params?.(world.known) ?? {}) + (step.query?.(world.known) ?? '');
  const sends = (stranger && step.strangersSend) || step.sends;
  return who.send(method, address, sends?.(world));
}

export const ownerOf = (step: Step, world: World): Browser => {
  const owner = step.by(world);
  return 'send' in owner ? owner : world.at(owner);
};

type Answered = { [name in 'id' | 'url' | 'next']: string } & { items: { id: string }[] } & {
  [name in 'account' | 'application']: { id: string };
};

/** Keeps a value of the answer under a name. */
export const keep =
  (name: string, find: (body: Answered) => unknown) =>
  ({ known }: World, answer: Answer) => {
    known[name] = String(find(bodyOf(answer)));
  };

export const json = (body: object, headers: Record<string, string> = {}) => ({ json: body, headers });
