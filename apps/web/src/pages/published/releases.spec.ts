import type { PublishedView } from '#libs/contracts';
import { withReleases } from './releases';

const published = (
  code: string,
  kind: PublishedView['card']['kind'],
  day: number,
  more: { missionNumber?: string; standing?: PublishedView['standing'] } = {},
) => {
  const { missionNumber = 'M-1', standing = 'genuine' } = more;
  const publishedAt = `2026-03-${String(day).padStart(2, '0')}T10:00:00Z`;
  return { code, standing, publishedAt, card: { kind, missionNumber } } as PublishedView;
};
const shown = (documents: PublishedView[]) =>
  withReleases(documents).map(({ document, releases }) => [document.code, releases.map(({ code }) => code)]);

it('puts each press release under the document that was published before it', () => {
  expect(
    shown([
      published('report', 'mission-report', 28),
      published('release-2', 'press-release', 28),
      published('release-1', 'press-release', 21),
      published('conclusion', 'final-conclusion', 21),
    ]),
  ).toEqual([
    ['report', ['release-2']],
    ['conclusion', ['release-1']],
  ]);
});

it('puts it under the edition in force, under one that came after it where there is no other, and else leaves it alone', () => {
  expect(
    shown([
      published('corrected', 'final-conclusion', 25, { standing: 'corrected' }),
      published('release', 'press-release', 21),
      published('first', 'final-conclusion', 21, { standing: 'superseded' }),
      published('elsewhere', 'press-release', 20, { missionNumber: 'M-2' }),
      published('withdrawn', 'final-conclusion', 19, { missionNumber: 'M-3', standing: 'withdrawn' }),
      published('of-withdrawn', 'press-release', 18, { missionNumber: 'M-3' }),
    ]),
  ).toEqual([
    ['corrected', ['release']],
    ['first', []],
    ['elsewhere', []],
    ['withdrawn', ['of-withdrawn']],
  ]);
});
