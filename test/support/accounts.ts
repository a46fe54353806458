import pg from 'pg';
import { PASSWORD, type Person } from '../../tools/demonstration/cast.js';
import { Browser, type Answer } from './browser.js';
import { newEmail, type TestInstallation } from './house.js';

const owner = new pg.Pool({
  connectionString: process.env.DATABASE_ADMIN_URL,
  options: '-c desk.everyone=on',
  allowExitOnIdle: true,
});
// Each file has its database made anew, and nobody is waiting for what stood open to the last one.
owner.on('error', () => {});
/** A statement by the owner of the database: to look behind the interface, and to let time pass for sessions. */
export const sql = async <Row extends object>(statement: string, values: unknown[] = []): Promise<Row[]> =>
  (await owner.query<Row>(statement, values)).rows;

let addresses = 0;
/** A browser somewhere else on the net; the house must trust its proxy. */
export const aBrowser = ({ url }: Pick<TestInstallation, 'url'>, address = `203.0.113.${(++addresses % 250) + 1}`) =>
  new Browser(url, new Map(), { 'x-forwarded-for': address });

export const signIn = (browser: Browser, email: string, password: string = PASSWORD): Promise<Answer> =>
  browser.send('POST', '/api/session', { json: { email, password } });

export type Member = { person: Person; email: string; accountId: string };

/** Someone with an account, and the e-mail and password to sign in with. */
export async function known(person: Person): Promise<Member> {
  const { email, accountId } = await person.desk.call.me();
  return { person, email, accountId };
}

let newcomers = 0;
const SYLLABLES = [
  ['ба', 'ва', 'га', 'да', 'за', 'ка', 'ла', 'ма', 'на', 'па', 'ра', 'са', 'та'],
  ['ba', 'va', 'ga', 'da', 'za', 'ka', 'la', 'ma', 'na', 'pa', 'ra', 'sa', 'ta'],
] as const;
/** A part of a name that nobody else has, also where letters that are alike count as one: nobody is taken for another. */
const spelt = (syllables: readonly string[], number: number): string =>
  (number < syllables.length ? '' : spelt(syllables, Math.floor(number / syllables.length))) +
  syllables[number % syllables.length]!;

/** Someone who has been entered but has no account yet. */
export async function aNewcomer({ secretary }: TestInstallation, delegationId: string | null = null) {
  const email = newEmail('newcomer');
  const number = newcomers++;
  const { id } = await secretary.call.createPerson({
    body: {
      familyName: 'Новичков',
      givenName: `Условное-Имя-${spelt(SYLLABLES[0], number)}`,
      familyNameLatin: 'Novichkov',
      givenNameLatin: `Synthetic-Name-${spelt(SYLLABLES[1], number)}`,
      office: { ru: 'гость', en: 'guest' },
      citizenship: 'XXX',
      email,
      delegationId,
    },
  });
  return { id, email };
}
