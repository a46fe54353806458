import type { Requirement } from './lifecycle.js';
import type { Wording } from './report-outlines.js';
import type { MissionSettings } from './settings.js';

export type CoordinatorFacts = {
  /** False once the mandate is over on the strength of which the office was given. */
  inOffice: boolean;
  servingMember: boolean;
  fromHost: boolean;
  /** What the person's own accreditation will be asked: the delegation, the citizenship, the category. */
  takesPart: boolean;
  /** False where that alone bars the office already. */
  hostNational: boolean;
  inOpenCategory: boolean;
};

/** whoever leads the mission has to be accredited for it, and these never will be as things stand. */
export const accreditable = <Facts extends { settings: MissionSettings; coordinator: CoordinatorFacts | null }>() =>
  [
    { code: 'mission.leader-takes-no-part', met: (f) => f.coordinator?.takesPart ?? true },
    { code: 'mission.leader-in-no-category', met: (f) => f.coordinator?.inOpenCategory ?? true },
    {
      code: 'mission.leader-host-national',
      met: (f) => !f.settings.hostNationalsRefused || !f.coordinator?.hostNational,
    },
  ] as const satisfies readonly Requirement<Facts>[];

/** They may be given later, so they are named and nothing waits for them. */
export const signaturesGiven: Requirement<{ signaturesOwed: Wording | null }> = {
  code: 'mission.signatures-owed',
  met: (f) => f.signaturesOwed === null,
  params: (f) => ({ names: f.signaturesOwed! }),
};
