import { missionsQuery, missionTimelineQuery, queries } from '../../api/queries';
import { applicationDossierQuery, applicationQuery, applicationStoryQuery } from '../../api/queries-applications';
import { serviceQuery } from '../../api/queries-people';
import { reportQuery, reportsQuery } from '../../api/queries-reports';
import { takesNominations } from './calls';
import { shownOf } from './home';

/** A slow server keeps nobody from seeing what is there already. */
const PATIENCE_MS = 1_500;

/** Asks for all of a parliamentarian's home at once, so that it is drawn whole, and does not move under the thumb. */
export async function prefetchHome(personId: string): Promise<void> {
  const all = Promise.allSettled([calls(), own(personId)]);
  await Promise.race([all, new Promise((go) => setTimeout(go, PATIENCE_MS))]);
}

async function calls() {
  const { items } = await queries.ensureQueryData(missionsQuery);
  await Promise.all(items.filter(takesNominations).map(({ id }) => queries.prefetchQuery(missionTimelineQuery(id))));
}

async function own(personId: string) {
  const { missions } = await queries.ensureQueryData(serviceQuery(personId));
  await Promise.all(missions.flatMap((mission) => [reports(mission.missionId), ...shownOf(mission).map(application)]));
}

const application = ({ applicationId: id }: { applicationId: string }) =>
  Promise.all([
    queries.prefetchQuery(applicationQuery(id)),
    queries.prefetchQuery(applicationDossierQuery(id)),
    queries.prefetchQuery(applicationStoryQuery(id)),
  ]);

async function reports(missionId: string) {
  const listed = await queries.ensureQueryData(reportsQuery(missionId));
  await Promise.all(listed.map(({ id }) => queries.prefetchQuery(reportQuery(id))));
}
