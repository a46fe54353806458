import { ACCREDITATION_ENDPOINTS } from './endpoints/accreditation.js';
import { BADGES_ENDPOINTS } from './endpoints/badges.js';
import { DELEGATIONS_ENDPOINTS } from './endpoints/delegations.js';
import { DOSSIERS_ENDPOINTS } from './endpoints/dossiers.js';
import { EXPORTS_ENDPOINTS } from './endpoints/exports.js';
import { FIGURES_ENDPOINTS } from './endpoints/figures.js';
import { IDENTITY_ENDPOINTS } from './endpoints/identity.js';
import { MISSIONS_ENDPOINTS } from './endpoints/missions.js';
import { NOTICES_ENDPOINTS } from './endpoints/notices.js';
import { OBSERVATION_ENDPOINTS } from './endpoints/observation.js';
import { PAPERWORK_ENDPOINTS } from './endpoints/paperwork.js';
import { PLATFORM_ENDPOINTS } from './endpoints/platform.js';
import { TASKS_ENDPOINTS } from './endpoints/tasks.js';
import { TEAMS_ENDPOINTS } from './endpoints/teams.js';
import { PUBLISHED_ENDPOINTS } from './endpoints/published.js';
import { REPORTS_ENDPOINTS } from './endpoints/reports.js';
import { VISITS_ENDPOINTS } from './endpoints/visits.js';
import { OUTLINES_ENDPOINTS } from './endpoints/outlines.js';
import { WRITING_ENDPOINTS } from './endpoints/writing.js';
import { ROSTER_ENDPOINTS } from './endpoints/roster.js';
import { SEARCH_ENDPOINTS } from './endpoints/search.js';
import { STATIONS_ENDPOINTS } from './endpoints/stations.js';

/** Every route there is, a table for each area. A method of a controller serves each: the compiler names one that is missing. */
export const ENDPOINTS = {
  ...IDENTITY_ENDPOINTS,
  ...DELEGATIONS_ENDPOINTS,
  ...ROSTER_ENDPOINTS,
  ...MISSIONS_ENDPOINTS,
  ...NOTICES_ENDPOINTS,
  ...ACCREDITATION_ENDPOINTS,
  ...OBSERVATION_ENDPOINTS,
  ...STATIONS_ENDPOINTS,
  ...TASKS_ENDPOINTS,
  ...TEAMS_ENDPOINTS,
  ...VISITS_ENDPOINTS,
  ...DOSSIERS_ENDPOINTS,
  ...PAPERWORK_ENDPOINTS,
  ...BADGES_ENDPOINTS,
  ...EXPORTS_ENDPOINTS,
  ...FIGURES_ENDPOINTS,
  ...REPORTS_ENDPOINTS,
  ...PUBLISHED_ENDPOINTS,
  ...OUTLINES_ENDPOINTS,
  ...WRITING_ENDPOINTS,
  ...SEARCH_ENDPOINTS,
  ...PLATFORM_ENDPOINTS,
};

export type EndpointName = keyof typeof ENDPOINTS;
