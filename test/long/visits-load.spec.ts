import { randomUUID } from 'node:crypto';
import type { RecordVisit } from '#libs/contracts';
import type { Person } from '../../tools/demonstration/cast.js';
import { sql } from '../support/accounts.js';
import { openInstallation } from '../support/house.js';
import { anObservingMission, aWrittenReport, participantsOf } from '../support/ready.js';
import { aStation } from '../support/stations.js';
import { Browser } from '../support/browser.js';

const OBSERVERS = 60;
const VISITS = 250;
/** LOAD_SECONDS makes it shorter, for whoever looks whether the test itself is right. */
const SECONDS = Number(process.env.LOAD_SECONDS ?? 600);
const EVENING = '2026-03-17T18:00:00Z';

/** As telephones do with a bad connection: some answers never come, and what was not acknowledged goes out again. */
class Telephone {
  readonly statuses: number[] = [];
  lost = 0;
  private readonly browser: Browser;

  constructor(
    private readonly url: string,
    private readonly person: Person,
    private readonly missionId: string,
  ) {
    this.browser = Browser.of(url, person.desk);
  }

  async deliver(visit: RecordVisit, number: number) {
    // Of every third the answer is lost, some before anything arrived; every fifth goes out once more than it had to.
    if (number % 3 === 0) await this.cutOff(visit, number % 40);
    for (let tries = 0; ; tries++) {
      const { status } = await this.browser.send('POST', `/api/missions/${this.missionId}/visits`, { json: visit });
      this.statuses.push(status);
      if (status < 300) break;
      if (tries > 20) throw new Error(`Not received: ${status}`);
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
    if (number % 5 !== 0) return;
    const { status } = await this.browser.send('POST', `/api/missions/${this.missionId}/visits`, { json: visit });
    this.statuses.push(status);
  }

  private async cutOff(visit: RecordVisit, afterMs: number) {
    const cookie = [...this.person.desk.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { cookie, 'content-type': 'application/json', 'x-requested-with': 'load' };
    const body = JSON.stringify(visit);
    const asked = fetch(`${this.url}/api/missions/${this.missionId}/visits`, {
      method: 'POST',
      headers: { ...headers, 'idempotency-key': randomUUID() },
      body,
      signal: AbortSignal.timeout(afterMs),
    });
    await asked.then(
      ({ status }) => this.statuses.push(status),
      () => (this.lost += 1),
    );
  }
}

it(`receives ${VISITS} visits of ${OBSERVERS} observers in ${SECONDS} s, with answers lost and repeats, while two reports are drawn: each once, and none refused`, async () => {
  const house = await openInstallation({ worker: true });
  try {
    const company = await participantsOf(house, OBSERVERS);
    const { id: missionId } = await anObservingMission(house, company);
    house.setClock(EVENING);
    const stations = await Promise.all(Array.from({ length: 50 }, (_, i) => aStation(missionId, { code: `L-${i}` })));
    const phones = company.members.map((person) => new Telephone(house.url, person, missionId));
    const reports = await Promise.all(
      (['final-conclusion', 'mission-report'] as const).map((kind) => aWrittenReport(company, missionId, kind)),
    );
    const load = { isOver: false };
    const drawn: Record<string, number> = {};
    const drawing = Promise.all(
      reports.map(async ({ id, kind }) => {
        for (let n = 0; !load.isOver; n++) {
          const language = n % 2 ? 'en' : 'ru';
          await company.coordinator.desk.render(id, language);
          drawn[`${kind} ${language}`] = (drawn[`${kind} ${language}`] ?? 0) + 1;
          // So many in a quarter of an hour are drawn for one account, and no more.
          await new Promise((resolve) => setTimeout(resolve, 5_000));
        }
      }),
    );
    // Heard below, and not before: until then nobody waits for it.
    drawing.catch(() => {});
    const visits = Array.from({ length: VISITS }, (_, number): [Person, RecordVisit] => {
      const person = company.members[number % OBSERVERS]!;
      const minute = String(number % 60).padStart(2, '0');
      const hour = String(9 + Math.floor(number / 60)).padStart(2, '0');
      return [
        person,
        {
          id: randomUUID(),
          device: 'SYNTHETIC',
          enteredAt: `2026-03-17T17:00:00.000Z`,
          digest: null,
          content: {
            stationId: stations[number % stations.length]!,
            teamId: null,
            stage: 'voting',
            form: 'voting',
            formVersion: 1,
            arrivedAt: `2026-03-17T${hour}:${minute}:00.000Z`,
            leftAt: `2026-03-17T${hour}:${minute}:59.000Z`,
            authorId: person.id,
            observers: [person.id],
            answers: { queue: { value: number } },
          },
        },
      ];
    });
    const began = Date.now();
    await Promise.all(
      visits.map(async ([, visit], number) => {
        const due = began + (number / VISITS) * SECONDS * 1_000;
        await new Promise((resolve) => setTimeout(resolve, due - Date.now()));
        await phones[number % OBSERVERS]!.deliver(visit, number);
      }),
    );
    load.isOver = true;
    await drawing;
    const statuses = phones.flatMap((phone) => phone.statuses);
    expect([...new Set(statuses)].filter((status) => status >= 300)).toEqual([]);
    expect(phones.reduce((sum, { lost }) => sum + lost, 0)).toBeGreaterThan(0);
    // Each of the two, in each language, again and again.
    const often = Object.keys(drawn).filter((document) => drawn[document]! > 1);
    expect(often.toSorted()).toEqual([
      'final-conclusion en',
      'final-conclusion ru',
      'mission-report en',
      'mission-report ru',
    ]);
    const kept = await sql<{ id: string; queue: string; count: number }>(
      `SELECT entry_id AS id, min(answers->'queue'->>'value') AS queue, count(*)::int AS count
       FROM visit WHERE mission_id = $1 GROUP BY entry_id`,
      [missionId],
    );
    expect(kept.filter(({ count }) => count !== 1)).toEqual([]);
    const sent = visits.map(([, { id, content }]) => `${id} ${(content.answers.queue as { value: number }).value}`);
    expect(kept.map(({ id, queue }) => `${id} ${queue}`).toSorted()).toEqual(sent.toSorted());
  } finally {
    await house.close();
  }
}, 1_800_000);
