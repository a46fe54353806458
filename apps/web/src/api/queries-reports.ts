import { queryOptions } from '@tanstack/react-query';
import type { ReportView } from '#libs/contracts';
import type {
  ActivityFigure,
  DecisionBody,
  DecisionSubject,
  Gender,
  IncidentKind,
  InviterType,
  MissionOffice,
} from '#libs/regulation';
import { api } from './client';
import { nowIs } from './queries';

export const reportsQuery = (missionId: string) =>
  queryOptions({
    queryKey: ['mission', missionId, 'reports'],
    queryFn: async () => (await api.listReports({ params: { id: missionId } })).items,
  });

export const reportQuery = (id: string) =>
  queryOptions({ queryKey: ['report', id], queryFn: () => api.getReport({ params: { id } }) });

/** What a command has answered. */
export const reportIs = (report: ReportView) => nowIs(reportQuery(report.id), report);

export const editionQuery = (id: string, edition: number) =>
  queryOptions({
    queryKey: ['report', id, 'edition', String(edition)],
    queryFn: () => api.getReport({ params: { id }, query: { edition } }),
  });

export const reportMovesQuery = (id: string) =>
  queryOptions({ queryKey: ['report', id, 'moves'], queryFn: () => api.nextReportMoves({ params: { id } }) });

type Wording = { ru: string; en: string };
/** What of a frozen set of facts is shown beside the text. */
export type Snapshot = {
  asOf: string;
  provisional: boolean;
  mission: { startsOn: string | null; endsOn: string | null };
  events: { title: Wording; votingDays: string[]; earlyVotingDays?: string[] }[];
  invitations: { inviter: InviterType; date: string; reference: string }[];
  decisions: { subject: DecisionSubject; body: DecisionBody; date: string; number: string }[];
  offices: { name: Wording; office: MissionOffice }[];
  observers: { name: Wording; position: Wording; delegation: Wording | null }[];
  absent?: { name: Wording; position: Wording; delegation: Wording | null }[];
  composition: { delegation: Wording; country: string; observers: number }[];
  withoutDelegation: number;
  groups?: { name: Wording | null; observers: number }[];
  genders?: { gender: Gender | null; observers: number }[];
  activity: { figure: ActivityFigure; value: number; source: string }[];
  teams?: { teams: unknown[] };
  meetings?: { total: number };
  visits?: { stations: number; visits: number; unconfirmed: number };
  incidents?: { counted: { kind: IncidentKind; count: number }[] };
};

/** Frozen: never asked for twice. */
export const snapshotQuery = (id: string) =>
  queryOptions({
    queryKey: ['snapshot', id],
    staleTime: Infinity,
    queryFn: async () => (await api.getSnapshot({ params: { id } })) as unknown as Snapshot,
  });

export const renderQuery = (id: string) =>
  queryOptions({ queryKey: ['work', id], queryFn: () => api.getRender({ params: { id } }) });
