import { appointCoordinator, assign, type Person } from './cast.js';
import type { Desk, Story } from './desk.js';
import type { People } from './kazakhstan-people.js';
import { decideAndReplace } from './trial-decisions.js';
import { nominate, sendFirst } from './trial-nominations.js';
import { exportTables, issuePapers, printBadges, type Badges, type NamedFile } from './trial-papers.js';
import { expectThat, SYNTHETIC, type Players, type Sent } from './trial-players.js';

export type Trial = { missionId: string; number: string; badges: Badges; tables: NamedFile[] };

/**
 * What the published figures of the real mission leave no room for, in a mission that is synthetic from the invitation to
 * its end: the vote in Kyrgyzstan on 23 April 2023 never was, and is called off here.
 */
export async function playTrial(story: Story, secretary: Desk, people: People): Promise<Trial> {
  const players: Players = { ...people, secretary };
  const missionId = await mandate(story, players);
  const chosen = await nominate(story, players, missionId);
  const sent: Sent = await sendFirst(story, players, missionId, chosen);
  const badges = await decideAndReplace(story, players, missionId, sent, () => printBadges(story, players, missionId));
  await issuePapers(story, players, missionId, sent);
  const tables = await exportTables(story, players, missionId);
  await callOff(story, players, missionId, sent);
  return { missionId, number: NUMBER, badges, tables };
}

const NUMBER = 'TRIAL-2023-04';

/** Two invitations, one of them from whom the host's law does not name; what the profile does not know is asked for. */
async function mandate(story: Story, { officer, coordinator, secretary, members }: Players) {
  const { call } = officer.desk;
  const { id } = await story.step('2023-03-13T10:00:00+06:00', 'A synthetic mission to Kyrgyzstan is opened', () =>
    call.createMission({
      body: {
        number: NUMBER,
        host: 'KGZ',
        demonstration: true,
        title: { ru: 'Учебная миссия (условное голосование)', en: 'Trial mission (synthetic vote)' },
        hostFacts: {
          facts: {
            cutoff: { daysBefore: 5, at: '18:00' },
            documents: ['photo', 'questionnaire'],
            questionnaire: ['birthDate', 'passportNumber'],
            listColumns: [
              'number',
              'familyNameLatin',
              'givenNameLatin',
              'familyName',
              'givenName',
              'birthDate',
              'passportNumber',
              'citizenship',
              'office',
            ],
            replacement: { until: 'cutoff' },
          },
          source: SYNTHETIC,
        },
      },
    }),
  );
  await assign(secretary, officer, id);
  const params = { id };
  await story.step('2023-03-13T10:10:00+06:00', 'The vote, its day and its hours', () =>
    call.addEvent({
      params,
      body: {
        type: 'referendum',
        title: { ru: 'Условное голосование', en: 'Synthetic vote' },
        votingDays: ['2023-04-23'],
        places: [
          {
            name: { ru: 'Бишкек', en: 'Bishkek' },
            zone: 'Asia/Bishkek',
            abroad: false,
            opens: '08:00',
            closes: '20:00',
          },
        ],
        source: SYNTHETIC,
      },
    }),
  );
  await story.step(
    '2023-03-14T10:00:00+06:00',
    'Two invitations; one inviter is not in the host’s law, which warns and stays on record (R-04)',
    async () => {
      const common = { signatory: SYNTHETIC, addressee: 'Председатель ПА ОДКБ / Chairman of the CSTO PA' };
      const invite = async (inviter: 'election-commission' | 'chamber', date: string, number: number) => {
        const reference = `${SYNTHETIC} ${number}`;
        return call.registerInvitation({ params, body: { ...common, inviter, date, reference } });
      };
      await invite('election-commission', '2023-03-10', 1);
      const { warnings } = await invite('chamber', '2023-03-11', 2);
      expectThat(
        warnings.some(({ code }) => code === 'mission.inviter-not-in-profile'),
        'the inviter is warned of',
      );
      await call.moveMission({ params, body: { action: 'invite' } });
    },
  );
  await story.step('2023-03-16T10:00:00+06:00', 'Decision, coordinator and cut-off are recorded', async () => {
    await call.recordDecision({
      params,
      body: { subject: 'observe', body: 'chairman', date: '2023-03-15', number: SYNTHETIC },
    });
    await call.moveMission({ params, body: { action: 'approve' } });
    await appointCoordinator(officer.desk, secretary, id, coordinator);
    await call.confirmCutoff({ params, body: { local: '2023-04-18T18:00', source: SYNTHETIC } });
  });
  await story.step(
    '2023-03-16T11:00:00+06:00',
    'Two places for each delegation; nominations are called for',
    async () => {
      await secretary.call.setQuotas({
        params,
        body: { delegationQuota: 2, totalCap: 12, reason: SYNTHETIC, source: SYNTHETIC },
      });
      await call.moveMission({ params, body: { action: 'form' } });
    },
  );
  const [fromHost] = members.KGZ as [Person];
  await story.refused(
    '2023-03-17T10:00:00+06:00',
    'Refused (R-16): a national of the host wants to observe at home',
    'application.host-national',
    () => fromHost.desk.call.apply({ params, body: { personId: fromHost.id, category: 'member' } }),
  );
  return id;
}

/** The vote is called off: what that brings is shown, then done, and the letters write themselves. */
async function callOff(story: Story, { officer, coordinator }: Players, id: string, { firstBatch }: Sent) {
  const { call } = officer.desk;
  await story.step('2023-04-20T10:00:00+06:00', 'The mission is ready', () =>
    coordinator.desk.call.moveMission({ params: { id }, body: { action: 'makeReady' } }),
  );
  await story.step(
    '2023-04-21T10:00:00+06:00',
    'The synthetic vote is called off: what follows is shown before it is done (R-62)',
    async () => {
      const { items } = await call.missionConsequences({ params: { id }, query: { action: 'cancel' } });
      expectThat(
        items.some(({ about, count }) => about === 'certificates' && count),
        'certificates are named',
      );
      await call.moveMission({ params: { id }, body: { action: 'cancel', reason: SYNTHETIC } });
      await call.askPaper({ params: { id }, body: { kind: 'cancellation-request', subjectId: firstBatch } });
    },
  );
}
