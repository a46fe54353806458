import type { AddEvent } from '#libs/contracts';
import type { ActivityFigure, InviterType } from '#libs/regulation';

type Wording = { ru: string; en: string };

/** What was published of a mission, when its acts are played, and what its conclusion must print. */
export type RealMission = {
  number: string;
  host: string;
  title: Wording;
  inviter: InviterType;
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

export const REAL_MISSIONS: RealMission[] = [
  {
    // Three voting days in several zones; no observer from Armenia; about twenty stations, said as twenty.
    number: 'RUS-2024-03',
    host: 'RUS',
    title: {
      ru: 'Выборы Президента Российской Федерации 15–17 марта 2024 года',
      en: 'Presidential election in the Russian Federation, 15–17 March 2024',
    },
    inviter: 'chamber',
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
        '15 марта 2024 г., 16 марта 2024 г., 17 марта 2024 г.',
        '17 марта 2024 г., 21:00 (UTC+3)',
        'Аккредитовано наблюдателей: 7.',
        'Приняли участие в наблюдении: 6.',
        'Всего 6',
        'Принято: 17 марта 2024 г.',
        'Подписано на бумаге: 17 марта 2024 г.',
        'Аккредитованы, в наблюдении участия не принимали',
      ],
      en: [
        '15 March 2024, 16 March 2024, 17 March 2024',
        '17 March 2024, 21:00 (UTC+3)',
        'Observers accredited: 7.',
        'Took part in the observation: 6.',
        'Total 6',
        'Adopted: 17 March 2024',
        'Signed on paper: 17 March 2024',
        'Accredited, and did not take part in the observation',
      ],
    },
  },
];
