import { outlineOf, teamTitle } from '#libs/regulation';
import type { Block } from '#libs/typesetting';
import type { SectionContext } from '../section.js';
import { say } from '../wording.js';

/** how many teams had somebody on duty, and where; the report names each, the conclusion only counts them. */
export function teamsOnDuty(context: SectionContext): Block[] {
  const { kind, snapshot } = context.content;
  if (!snapshot.teams) return [];
  return outlineOf(kind).detailed ? tableOf(context) : [{ kind: 'paragraph', text: inShort(context) }];
}

function inShort({ voice, figures, content: { snapshot } }: SectionContext): string {
  const { teams } = snapshot.teams!;
  const regions = [...new Set(teams.flatMap(({ region }) => region ?? []))];
  return [
    say('teamsWorked', voice, { teams: figures.say('teams.total'), people: figures.say('teams.people') }),
    ...(regions.length > 0 ? [say('teamsRegions', voice, { regions: regions.join('; ') })] : []),
  ].join(' ');
}

const tableOf = ({ language, voice, figures, content: { snapshot } }: SectionContext): Block[] => [
  {
    kind: 'table',
    caption: say('teamsOnDuty', voice),
    columns: [
      { title: say('teamCalled', voice), share: 4 },
      { title: say('teamRegion', voice), share: 4 },
      { title: say('teamPeople', voice), share: 1.5, align: 'right' },
    ],
    rows: [
      ...snapshot.teams!.teams.map((team) => [
        teamTitle(language, team),
        team.region ?? say('unknown', voice),
        figures.say('teams.by-team', String(team.number)),
      ]),
      [say('teamsTotal', voice), '', figures.say('teams.people')],
    ],
    total: true,
  },
  { kind: 'paragraph', style: 'note', text: say('teamsNote', voice) },
];
