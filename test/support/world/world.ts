import { existsSync, readFileSync } from 'node:fs';
import { Desk } from '../../../tools/demonstration/desk.js';
import type { Person } from '../../../tools/demonstration/cast.js';

type Known = Omit<Person, 'desk'> & { cookies: [name: string, value: string][] };
/** People from Kazakhstan, so that missions to Belarus may be theirs; they may serve in any number of missions. */
type Participants<One> = { officer: One; representative: One; coordinator: One; members: One[] };

/** How far a mission of the pool has come: called for; sent to the host; accredited; observing; at its end; its conclusion being signed. */
export type Station = 'forming' | 'sent' | 'ready' | 'observing' | 'concluding' | 'signing';
/** A mission at its station, with whom, who of them came on duty, and by which ids they are known there. */
export type Pooled = {
  station: Station;
  people: string[];
  serving: string[];
  id: string;
  ids: Record<string, { application: string; accreditation: string }>;
  /** The conclusion that waits for its signatures. */
  report?: string | undefined;
};
export type Wanted = [station: Station, people: Person[], serving?: Person[]];

const inOrder = (ids: string[]) => ids.toSorted().join();
/** Takes out of the pool one at this station with these people, of whom these came on duty. */
export function takeFrom(pool: Pooled[], ...[station, people, serving = []]: Wanted): Pooled | undefined {
  const at = pool.findIndex(
    (one) =>
      one.station === station &&
      one.people.join() === people.map(({ id }) => id).join() &&
      inOrder(one.serving) === inOrder(serving.map(({ id }) => id)),
  );
  return at < 0 ? undefined : pool.splice(at, 1)[0];
}

/** What the prepared world holds besides its database: who is signed in, and by which cookies. */
export type World = {
  /** Which sources it was made from. */
  digest: string;
  madeAt: number;
  SECRET_KEYS: string;
  secretary: Known;
  company: Participants<Known>;
  pool: Pooled[];
};

export const readWorld = (file: string): World | undefined =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as World) : undefined;

/** Somebody of the prepared world, at a house. */
export const personAt = (url: string, { cookies, ...person }: Known): Person => ({
  ...person,
  desk: new Desk(url, cookies),
});

export const participantsAt = (url: string, company: Participants<Known>): Participants<Person> => ({
  officer: personAt(url, company.officer),
  representative: personAt(url, company.representative),
  coordinator: personAt(url, company.coordinator),
  members: company.members.map((member) => personAt(url, member)),
});

export const knownOf = ({ desk, ...person }: Person): Known => ({ ...person, cookies: [...desk.cookies] });
