import { STANDS, STATE_OF } from '#libs/observation';
import {
  countIncidents,
  type Counted,
  type FactKind,
  type IncidentCategory,
  type IncidentCount,
  type IncidentKind,
  type IncidentState,
  type KnownFrom,
  type ResultStage,
  type Severity,
  type StatementAbout,
  type Wording,
} from '#libs/regulation';

export type Incidents = {
  counted: IncidentCount[];
  /** Incidents about which more is to be done. */
  open: number;
  /** Those that the coordinator worded, in the order of time: of the others documents know the number. */
  printed: PrintedIncident[];
};
export type PrintedIncident = {
  kind: IncidentKind;
  category: IncidentCategory;
  severity: Severity | null;
  occurredAt: string;
  region: string | null;
  place: string | null;
  knownFrom: KnownFrom;
  source: string | null;
  attributedTo: string | null;
  quotedFrom: string | null;
  text: Wording;
};
/** What was not entered is null. */
export type FrozenFact = {
  kind: FactKind;
  asOf: string;
  source: string;
  name: string | null;
  place: string | null;
  count: number | null;
  share: string | null;
  means: string | null;
  stage: ResultStage | null;
  about: StatementAbout | null;
  link: string | null;
  language: string | null;
};

/** What is gathered in the one statement: every entry, of which only what is printed has words. */
export type ObservedFacts = {
  incidents: (Counted & { state: IncidentState | null; printed: PrintedIncident | null })[];
  dayFacts: FrozenFact[];
};

/** Counted from the very entries of which those that may be printed are printed; absent where nothing was recorded. */
export function observedOf({ incidents, dayFacts }: ObservedFacts): { incidents?: Incidents; dayFacts?: FrozenFact[] } {
  const printed = incidents.flatMap((entry) => entry.printed ?? []);
  const open = incidents.filter(({ state }) => state === 'open').length;
  return {
    ...(incidents.length > 0 && { incidents: { counted: countIncidents(incidents), open, printed } }),
    ...(dayFacts.length > 0 && { dayFacts }),
  };
}

/** SQL: the same of mission `m`, in an order that is the same everywhere. */
export const OBSERVED = `
  'incidents', coalesce((SELECT json_agg(json_build_object('kind', i.kind, 'category', i.category, 'severity', i.severity,
     'knownFrom', i.known_from, 'state', ${STATE_OF('i')},
     'printed', CASE WHEN i.printed_ru IS NOT NULL THEN json_build_object('kind', i.kind, 'category', i.category,
        'severity', i.severity, 'occurredAt', utc(i.occurred_at), 'region', i.region, 'place', i.place,
        'knownFrom', i.known_from, 'source', i.source, 'attributedTo', i.attributed_to, 'quotedFrom', i.quoted_from,
        'text', json_build_object('ru', i.printed_ru, 'en', i.printed_en)) END)
     ORDER BY i.occurred_at, i.category COLLATE "C", i.region COLLATE "C", i.place COLLATE "C", i.printed_ru COLLATE "C",
       i.printed_en COLLATE "C", i.severity COLLATE "C", i.known_from COLLATE "C", i.source COLLATE "C")
     FROM incident i WHERE i.mission_id = m.id AND ${STANDS('i')}), '[]'),
  'dayFacts', coalesce((SELECT json_agg(json_build_object('kind', f.kind, 'asOf', utc(f.as_of), 'source', f.source,
     'name', f.name, 'place', f.place, 'count', f.count, 'share', f.share::text, 'means', f.means, 'stage', f.stage,
     'about', f.about, 'link', f.link, 'language', f.language)
     ORDER BY f.as_of, f.kind COLLATE "C", f.place COLLATE "C" NULLS FIRST, f.count DESC, f.share DESC, f.name COLLATE "C", f.source COLLATE "C")
     FROM day_fact f WHERE f.mission_id = m.id AND ${STANDS('f')}), '[]')`;
