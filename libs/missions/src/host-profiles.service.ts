import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { HostFacts, HostProfile, HostProfileView, SaveHostProfile } from '#libs/contracts';
import { isZone, NOBODY, run, Transactions, type Actor } from '#libs/platform';
import { HOST_FACTS, Refusal, type HostFact } from '#libs/regulation';
import { HostProfileRow } from './mission.entities.js';

/** The host states of the assembly and how each accredits. A mission has a copy of its own. */
@Injectable()
export class HostProfilesService {
  constructor(private readonly transactions: Transactions) {}

  list(): Promise<HostProfileView[]> {
    return this.transactions.look(NOBODY, async ({ manager }) =>
      (await manager.find(HostProfileRow, { order: { host: 'ASC', variant: 'ASC' } })).map(profileView),
    );
  }

  /** The named profile of a host, or the current one. */
  async of(manager: EntityManager, host: string, variant?: string): Promise<HostProfile> {
    const row = await manager.findOneBy(HostProfileRow, variant ? { host, variant } : { host, current: true });
    if (!row) throw new Refusal('mission.host-unknown');
    return row.profile;
  }

  /** Adds a profile, or changes one for the missions to come; running missions keep their copies. */
  save(actor: Actor, host: string, { current, ...facts }: SaveHostProfile): Promise<HostProfileView> {
    if (!isZone(facts.zone)) throw new Refusal('mission.zone-unknown', { zone: facts.zone });
    return this.transactions.write(actor, async (unit) => {
      const { manager } = unit;
      await run(manager, 'SELECT pg_advisory_xact_lock(hashtext($1))', [`host_profile ${host}`]);
      const before = await manager.findOneBy(HostProfileRow, { host, variant: facts.variant });
      const others = await manager.countBy(HostProfileRow, { host, current: true });
      // One profile of a host is always the current one: the first, until another takes its place.
      const isCurrent = current || others === 0 || (before?.current ?? false);
      if (isCurrent) await manager.update(HostProfileRow, { host, current: true }, { current: false });
      const profile = { host, ...facts };
      await manager.save(HostProfileRow, { host, variant: facts.variant, current: isCurrent, profile });
      const details = { before: before?.profile ?? null, after: profile, current: isCurrent, source: facts.source };
      await unit.record('host-profile.saved', { subject: ['settings', `${host} ${facts.variant}`], details });
      return { ...profile, current: isCurrent };
    });
  }
}

const profileView = ({ profile, current }: HostProfileRow): HostProfileView => ({ ...profile, current });

/** What must still be asked for; a cut-off whose hour is not known is one of these. */
export const unknownFacts = (profile: HostProfile): HostFact[] =>
  HOST_FACTS.filter((fact) => (profile[fact] ?? null) === null || (fact === 'cutoff' && !profile.cutoff?.at));

/** The profile with answers filled in, each with the source it came from. */
export const withFacts = (profile: HostProfile, facts: HostFacts, source: string): HostProfile => {
  const named = HOST_FACTS.filter((fact) => facts[fact] !== undefined);
  const sources = Object.fromEntries(named.map((fact) => [fact, source]));
  return { ...profile, ...facts, provenance: { ...profile.provenance, ...sources } };
};
