import { randomBytes } from 'node:crypto';
import { hash, verify, Algorithm } from '@node-rs/argon2';
import { readConfig } from '#libs/platform';
import { Refusal } from '#libs/regulation';

const cost = () => {
  const memoryCost = readConfig().PASSWORD_MEMORY_KIB;
  return { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost, timeCost: 3, parallelism: 1 };
};
/** 64 MiB each, so only a few at a time: a flood of sign-ins must not take the machine's memory. */
const AT_ONCE = 2;
const QUEUE = 20;

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (waiting.length >= QUEUE) throw new Refusal('session.busy', { seconds: 5 });
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else running++;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password, cost()));

/** Somebody's hash: an unknown e-mail must cost the same time as a wrong password. */
let nobodys: Promise<string> | undefined;

export const passwordFits = async (stored: string | null | undefined, password: string): Promise<boolean> => {
  const against = stored ?? (await (nobodys ??= hash(randomBytes(16).toString('hex'), cost())));
  const fits = await inTurn(() => verify(against, password));
  return fits && Boolean(stored);
};
