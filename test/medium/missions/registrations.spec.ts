import type { Person } from '../../../tools/demonstration/cast.js';
import type { Client } from '#libs/contracts';
import { refusal } from '../../support/asking.js';
import { aDraft, anOfficer } from '../../support/factories.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';
import { TIMES } from '../../support/ready.js';

let house: TestInstallation;
let officer: Person;
let call: Client;
beforeAll(async () => {
  house = await openInstallation();
  officer = await anOfficer(house);
  call = officer.desk.call;
});
beforeEach(() => house.setClock(TIMES.nominating));
afterAll(() => house.close());

let letters = 0;
const invite = (id: string, incomingNumber?: string, receivedOn?: string) =>
  call.registerInvitation({
    params: { id },
    body: {
      inviter: 'parliament',
      signatory: 'S',
      addressee: 'S',
      date: '2026-02-20',
      reference: `S-${++letters}`,
      incomingNumber,
      receivedOn,
    },
  });

const setting = (value: string) =>
  house.secretary.call.changeSetting({ body: { setting: 'registrationNumbers', value, source: 'S' } });

describe('registration numbers', () => {
  it('are assigned without gaps, also at once and after a refusal; or entered, and then none is used twice', async () => {
    const drafts = await Promise.all(Array.from({ length: 8 }, () => aDraft(officer)));
    const counts = async (ids: string[]) =>
      (await Promise.all(ids.map((id) => invite(id)))).map(({ invitation }) =>
        Number(/^ВХ-2026\/(\d{4,})$/.exec(invitation.incomingNumber!)![1]),
      );
    const first = (await counts(drafts.slice(0, 7).map(({ id }) => id))).toSorted((a, b) => a - b);
    expect(first).toEqual(first.map((_, index) => first[0]! + index));
    const { id } = drafts[7]!;
    expect((await refusal(invite(id, 'OWN-1'))).code).toBe('registration.number-assigned');
    expect((await refusal(invite(id, undefined, '2026-03-03'))).code).toBe('registration.in-future');
    expect(await counts([id])).toEqual([first.at(-1)! + 1]);
    await setting('entered');
    try {
      // A running mission goes on as it began: its forms ask for no number.
      expect(await counts([id])).toEqual([first.at(-1)! + 2]);
      const { id: later } = await aDraft(officer);
      expect((await refusal(invite(later))).code).toBe('registration.number-missing');
      const own = `OWN-${process.pid}-${Date.now()}`;
      expect((await invite(later, own, '2026-02-27')).invitation).toMatchObject({
        incomingNumber: own,
        receivedOn: '2026-02-27',
      });
      expect((await refusal(invite(later, own))).code).toBe('registration.number-taken');
    } finally {
      await setting('assigned');
    }
  });
});
