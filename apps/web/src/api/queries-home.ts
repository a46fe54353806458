import { queryOptions } from '@tanstack/react-query';
import { api } from './client';
import { missionTimelineQuery, queries } from './queries';
import { applicationDossierQuery, applicationQuery, applicationStoryQuery } from './queries-applications';
import { serviceQuery } from './queries-people';
import { reportQuery, reportsQuery } from './queries-reports';
import { HOME_KEY, tasksQuery } from './queries-tasks';
import { offersQuery } from './queries-together';

/** All of an observer's home in one answer; each part then stands where its own question would have put it. */
export const homeQuery = queryOptions({
  queryKey: HOME_KEY,
  queryFn: async () => {
    const home = await api.observerHome({});
    queries.setQueryData(tasksQuery.queryKey, home.tasks);
    queries.setQueryData(serviceQuery(home.service.personId).queryKey, home.service);
    for (const { mission, timeline } of home.calls)
      queries.setQueryData(missionTimelineQuery(mission.id).queryKey, timeline);
    for (const { application, story, dossier } of home.applications) {
      queries.setQueryData(applicationQuery(application.id).queryKey, application);
      queries.setQueryData(applicationStoryQuery(application.id).queryKey, story);
      if (dossier) queries.setQueryData(applicationDossierQuery(application.id).queryKey, dossier);
    }
    for (const { missionId, items, reports, offered } of home.documents) {
      queries.setQueryData(offersQuery(missionId).queryKey, offered);
      queries.setQueryData(reportsQuery(missionId).queryKey, items);
      for (const report of reports) queries.setQueryData(reportQuery(report.id).queryKey, report);
    }
    return home;
  },
});
