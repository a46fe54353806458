import { outlineOf, teamTitle, type Language } from '#libs/regulation';
import type { Block } from '#libs/typesetting';
import type { SectionContext } from '../section.js';
import type { Teams } from '../snapshot-teams.js';
import { say } from '../wording.js';

/** how many teams had somebody on duty, and where; the report names each, the conclusion only counts them. */
export function teamsOnDuty({ language, content: { kind, snapshot } }: SectionContext): Block[] {
  const { teams } = snapshot;
  if (!teams) return [];
  return outlineOf(kind).detailed ? tableOf(teams, language) : [{ kind: 'paragraph', text: inShort(teams, language) }];
}

function inShort({ teams, people }: Teams, language: Language): string {
  const regions = [...new Set(teams.flatMap(({ region }) => region ?? []))];
  return [
    say('teamsWorked', language, { teams: String(teams.length), people: String(people) }),
    ...(regions.length > 0 ? [say('teamsRegions', language, { regions: regions.join('; ') })] : []),
  ].join(' ');
}

const tableOf = ({ teams, people }: Teams, language: Language): Block[] => [
  {
    kind: 'table',
    caption: say('teamsOnDuty', language),
    columns: [
      { title: say('teamCalled', language), share: 4 },
      { title: say('teamRegion', language), share: 4 },
      { title: say('teamPeople', language), share: 1.5, align: 'right' },
    ],
    rows: [
      ...teams.map((team) => [teamTitle(language, team), team.region ?? say('unknown', language), String(team.people)]),
      [say('teamsTotal', language), '', String(people)],
    ],
    total: true,
  },
  { kind: 'paragraph', style: 'note', text: say('teamsNote', language) },
];
