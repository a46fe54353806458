import { type AssemblyWords } from '#libs/regulation';
import type { compose } from './compose.js';
import { both, composed, content, words } from './compose.fixtures.js';
import type { Content } from './content.js';
import type { SnapshotContent } from './snapshot-content.js';

const place = {
  office: both('member'),
  delegation: both('Republic'),
  coordinator: false,
  paperDate: null,
  dissent: null,
  absentSince: null,
};
const signers = [
  { ...place, name: both('First'), coordinator: true, signedAt: '2026-03-20T18:00:00.000Z' },
  { ...place, name: both('Second'), delegation: null, signedAt: null },
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

it('says who dissents and who was absent, and prints a dissent as it was written once the document is adopted (R-50)', () => {
  const dissent = { ru: 'Особое мнение.\n\nВторой абзац.', en: null };
  const with2 = [signers[0]!, { ...signers[1]!, dissent }, { ...signers[1]!, absentSince: '2026-03-20T19:00:00.000Z' }];
  const adopted = composed({}, 'ADOPTED', { signers: with2 });
  expect(signaturesOf(adopted)).toMatch(/Dissents.*Absent.*Signed by 1 of 3/);
  expect(adopted.blocks.filter(({ kind }) => kind === 'quote')).toEqual([
    { kind: 'quote', text: 'Особое мнение.' },
    { kind: 'quote', text: 'Второй абзац.', source: 'Second (en), member (en)' },
  ]);
  expect(JSON.stringify(adopted.blocks)).toContain('Annex B. Dissenting opinions');
  expect(JSON.stringify(adopted.blocks)).toContain('Stated in Russian; there is no translation.');
  expect(JSON.stringify(composed({ language: 'ru' }, 'ADOPTED', { signers: with2 }).blocks)).not.toContain(
    'перевода нет',
  );
  for (const other of [
    composed({}, 'SIGNING', { signers: with2 }),
    composed({}, 'ADOPTED', { signers: with2, dissentPrinted: false }),
  ])
    expect(JSON.stringify(other.blocks)).not.toContain('Особое мнение.');
});

it('names the coordinator, the office and the delegation of whoever signs', () => {
  const { blocks } = composed({}, 'ADOPTED', { signers });
  const block = blocks.find(({ kind }) => kind === 'signatures');
  expect(block).toMatchObject({
    signers: [{ office: 'Mission coordinator\nMember (en)\nRepublic (en)' }, { office: 'Member (en)' }],
  });
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

/** With a vote whose places close at 17:00 UTC. */
const closing = (pollsCloseAt: string) => {
  const { snapshot } = resting({ events: [voteOf('presidential')] }) as { snapshot: SnapshotContent };
  const mission = { ...snapshot.mission, pollsCloseAt };
  return JSON.stringify(composed({ language: 'ru', snapshot: { ...snapshot, mission } }, 'ADOPTED', { words }).blocks);
};

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

  it('calls one hour alone that of the last station: a station of the register may close after all places of the vote', () => {
    const [same, later] = [closing('2026-03-20T17:00:00.000Z'), closing('2026-03-20T18:00:00.000Z')];
    expect(same).toContain('"Закрытие последнего участка"');
    expect(later).not.toContain('"Закрытие последнего участка"');
    expect(later).toContain('"Установленное время закрытия"');
    expect(later).toContain('Закрытие последнего участка: 20 марта 2026 года, 21:00');
  });
});
