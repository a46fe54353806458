import type { AddEvent } from '#libs/contracts';
import type { ActivityFigure, InviterType } from '#libs/regulation';

type Wording = { ru: string; en: string };

/** What was published of a mission, when its acts are played, and what its conclusion must print. */
export type PlayedMission = {
  number: string;
  host: string;
  title: Wording;
  inviter: InviterType;
  /** From when on those who act hold what they hold: before the mission, be it before the reference data begin. */
  since: string;
  /** The delegation of the coordinator, who is one of its observers. */
  coordinator: string;
  /** Observers by delegation, those who did not come among them. */
  observers: Record<string, number>;
  /** How many of them, the last ones, are accredited and do not come. */
  absent: number;
  vote: Pick<AddEvent, 'type' | 'kind' | 'votingDays' | 'earlyVotingDays' | 'places'>;
  dates: { startsOn: string; endsOn: string };
  /** At the host's clocks. */
  cutoff: string;
  figures: Partial<Record<ActivityFigure, number>>;
  at: { opened: string; firstDay: string; pollsClosed: string; results: string };
  printed: Record<'ru' | 'en', string[]> & { pollsCloseAt: string };
};

const place = (ru: string, en: string, zone: string, abroad = false) => ({
  name: { ru, en },
  zone,
  abroad,
  opens: '08:00',
  closes: '20:00',
});

export const REAL_MISSIONS: PlayedMission[] = [
  {
    // Three voting days in several zones; no observer from Armenia; about twenty stations, said as twenty.
    number: 'RUS-2024-03',
    host: 'RUS',
    title: {
      ru: 'Выборы Президента Российской Федерации 15–17 марта 2024 года',
      en: 'Presidential election in the Russian Federation, 15–17 March 2024',
    },
    inviter: 'chamber',
    since: '2022-03-17',
    coordinator: 'KAZ',
    observers: { BLR: 2, KAZ: 3, TJK: 2 },
    absent: 1,
    vote: {
      type: 'presidential',
      kind: 'regular',
      votingDays: ['2024-03-15', '2024-03-16', '2024-03-17'],
      earlyVotingDays: [],
      places: [
        place('Камчатка', 'Kamchatka', 'Asia/Kamchatka'),
        place('Москва', 'Moscow', 'Europe/Moscow'),
        place('Калининград', 'Kaliningrad', 'Europe/Kaliningrad'),
      ],
    },
    dates: { startsOn: '2024-03-13', endsOn: '2024-03-18' },
    cutoff: '2024-03-10T18:00',
    figures: { 'stations-in-host': 20 },
    at: {
      opened: '2024-02-12T09:00:00Z',
      firstDay: '2024-03-13T09:00:00Z',
      // 20:00 in Kaliningrad, two hours ahead of UTC: the last of the three zones.
      pollsClosed: '2024-03-17T18:00:00Z',
      results: '2024-03-21T09:00:00Z',
    },
    printed: {
      pollsCloseAt: '2024-03-17T18:00:00.000Z',
      // Seven accredited, the last (from Tajikistan) did not come: six took part, of three delegations.
      ru: [
        '15–17 марта 2024 года',
        '17 марта 2024 года, 21:00 (UTC+3)',
        'Аккредитовано наблюдателей: 7.',
        'Приняли участие в наблюдении: 6.',
        'Всего 6',
        'Итоговое заключение принято 17 марта 2024 года',
        'Подписано на бумаге: 17 марта 2024 года',
        'Аккредитованы, в наблюдении участия не принимали',
      ],
      en: [
        '15–17 March 2024',
        '17 March 2024, 21:00 (UTC+3)',
        'Observers accredited: 7.',
        'Took part in the observation: 6.',
        'Total 6',
        'Final conclusion adopted on 17 March 2024',
        'Signed on paper: 17 March 2024',
        'Accredited, and did not take part in the observation',
      ],
    },
  },
  {
    // A referendum; eight observers of five delegations in six working groups; 2,435 stations watched from afar too.
    number: 'KGZ-2021-04',
    host: 'KGZ',
    title: {
      ru: 'Референдум в Кыргызской Республике 11 апреля 2021 года',
      en: 'Referendum in the Kyrgyz Republic, 11 April 2021',
    },
    inviter: 'parliament',
    since: '2020-11-01',
    coordinator: 'RUS',
    observers: { ARM: 1, BLR: 2, KAZ: 2, RUS: 2, TJK: 1 },
    absent: 0,
    vote: {
      type: 'referendum',
      kind: 'regular',
      votingDays: ['2021-04-11'],
      earlyVotingDays: [],
      places: [place('Бишкек', 'Bishkek', 'Asia/Bishkek')],
    },
    dates: { startsOn: '2021-04-09', endsOn: '2021-04-12' },
    cutoff: '2021-04-05T18:00',
    figures: { 'stations-monitored': 2435, 'working-groups': 6 },
    at: {
      opened: '2021-03-15T09:00:00Z',
      firstDay: '2021-04-09T09:00:00Z',
      // 20:00 in Bishkek, six hours ahead of UTC.
      pollsClosed: '2021-04-11T14:00:00Z',
      results: '2021-04-20T09:00:00Z',
    },
    printed: {
      pollsCloseAt: '2021-04-11T14:00:00.000Z',
      ru: [
        '11 апреля 2021 года, 20:00 (UTC+6)',
        'Аккредитовано наблюдателей: 8.',
        'Приняли участие в наблюдении: 8.',
        'Всего 8',
        'Участки под дистанционным наблюдением (посещениями 2435',
        'не считаются)',
        'Рабочие группы 6',
      ],
      en: [
        '11 April 2021, 20:00 (UTC+6)',
        'Observers accredited: 8.',
        'Took part in the observation: 8.',
        'Total 8',
        'Stations monitored remotely',
        '2435',
        'Working groups 6',
      ],
    },
  },
  {
    // Early voting on five days; three weeks before the reference data begin; six stations by midday, said as six.
    number: 'BLR-2022-02',
    host: 'BLR',
    title: {
      ru: 'Референдум в Республике Беларусь 27 февраля 2022 года',
      en: 'Referendum in the Republic of Belarus, 27 February 2022',
    },
    inviter: 'parliament',
    since: '2021-01-01',
    coordinator: 'RUS',
    observers: { KAZ: 1, RUS: 2 },
    absent: 0,
    vote: {
      type: 'referendum',
      kind: 'regular',
      votingDays: ['2022-02-27'],
      earlyVotingDays: ['2022-02-22', '2022-02-23', '2022-02-24', '2022-02-25', '2022-02-26'],
      places: [place('Минск', 'Minsk', 'Europe/Minsk')],
    },
    dates: { startsOn: '2022-02-25', endsOn: '2022-02-28' },
    cutoff: '2022-02-20T18:00',
    figures: { 'stations-in-host': 6 },
    at: {
      opened: '2022-02-01T09:00:00Z',
      firstDay: '2022-02-25T09:00:00Z',
      // 20:00 in Minsk, three hours ahead of UTC.
      pollsClosed: '2022-02-27T17:00:00Z',
      results: '2022-03-04T09:00:00Z',
    },
    printed: {
      pollsCloseAt: '2022-02-27T17:00:00.000Z',
      ru: [
        'досрочно: 22–26 февраля 2022 года',
        'Аккредитовано наблюдателей: 3.',
        'Всего 3',
        'Итоговое заключение принято 27 февраля 2022 года',
      ],
      en: [
        'voting: 22–26 February 2022',
        '26 February 2022',
        'Observers accredited: 3.',
        'Total 3',
        'Final conclusion adopted on 27 February 2022',
      ],
    },
  },
];

/**
 * A mission of the assembly in `reference/example-assembly.json`, all of it synthetic: five accredited, of whom the last does
 * not come; of the four who came three sign, and the coordinator adopts the document on the day after the vote.
 */
export const EXAMPLE_MISSION: PlayedMission = {
  number: 'PAUF-2026-01',
  host: 'XDD',
  title: { ru: 'Парламентские выборы в Южии (условно)', en: 'Parliamentary election in Southmark (synthetic)' },
  inviter: 'parliament',
  since: '2024-01-01',
  coordinator: 'XAA',
  observers: { XAA: 2, XBB: 2, XCC: 1 },
  absent: 1,
  vote: {
    type: 'parliamentary',
    kind: 'regular',
    votingDays: ['2026-05-10'],
    earlyVotingDays: [],
    places: [place('Южный порт', 'South Harbour', 'Atlantic/Stanley')],
  },
  dates: { startsOn: '2026-05-08', endsOn: '2026-05-12' },
  cutoff: '2026-05-05T18:00',
  figures: { 'stations-in-host': 9 },
  at: {
    opened: '2026-04-15T12:00:00Z',
    firstDay: '2026-05-08T15:00:00Z',
    // 20:00 in South Harbour, three hours behind UTC.
    pollsClosed: '2026-05-10T23:00:00Z',
    results: '2026-05-20T15:00:00Z',
  },
  printed: {
    pollsCloseAt: '2026-05-10T23:00:00.000Z',
    ru: [
      'Парламентская Ассамблея Союза Четырёх (условная)',
      'Постоянное',
      'на основании Правил наблюдения за выборами ПАСЧ',
      '10 мая 2026 года, 20:00 (UTC-3)',
      'Аккредитовано наблюдателей: 5.',
      'Приняли участие в наблюдении: 4.',
      'Всего 4',
      'Группа Севера (условно) 2',
      'Группа Юга (условно) 1',
      'не указано 1',
      'Итоговое заключение принято 11 мая 2026 года',
      'русский (перевод)',
      'Подписи относятся к тексту на языке оригинала (английском)',
      'Подписали: 3 из 4. Не подписано:',
    ],
    en: [
      'Parliamentary Assembly of the Union of Four (synthetic)',
      'Standing',
      'Rules of the PAUF on election observation (synthetic)',
      '10 May 2026, 20:00 (UTC-3)',
      'Observers accredited: 5.',
      'Took part in the observation: 4.',
      'Total 4',
      'Group of the North (synthetic) 2',
      'Group of the South (synthetic) 1',
      'not stated 1',
      'Final conclusion adopted on 11 May 2026',
      'English (original)',
      'Signatures bind the original (English) text',
      'Signed by 3 of 4. Not signed by:',
    ],
  },
};
