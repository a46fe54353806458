import { REPORT_KINDS, type ReportKind } from '#libs/regulation';
import { compose } from './compose.js';
import { by, composed, content, observer, snapshotOf } from './compose.fixtures.js';
import { contentDigest } from './content.js';
import type { SnapshotContent } from './snapshot-content.js';

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
      signers: [
        {
          name: typed,
          office: typed,
          delegation: typed,
          coordinator: true,
          signedAt: null,
          paperDate: '2026-03-20',
          dissent: null,
          absentSince: null,
        },
      ],
      corrects: { number: 1, adoptedOn: '2026-03-19', reason: TYPED },
      dissentPrinted: true,
      ...by,
    });
  };

  it.each(REPORT_KINDS)('has no Cyrillic letter but in numbers and in what was typed once: %s', (kind) => {
    const said = JSON.stringify(drawn(kind, 'en'));
    expect(said.replaceAll(new RegExp(TYPED, 'giu'), '').match(/[\p{Script=Cyrillic}№«»]+/gu)).toBeNull();
    expect(said).toContain(TYPED);
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
      corrects: null,
      dissentPrinted: true,
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
