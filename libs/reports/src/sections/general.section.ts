import {
  assemblyLabel,
  inOrder,
  label,
  type DecisionBody,
  type DecisionSubject,
  type FigureId,
} from '#libs/regulation';
import type { Block } from '#libs/typesetting';
import type { Section, SectionContext } from '../section.js';
import { shownDay, shownDays, shownInstant, shownPeriod } from '../shown.js';
import { say, type Voice } from '../wording.js';
import { basisOf, voteLabel } from './basis.js';

/** Invitations, decisions, votes, dates, coordinator and composition, as they were frozen. */
export const general: Section = (context) => {
  const { voice, content } = context;
  const { mission } = content.snapshot;
  return [
    { kind: 'paragraph', text: basisOf(context) },
    ...dates(mission, voice),
    ...votes(context),
    ...invitations(context),
    ...decisions(context),
    ...offices(context),
    composition(context),
    ...byDelegation(context),
    ...stated(context),
  ];
};

/** What is not known is not mentioned. */
const dates = ({ startsOn, endsOn }: SectionContext['content']['snapshot']['mission'], voice: Voice): Block[] =>
  startsOn && endsOn
    ? [{ kind: 'paragraph', text: say('dates', voice, { period: shownPeriod(startsOn, endsOn, voice.language) }) }]
    : [];

function votes(context: SectionContext): Block[] {
  const { language, voice, content } = context;
  const { snapshot } = content;
  if (snapshot.events.length === 0) return [];
  const later = laterStation(context);
  return [
    {
      kind: 'table',
      caption: voteLabel(context),
      columns: [
        { title: voteLabel(context), share: 3 },
        { title: say('votingDays', voice), share: 2 },
        { title: say(later.length > 0 ? 'setToClose' : 'lastStation', voice), share: 3 },
      ],
      rows: snapshot.events.map(({ title, votingDays, earlyVotingDays = [], lastStationClosesAt }) => [
        title[language],
        [
          shownDays(votingDays, language),
          ...(earlyVotingDays.length > 0
            ? [say('earlyVoting', voice, { days: shownDays(earlyVotingDays, language) })]
            : []),
        ].join('; '),
        shownInstant(lastStationClosesAt, snapshot.mission.hostZone, language),
      ]),
    },
    ...later,
  ];
}

/** A station of the register may close later than all places of the votes do: the hours of these are not the last then. */
function laterStation({ language, voice, content: { snapshot } }: SectionContext): Block[] {
  const { pollsCloseAt, hostZone } = snapshot.mission;
  if (!pollsCloseAt || snapshot.events.some(({ lastStationClosesAt }) => lastStationClosesAt >= pollsCloseAt))
    return [];
  const text = `${say('lastStation', voice)}: ${shownInstant(pollsCloseAt, hostZone, language)}`;
  return [{ kind: 'paragraph', text }];
}

function invitations({ language, voice, content: { snapshot } }: SectionContext): Block[] {
  const known = (value: string | null) => value ?? say('notEstablished', voice);
  if (snapshot.invitations.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: say('invitations', voice),
      columns: [
        { title: say('inviter', voice), share: 3 },
        { title: say('signatory', voice), share: 3 },
        { title: say('date', voice), share: 2 },
        { title: say('reference', voice), share: 2 },
      ],
      rows: snapshot.invitations.map(({ inviter, signatory, date, reference }) => [
        label(language, 'inviterTypes', inviter as never),
        known(signatory),
        known(date && shownDay(date, language)),
        known(reference),
      ]),
    },
  ];
}

function decisions({ language, voice, words, content: { snapshot } }: SectionContext): Block[] {
  const known = (value: string | null) => value ?? say('notEstablished', voice);
  if (snapshot.decisions.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: say('decisions', voice),
      columns: [
        { title: say('decision', voice), share: 4 },
        { title: say('body', voice), share: 2 },
        { title: say('date', voice), share: 2 },
        { title: say('reference', voice), share: 2 },
      ],
      rows: snapshot.decisions.map(({ subject, body, date, number }) => [
        assemblyLabel(words, language, 'decisionSubjects', subject as DecisionSubject),
        assemblyLabel(words, language, 'decisionBodies', body as DecisionBody),
        known(date && shownDay(date, language)),
        known(number),
      ]),
    },
  ];
}

function offices({ language, voice, content: { snapshot } }: SectionContext): Block[] {
  if (snapshot.offices.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: say('offices', voice),
      columns: [
        { title: say('name', voice), share: 3 },
        { title: say('office', voice), share: 3 },
        { title: say('role', voice), share: 2 },
      ],
      rows: inOrder(language, snapshot.offices, ({ office, name }) => [office, name[language]]).map(
        ({ name, position, office }) => [
          name[language],
          position[language],
          label(language, 'missionOffices', office as never),
        ],
      ),
    },
  ];
}

/** Counted from the same list that Annex A prints. */
function composition({ language, voice, figures, content: { snapshot } }: SectionContext): Block {
  const rows = snapshot.composition.flatMap(({ country, delegation, chambers }) =>
    figures
      .each('observers.by-chamber', country)
      .map((figure, at) => [delegation[language], chambers[at]?.name[language] ?? '', figures.written(figure)]),
  );
  for (const [id, word] of [
    ['advisers.total', 'advisers'],
    ['observers.outside', 'withoutDelegation'],
  ] as const)
    if (figures.count(id) > 0) rows.push([say(word, voice), '', figures.say(id)]);
  return {
    kind: 'table',
    caption: say('composition', voice),
    columns: [
      { title: say('delegation', voice), share: 3 },
      { title: say('chamber', voice), share: 3 },
      { title: say('observers', voice), share: 1, align: 'right' },
    ],
    rows: [...rows, [say('total', voice), '', figures.say('observers.total')]],
    total: true,
  };
}

/** Where there is something to compare: the sums, which the table above has by chamber. */
function byDelegation({ language, voice, figures }: SectionContext): Block[] {
  const delegations = figures.each('observers.by-delegation');
  if (delegations.length < 2) return [];
  return [
    {
      kind: 'chart',
      form: 'bars',
      title: say('byDelegation', voice),
      of: say('delegation', voice),
      labels: delegations.map(({ called }) => called![language]),
      series: [{ name: say('observers', voice), values: delegations.map(({ value }) => Number(value)) }],
    },
  ];
}

/** By political group and by gender, where the assembly has groups: of the same people, as they stated it. */
function stated({ language, voice, figures }: SectionContext): Block[] {
  const table = (title: string, id: FigureId): Block => ({
    kind: 'table',
    caption: say('compositionBy', voice, { what: title.toLowerCase() }),
    columns: [
      { title, share: 6 },
      { title: say('observers', voice), share: 1, align: 'right' },
    ],
    rows: figures.each(id).map((figure) => [figure.called![language], figures.written(figure)]),
  });
  if (figures.each('observers.by-group').length === 0) return [];
  return [table(say('group', voice), 'observers.by-group'), table(say('gender', voice), 'observers.by-gender')];
}
