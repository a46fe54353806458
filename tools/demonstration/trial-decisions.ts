import type { ReplyReport } from '#libs/contracts';
import { acceptTexts, endorse, list } from './applications.js';
import type { Person } from './cast.js';
import { scanOf, type Story } from './desk.js';
import { completeDossier } from './trial-nominations.js';
import { isWorth, type Badges } from './trial-papers.js';
import { expectThat, SYNTHETIC, type Players, type Sent } from './trial-players.js';

/** The host's reply, a refusal with its replacement, a corrected name, a revocation and a late name. */
export async function decideAndReplace(
  story: Story,
  players: Players,
  missionId: string,
  sent: Sent,
  print: () => Promise<Badges>,
): Promise<Badges> {
  await importReply(story, players, missionId, sent);
  await replaceRefused(story, players, missionId, sent);
  await story.step('2023-04-14T10:00:00+06:00', 'A patronymic is entered; the host is to be written to', async () => {
    const { call } = players.officer.desk;
    const { id } = players.members.TJK[0]!;
    const { version, familyName, givenName, familyNameLatin, givenNameLatin, office, citizenship, email } =
      await call.getPerson({ params: { id } });
    const names = { familyName, givenName, familyNameLatin, givenNameLatin, patronymic: 'Условное-Отчество' };
    await call.changePerson({ params: { id }, body: { ...names, office, citizenship, email }, ifMatch: version });
  });
  const badges = await print();
  const revoked = await revoke(story, players, missionId, badges);
  await sendLate(story, players, missionId, sent, revoked);
  return badges;
}

const HEADERS = 'Фамилия;Имя;Решение;Номер решения;Дата решения;Номер удостоверения;Действует с;Причина';

const fileOf = (lines: string[][]) => Buffer.from([HEADERS, ...lines.map((line) => line.join(';'))].join('\r\n'));

/** As commissions send it: a table from their own program, one name misspelt at first. */
async function importReply(story: Story, { officer, members }: Players, missionId: string, { firstBatch }: Sent) {
  const { items } = await officer.desk.call.listBatches({ params: { id: missionId } });
  const { accreditations } = items.find(({ id }) => id === firstBatch)!;
  const refused = members.RUS[2]!.name.ru;
  const rows = accreditations.map(({ name }, index) => {
    const [family, given] = name.ru.split(' ') as [string, string];
    return family === refused
      ? [family, given, 'отказано', SYNTHETIC, '06.04.2023', '', '', SYNTHETIC]
      : [family, given, 'аккредитован', SYNTHETIC, '06.04.2023', `SYN-${index + 1}`, '06.04.2023', ''];
  });
  const misspelt = fileOf(rows.map((row, index) => (index === 0 ? ['Неизвестнов', ...row.slice(1)] : row)));
  const right = fileOf(rows);
  const reply = (bytes: Uint8Array<ArrayBuffer>, query: string) =>
    officer.desk.send(`/api/batches/${firstBatch}/replies?${query}`, 'text/csv', bytes) as Promise<ReplyReport>;
  await story.step(
    '2023-04-10T10:00:00+06:00',
    'The host’s reply is tried: one row names nobody who was sent',
    async () => {
      const { totals, applied } = await reply(misspelt, 'dryRun=true');
      expectThat(!applied && totals.refused === 1 && totals.decided === 6, 'one row of the reply is refused');
    },
  );
  await story.refused(
    '2023-04-10T10:05:00+06:00',
    'Refused (R-27): it is recorded as a whole or not at all',
    'batch.decisions-refused',
    async () => {
      const { digest } = await reply(misspelt, 'dryRun=true');
      await reply(misspelt, `dryRun=false&digest=${digest}`);
    },
  );
  await story.step('2023-04-10T11:00:00+06:00', 'Corrected, it is imported: six accredited, one refused', async () => {
    const { digest } = await reply(right, 'dryRun=true');
    const { totals } = await reply(right, `dryRun=false&digest=${digest}`);
    expectThat(totals.decided === 7, 'seven decisions are recorded');
    const again = await reply(right, `dryRun=false&digest=${digest}`);
    expectThat(again.totals.unchanged === 7, 'the same reply once more changes nothing');
  });
}

/** another of the delegation takes the refused one's place, in a second batch. */
async function replaceRefused(story: Story, players: Players, missionId: string, { chosen }: Sent) {
  const { officer, coordinator, representatives, members } = players;
  const params = { id: missionId };
  const [refused, successor] = [members.RUS[2]!, members.RUS[3]!];
  await story.step(
    '2023-04-11T10:00:00+06:00',
    'The delegation names another in the place of the refused one',
    async () => {
      const { application } = await representatives.RUS.desk.call.apply({
        params,
        body: {
          personId: successor.id,
          category: 'member',
          replaces: chosen.get(refused)!,
          replaceReason: SYNTHETIC,
        },
      });
      const { id } = application;
      await acceptTexts(successor, id);
      await successor.desk.call.moveApplication({ params: { id }, body: { action: 'submit' } });
      await completeDossier(successor, id, chosen.size);
      await endorse(representatives.RUS, id);
      await list(officer, id);
      await coordinator.desk.call.approveList({ params });
      chosen.delete(refused);
      chosen.set(successor, id);
    },
  );
  await story.step('2023-04-12T10:00:00+06:00', 'The second batch is sent, and decided about as a whole', async () => {
    const { call } = officer.desk;
    const { id, accreditations } = await call.sendBatch({
      params,
      body: { sentOn: '2023-04-12', reference: `SYNTHETIC 2 / УСЛОВНО 2` },
    });
    const [named] = accreditations;
    await call.decideBatch({
      params: { id },
      body: {
        default: { action: 'accredit', actNumber: SYNTHETIC, actDate: '2023-04-12', validFrom: '2023-04-12' },
        decisions: [{ accreditationId: named!.id, certificateNumber: 'SYN-8' }],
      },
    });
  });
}

/** effective at once, and so is what the badge is worth. */
async function revoke(story: Story, { officer, members }: Players, missionId: string, badges: Badges) {
  const revoked = members.BLR[1]!;
  const { items } = await officer.desk.call.listApplications({ params: { id: missionId }, query: { limit: 100 } });
  const { accreditation } = items.find(({ personId }) => personId === revoked.id)!;
  await story.step(
    '2023-04-19T09:00:00+06:00',
    'The host revokes one accreditation; its badge is void at once',
    async () => {
      await officer.desk.call.moveAccreditation({
        params: { id: accreditation!.id },
        body: { action: 'revoke', reason: SYNTHETIC, authority: SYNTHETIC, endedOn: '2023-04-19' },
      });
      await isWorth(officer, badges.of(revoked), 'revoked');
    },
  );
  return revoked;
}

/** after the cut-off only by the host's consent, with the evidence of it. */
async function sendLate(
  story: Story,
  { officer, coordinator }: Players,
  missionId: string,
  { chosen, waiting }: Sent,
  revoked: Person,
) {
  const { call } = officer.desk;
  const params = { id: missionId };
  await story.step('2023-04-19T10:00:00+06:00', 'Who waited has the place now', async () => {
    const { state } = await call.getApplication({ params: { id: chosen.get(waiting)! } });
    expectThat(state === 'LISTED', 'the revoked one’s place went to the one who waited');
    chosen.delete(revoked);
    await coordinator.desk.call.approveList({ params });
  });
  const batch = { sentOn: '2023-04-19', reference: `SYNTHETIC 3 / УСЛОВНО 3` };
  await story.refused(
    '2023-04-19T10:30:00+06:00',
    'Refused (R-25): the cut-off has passed',
    'application.cutoff-passed',
    () => call.sendBatch({ params, body: batch }),
  );
  await story.step(
    '2023-04-19T12:00:00+06:00',
    'The host consents to a late name; its letter is the evidence',
    async () => {
      const evidenceId = await officer.desk.upload('consent.pdf', missionId, scanOf(`${SYNTHETIC}: host’s consent`));
      const { accreditations } = await call.sendBatch({
        params,
        body: { ...batch, lateConsent: { text: SYNTHETIC, evidenceId } },
      });
      await call.moveAccreditation({
        params: { id: accreditations[0]!.id },
        body: {
          action: 'accredit',
          actNumber: SYNTHETIC,
          actDate: '2023-04-19',
          certificateNumber: 'SYN-9',
          validFrom: '2023-04-19',
        },
      });
    },
  );
}
