import { randomBytes } from 'node:crypto';
import { hash, verify, Algorithm } from '@node-rs/argon2';
import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
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

/** A hundred million guesses: less is tried through by anyone who has got hold of the hashes. */
const LEAST_SCORE = 3;
/** Longer ones take long to be looked at, and a good beginning is good enough. */
const LOOKED_AT = 32;

let judging: Promise<ZxcvbnFactory> | undefined;
/** Word lists of a megabyte: loaded by the first who sets a password. */
const judge = () =>
  (judging ??= Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common')]).then(
    ([{ ZxcvbnFactory: Judge }, { dictionary, adjacencyGraphs: graphs }]) => new Judge({ dictionary, graphs }),
  ));

/** Refused if it is common, repeats itself, or is made of the e-mail address. */
export async function hashPassword(password: string, email: string): Promise<string> {
  const [name = ''] = email.split('@');
  const own = [email, ...email.split(/[@.]/)].filter((part) => part.length > 2);
  const { score } = (await judge()).check(password.slice(0, LOOKED_AT), own);
  if (score < LEAST_SCORE || (name.length > 3 && password.toLowerCase().includes(name)))
    throw new Refusal('password.weak');
  return inTurn(() => hash(password, cost()));
}

/** Somebody's hash: an unknown e-mail must cost the same time as a wrong password. */
let nobodys: Promise<string> | undefined;

export const passwordFits = async (stored: string | null | undefined, password: string): Promise<boolean> => {
  const against = stored ?? (await (nobodys ??= hash(randomBytes(16).toString('hex'), cost())));
  const fits = await inTurn(() => verify(against, password));
  return fits && Boolean(stored);
};
