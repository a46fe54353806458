import type { DelegationView } from '#libs/contracts';
import { Desk } from './desk.js';
import { PASSWORD } from './memory.js';
import type { Stage } from './stage.js';

export { PASSWORD };

type Wording = { ru: string; en: string };
export type Person = { id: string; desk: Desk; name: Wording };

/**
 * Synthetic persons: a family name that no one bears (a number spelt out), so that nobody can be taken for anyone.
 * Public office-holders of the reference data have no account and act nowhere.
 */
const FAMILIES: [ru: string, en: string][] = [
  ['Первина', 'Pervina'],
  ['Вторин', 'Vtorin'],
  ['Третьин', 'Tretyin'],
  ['Четвертак-Условный', 'Chetvertak-Uslovny'],
  ['Пятеркина', 'Pyaterkina'],
  ['Шестерин', 'Shesterin'],
  ['Семеркина', 'Semerkina'],
  ['Восьмерин', 'Vosmerin'],
  ['Девятерина', 'Devyaterina'],
  ['Десятерин', 'Desyaterin'],
  ['Одиннадцатин', 'Odinnadtsatin'],
  ['Двенадцатина', 'Dvenadtsatina'],
  ['Тринадцатин', 'Trinadtsatin'],
  ['Четырнадцатин', 'Chetyrnadtsatin'],
  ['Пятнадцатина', 'Pyatnadtsatina'],
  ['Шестнадцатин', 'Shestnadtsatin'],
  ['Семнадцатина', 'Semnadtsatina'],
  ['Восемнадцатин', 'Vosemnadtsatin'],
  ['Девятнадцатина', 'Devyatnadtsatina'],
  ['Двадцатин', 'Dvadtsatin'],
];

/** Once all of them are taken they come anew with another given name: nobody shares the whole name with another. */
const GIVEN: [ru: string, en: string][] = [
  ['Условное-Имя', 'Synthetic-Name'],
  ['Другое-Имя', 'Other-Name'],
  ['Третье-Имя', 'Third-Name'],
  ['Четвёртое-Имя', 'Fourth-Name'],
];

/** A second person confirms what awaits one. */
export async function confirmed(second: Desk, { id, awaits }: { id: string; awaits: boolean }): Promise<void> {
  if (awaits) await second.call.decideAppointment({ params: { id }, body: { action: 'confirm' } });
}

/** An officer appoints the coordinator, and the Executive Secretary confirms it. */
export async function appointCoordinator(officer: Desk, secretary: Desk, missionId: string, { id: personId }: Person) {
  const params = { id: missionId };
  const { office, awaits } = await officer.call.appointOffice({ params, body: { personId, office: 'coordinator' } });
  await confirmed(secretary, { ...office, awaits });
}

/** Enters people into the desk one after the other, with a delegation's mandate or office where they have one. */
export class Cast {
  private readonly delegations = new Map<string, DelegationView>();
  /** The first officer, who confirms what the Executive Secretary appoints. */
  private second: Desk | undefined;

  constructor(
    private readonly stage: Pick<Stage, 'url'>,
    private readonly secretary: Desk,
    /** How many have been entered before, so that the next are called otherwise. */
    private next = 0,
    /** Since when they hold what they hold. */
    private readonly since = '2022-03-17',
  ) {}

  async delegation(country: string): Promise<DelegationView> {
    if (this.delegations.size === 0)
      for (const delegation of (await this.secretary.call.listDelegations({})).items)
        this.delegations.set(delegation.country, delegation);
    return this.delegations.get(country)!;
  }

  /** Someone of the Secretariat, with a role. */
  async officer(
    email: string,
    office: Wording,
    role: 'secretariatOfficer' | 'executiveSecretary' | 'auditor' | 'invitedApplicant',
  ): Promise<Person> {
    const person = await this.enter(email, office, null, 'XXX');
    await this.secretary.call.giveGrant({ body: { personId: person.id, role, on: null, validFrom: this.since } });
    if (role === 'secretariatOfficer') this.second ??= person.desk;
    return person;
  }

  /** A member of a delegation; `chamber` counts its chambers. */
  async member(country: string, email: string, chamber = 0): Promise<Person> {
    const delegation = await this.delegation(country);
    const { id: chamberId, name } = delegation.chambers[chamber % delegation.chambers.length]!;
    const office = { ru: `депутат (${name.ru})`, en: `member (${name.en})` };
    const person = await this.enter(email, office, delegation.id, country);
    await this.secretary.call.setMandate({
      params: { id: person.id },
      body: { chamberId, validFrom: this.since, source: 'SYNTHETIC / УСЛОВНО' },
    });
    return person;
  }

  /** An acting representative of a delegation: synthetic, like everyone who acts here. */
  async representative(
    country: string,
    email: string,
    office: 'delegationManager' | 'delegationDeputy' = 'delegationDeputy',
  ) {
    const person = await this.member(country, email);
    const delegation = await this.delegation(country);
    const appointed = await this.secretary.call.appointRepresentative({
      params: { id: delegation.id },
      body: { personId: person.id, office, validFrom: this.since, source: 'SYNTHETIC / УСЛОВНО' },
    });
    await confirmed(this.second ?? this.secretary, appointed);
    return person;
  }

  private async enter(
    email: string,
    office: Wording,
    delegationId: string | null,
    citizenship: string,
  ): Promise<Person> {
    const [ru, en] = FAMILIES[this.next % FAMILIES.length]!;
    const [given, givenLatin] = GIVEN[Math.floor(this.next / FAMILIES.length) % GIVEN.length]!;
    this.next += 1;
    const { id } = await this.secretary.call.createPerson({
      body: {
        familyName: ru,
        familyNameLatin: en,
        givenName: given,
        givenNameLatin: givenLatin,
        office,
        citizenship,
        email,
        delegationId,
      },
    });
    const { link } = await this.secretary.call.createAccount({ body: { personId: id, email } });
    const desk = await new Desk(this.stage.url).useLink(link.url, PASSWORD);
    return { id, desk, name: { ru, en } };
  }
}

/** The Executive Secretary has this officer read the dossiers of the mission. */
export const assign = (secretary: Desk, officer: Person, missionId: string) =>
  secretary.call.giveGrant({ body: { personId: officer.id, role: 'missionOfficer', on: missionId } });
