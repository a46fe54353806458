import fc from 'fast-check';
import {
  REPORT_KINDS,
  SECTION_TITLES,
  type AssemblyWords,
  type ReportKind,
  type ReportState,
  type SectionId,
} from '#libs/regulation';
import { compose } from './compose.js';
import { contentDigest, type Content } from './content.js';
import { compositionOf, type Observer, type SnapshotContent } from './snapshot.js';

const both = (text: string) => ({ ru: `${text} (ru)`, en: `${text} (en)` });
const observer = (familyName: string, country: string | null, chamber: string | null): Observer => ({
  name: both(familyName),
  familyName,
  position: both('member'),
  category: country ? 'member' : 'expert',
  country,
  delegation: country ? both(country) : null,
  chamber: chamber ? both(chamber) : null,
});
const snapshotOf = (observers: Observer[], demonstration = false): SnapshotContent => ({
  format: 1,
  asOf: '2026-03-20T17:00:00.000Z',
  provisional: false,
  organisation: {
    name: both('Assembly'),
    shortName: both('A'),
    regulation: both('Regulation'),
  },
  mission: {
    number: 'T-1',
    title: both('Mission'),
    host: both('Host'),
    hostZone: 'Europe/Minsk',
    demonstration,
    startsOn: '2026-03-17',
    endsOn: '2026-03-21',
    commission: both('Commission'),
    cutoff: null,
    pollsCloseAt: '2026-03-20T17:00:00.000Z',
  },
  events: [],
  invitations: [],
  decisions: [],
  offices: [],
  observers,
  activity: [],
  composition: compositionOf(observers),
  withoutDelegation: observers.filter(({ country }) => !country).length,
});
const content: Content = {
  kind: 'final-conclusion',
  outlineVersion: 1,
  versionNumber: 1,
  language: 'en',
  texts: {},
  snapshot: snapshotOf([observer('One', 'KAZ', 'lower'), observer('Two', null, null)]),
};
const words: AssemblyWords = {
  decisionBodies: { council: both('Bureau'), chairman: both('President') },
  member: both('a member'),
  registers: { incoming: 'I', outgoing: 'O' },
};
const by = { originalLanguage: 'en', words } as const;
const composed = (
  more: Partial<Content> = {},
  state: ReportState = 'ADOPTED',
  given: Partial<Parameters<typeof compose>[0]> = {},
) => {
  const adoptedAt = state === 'ADOPTED' ? '2026-03-20T18:00:00.000Z' : null;
  const adoptedOn = state === 'ADOPTED' ? '2026-03-20' : null;
  return compose({
    content: { ...content, ...more },
    number: 'T-1-FC',
    state,
    adoptedAt,
    adoptedOn,
    signers: [],
    ...by,
    ...given,
  });
};
const headings = (model: ReturnType<typeof compose>) =>
  model.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
const heading = (id: SectionId) => SECTION_TITLES[id].en;

it('leaves out optional sections that nobody wrote, and shows a draft which mandatory ones are still to be written', () => {
  expect(headings(composed())).not.toContain(heading('campaign'));
  expect(headings(composed({ texts: { campaign: '  \n ' } }))).not.toContain(heading('campaign'));
  expect(headings(composed({ texts: { campaign: 'Calm.' } }))).toContain(heading('campaign'));
  expect(headings(composed({}, 'DRAFT'))).toContain(heading('assessment'));
  expect(headings(composed())).not.toContain(heading('assessment'));
});

it('adds no word of its own under a heading that people write', () => {
  for (const state of ['DRAFT', 'ADOPTED'] as const) {
    const { blocks } = composed({ texts: { assessment: 'First.\n\nSecond\nline.' } }, state);
    const start = blocks.findIndex((block) => block.kind === 'heading' && block.text === heading('assessment'));
    const rest = blocks.slice(start + 1);
    const end = rest.findIndex(({ kind }) => kind === 'heading' || kind === 'page-break');
    expect(rest.slice(0, end)).toEqual([
      { kind: 'paragraph', text: 'First.' },
      { kind: 'paragraph', text: 'Second\nline.' },
    ]);
  }
});

it('marks a draft on every page until it is adopted, and a demonstration always', () => {
  expect(composed({}, 'DRAFT').watermark).toBeTruthy();
  expect(composed({}, 'SIGNING').watermark).toBeTruthy();
  expect(composed()).not.toHaveProperty('watermark');
  expect(composed()).not.toHaveProperty('banner');
  const snapshot = snapshotOf([], true);
  for (const language of ['ru', 'en'] as const)
    for (const kind of ['final-conclusion', 'mission-report'] as ReportKind[])
      for (const state of ['DRAFT', 'ADOPTED'] as const)
        expect(composed({ snapshot, language, kind }, state).banner).toContain('Demonstration');
});

it('says the same in both languages: the same blocks, each in its own words', () => {
  for (const kind of ['final-conclusion', 'mission-report'] as ReportKind[]) {
    const [ru, en] = [composed({ kind, language: 'ru' }), composed({ kind, language: 'en' })];
    expect(ru.blocks.map((block) => block.kind)).toEqual(en.blocks.map((block) => block.kind));
    const text = JSON.stringify(en.blocks);
    expect(text).not.toMatch(/[а-яё]/i);
    expect(text).not.toContain('(ru)');
    expect(JSON.stringify(ru.blocks)).not.toContain('(en)');
  }
});

it('prints on every copy the digest of exactly what it says', () => {
  const { footer } = composed({ texts: { voting: 'Calm.' } });
  expect(footer).toEqual({
    number: 'T-1-FC',
    version: '1',
    digest: contentDigest({ ...content, texts: { voting: 'Calm.' } }),
  });
});

describe('the content digest', () => {
  const changes: fc.Arbitrary<Partial<Content>> = fc.oneof(
    fc.string({ minLength: 1 }).map((voting) => ({ texts: { voting } })),
    fc.integer({ min: 2 }).map((versionNumber) => ({ versionNumber })),
    fc.integer({ min: 2 }).map((outlineVersion) => ({ outlineVersion })),
    fc.constant({ language: 'ru' as const }),
    fc.constant({ kind: 'mission-report' as const }),
    fc.string({ minLength: 1 }).map((asOf) => ({ snapshot: { ...content.snapshot, asOf } })),
  );

  it('changes with any change, and with nothing else', () => {
    fc.assert(
      fc.property(changes, changes, (one, other) => {
        const [a, b] = [
          { ...content, ...one },
          { ...content, ...other },
        ];
        expect(contentDigest(a) === contentDigest(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
        expect(contentDigest(a)).not.toBe(contentDigest(content));
      }),
    );
  });
});

describe('an edition in English of a mission that was typed in Russian', () => {
  const TYPED = 'исх. № 12-П «Щ»';
  const typed = { ru: TYPED, en: TYPED };
  const full: SnapshotContent = {
    ...snapshotOf([
      { ...observer('Яков', 'KAZ', 'lower'), name: typed, position: typed, delegation: typed, chamber: typed },
      { ...observer('Бор', null, null), name: typed, position: typed },
    ]),
    format: 2,
    organisation: { name: typed, shortName: typed, regulation: typed },
    events: [
      {
        type: 'parliamentary',
        title: typed,
        early: false,
        votingDays: ['2026-03-20'],
        earlyVotingDays: ['2026-03-17', '2026-03-18'],
        lastStationClosesAt: '2026-03-20T17:00:00.000Z',
      },
    ],
    invitations: [{ inviter: 'parliament', signatory: TYPED, addressee: TYPED, date: null, reference: TYPED }],
    decisions: [{ subject: 'observe', body: 'council', date: null, number: TYPED }],
    offices: [{ name: typed, office: 'coordinator', position: typed, country: 'KAZ' }],
    absent: [{ ...observer('Вега', 'KAZ', null), name: typed, position: typed, delegation: typed }],
    activity: [{ figure: 'meetings', value: 1, source: TYPED }],
    groups: [
      { name: typed, observers: 1 },
      { name: null, observers: 1 },
    ],
    genders: [{ gender: 'female', observers: 2 }],
  };
  const drawn = (kind: ReportKind, language: 'ru' | 'en') => {
    const mission = { ...full.mission, title: typed, host: typed, commission: typed };
    return compose({
      content: { ...content, kind, language, snapshot: { ...full, mission } },
      number: TYPED,
      state: 'ADOPTED',
      adoptedAt: '2026-03-20T18:00:00.000Z',
      adoptedOn: '2026-03-20',
      signers: [{ name: typed, office: typed, signedAt: null, paperDate: '2026-03-20' }],
      ...by,
    });
  };

  it.each(REPORT_KINDS)('has no Cyrillic letter: %s', (kind) => {
    expect(JSON.stringify(drawn(kind, 'en')).match(/[\p{Script=Cyrillic}№«»]+/gu)).toBeNull();
    expect(JSON.stringify(drawn(kind, 'en'))).toContain('iskh. No. 12-P');
    // Control: the very values stand in the Russian edition, and neither changes what is signed.
    expect(JSON.stringify(drawn(kind, 'ru'))).toContain(TYPED);
  });

  it('binds what was frozen, however it is spelt in print', () => {
    const frozen = { ...content, snapshot: full };
    const spelt = compose({
      content: frozen,
      number: TYPED,
      state: 'DRAFT',
      adoptedAt: null,
      adoptedOn: null,
      signers: [],
      ...by,
    });
    expect(spelt.footer.digest).toBe(contentDigest(frozen));
  });

  it('shows the days of early voting on the cover', () => {
    expect(drawn('final-conclusion', 'en').coverLines).toContainEqual({
      label: 'Days of early voting',
      value: '17–18 March 2026',
    });
    expect(composed().coverLines.map(({ label }) => label)).not.toContain('Days of early voting');
  });
});

describe('the composition of the mission', () => {
  const anyone = fc.record({
    family: fc.string(),
    country: fc.constantFrom('KAZ', 'RUS', 'TJK', null),
    chamber: fc.constantFrom('lower', 'upper'),
  });

  it('counts everyone of the list once, however they are mixed', () => {
    fc.assert(
      fc.property(fc.array(anyone), (people) => {
        const list = people.map(({ family, country, chamber }) => observer(family, country, country && chamber));
        const { composition, withoutDelegation } = snapshotOf(list);
        expect(composition.reduce((sum, { observers }) => sum + observers, withoutDelegation)).toBe(list.length);
        for (const { observers, chambers } of composition)
          expect(chambers.reduce((sum, chamber) => sum + chamber.observers, 0)).toBe(observers);
      }),
    );
  });
});

const signers = [
  { name: both('First'), office: both('member'), signedAt: '2026-03-20T18:00:00.000Z', paperDate: null },
  { name: both('Second'), office: both('member'), signedAt: null, paperDate: null },
];
/** The signatures, and what stands under them. */
const signaturesOf = (model: ReturnType<typeof compose>) => {
  const start = model.blocks.findIndex((block) => block.kind === 'signatures');
  return JSON.stringify(model.blocks.slice(start, start + 2));
};
const printed = (language: 'ru' | 'en', originalLanguage: 'ru' | 'en') =>
  JSON.stringify(composed({ language }, 'ADOPTED', { signers, originalLanguage }).blocks);

it('says who has not signed once it was adopted without, and leaves the line open before', () => {
  expect(signaturesOf(composed({}, 'ADOPTED', { signers }))).toMatch(
    /Not signed.*Signed by 1 of 2\. Not signed by: Second \(en\)\./,
  );
  expect(signaturesOf(composed({}, 'SIGNING', { signers }))).not.toContain('Not signed');
  expect(signaturesOf(composed({}, 'ADOPTED', { signers: [signers[0]!] }))).not.toContain('Signed by');
});

it('names the language that is signed, and says of either edition whether it is the original', () => {
  expect(printed('en', 'en')).toContain('Signatures bind the original (English) text');
  expect(printed('en', 'en')).toContain('English (original)');
  expect(printed('ru', 'en')).toContain('(английском)');
  expect(printed('ru', 'en')).toContain('русский (перевод)');
  expect(printed('en', 'ru')).toContain('English (translation)');
  expect(printed('ru', 'ru')).toContain('русский (оригинал)');
});

const resting = (more: Partial<SnapshotContent>): Partial<Content> => ({
  language: 'ru',
  snapshot: {
    ...content.snapshot,
    organisation: {
      ...content.snapshot.organisation,
      regulation: { ru: 'Положение об участии в наблюдении', en: 'Regulation' },
    },
    ...more,
  },
});
const voteOf = (type: string) => ({
  type,
  title: both('Vote'),
  early: false,
  votingDays: ['2026-03-20'],
  lastStationClosesAt: '2026-03-20T17:00:00.000Z',
});

describe('what the mission rests on', () => {
  const own: AssemblyWords = {
    ...words,
    decisionBodies: { ...words.decisionBodies, council: { ru: 'Совет Ассамблеи', en: 'Council' } },
  };
  const sentence = (more: Partial<SnapshotContent>, given: Partial<AssemblyWords> = {}) =>
    JSON.stringify(composed(resting(more), 'ADOPTED', { words: { ...own, ...given } }).blocks).match(
      /Миссия осуществляла[^"]*/,
    )![0];
  const invitation = { inviter: 'parliament', signatory: null, addressee: null, date: null, reference: null };
  const decision = { subject: 'observe', body: 'council', date: '2026-03-02', number: '7' };

  it('is said in one sentence, with what is known', () => {
    expect(sentence({ events: [voteOf('presidential')], invitations: [invitation], decisions: [decision] })).toBe(
      'Миссия осуществляла наблюдение на основании Положения об участии в наблюдении, по приглашению Парламента ' +
        'и в соответствии с решением Совета Ассамблеи от 2 марта 2026 года № 7. Государство проведения выборов: Host (ru).',
    );
    const some = { ...decision, date: null, number: null } as never;
    expect(sentence({ events: [voteOf('referendum')], decisions: [some] })).toBe(
      'Миссия осуществляла наблюдение на основании Положения об участии в наблюдении и в соответствии ' +
        'с решением Совета Ассамблеи. Государство проведения референдума: Host (ru).',
    );
  });

  it('quotes what it cannot decline, and names no decision that did not send the mission', () => {
    const named = { decisionBodies: { ...own.decisionBodies, council: both('Кенеш') } };
    expect(sentence({ events: [], decisions: [decision] }, named)).toContain('с решением «Кенеш (ru)» от 2 марта');
    expect(sentence({ events: [], decisions: [{ ...decision, subject: 'decline' }] })).not.toContain('решением');
  });
});
