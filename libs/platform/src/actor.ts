import { ROLES, type Authority, type Permission, type Reach, type Role, type RoleRow } from '#libs/regulation';

/** A role held today, and where: `on` is the delegation's or the mission's id, null for the assembly. */
export type HeldRole = { role: Role; on: string | null };

/**
 * Whose personal data a query may touch: everyone's, those of some delegations, of the observers of some missions,
 * and the own. PostgreSQL enforces it row by row; without one it shows nothing.
 */
export type Scope = {
  everyone: boolean;
  delegations: readonly string[];
  missions: readonly string[];
  /** Missions of which the drafts may be read, with what was said of them: not all who read these know the people. */
  drafts: readonly string[];
  person: string | null;
};

export const NOBODY: Scope = { everyone: false, delegations: [], missions: [], drafts: [], person: null };
export type Place = { mission?: string | null; delegation?: string | null; own?: boolean };

const allows = (role: Role, permission: Permission) => (ROLES[role].may as readonly string[]).includes(permission);
const reachOf = (role: Role): Reach => ROLES[role].reach;

/** Who asks, with the roles held at this moment. Rules see the Authority it gives, never the person or the session. */
export class Actor {
  constructor(
    readonly accountId: string | null,
    readonly personId: string | null,
    readonly roles: readonly HeldRole[],
    readonly requestId: string,
    readonly idempotency?: Idempotency,
  ) {}

  /** Set once an answer given earlier was given again. */
  replayed = false;

  /** Holds `permission` somewhere; whether here is for `on` to say. */
  holds(permission: Permission): boolean {
    return this.roles.some(({ role }) => allows(role, permission));
  }

  /** What may be done to something of this mission and this delegation; `own` if it is the actor's own matter. */
  on(place: Place = {}): Authority {
    const here = this.roles.filter(({ role, on }) => {
      const { reach, ownMattersOnly }: RoleRow = ROLES[role];
      return (!ownMattersOnly || place.own) && (reach === 'assembly' || (on !== null && on === place[reach]));
    });
    return { can: (permission) => here.some(({ role }) => allows(role, permission)) };
  }

  /** Whether the whole assembly is within reach of `permission`. */
  everywhere(permission: Permission): boolean {
    return this.roles.some(({ role }) => reachOf(role) === 'assembly' && allows(role, permission));
  }

  /** The delegations, or the missions, for which `permission` is held by a role given there. */
  places(reach: 'delegation' | 'mission', permission: Permission): string[] {
    return this.roles.filter(({ role }) => reachOf(role) === reach && allows(role, permission)).map(({ on }) => on!);
  }

  /** Whose personal data may be read. */
  get scope(): Scope {
    return {
      everyone: this.everywhere('person:read'),
      delegations: this.places('delegation', 'person:read'),
      missions: this.places('mission', 'person:read'),
      drafts: this.places('mission', 'report:read'),
      person: this.personId,
    };
  }
}

/** The client's key for a creation, and the SHA-256 of what it sent. */
export type Idempotency = { key: string; hash: string };
