import { createInterface } from 'node:readline/promises';
import { CreateAccount, CreatePerson, issueSentence, type Issue } from '#libs/contracts';
import type { NewAdministrator } from './administrators.js';
import type { Said } from './person-options.js';

const ASKED = {
  email: 'E-mail address: ',
  family: 'Family name in Latin letters: ',
  given: 'Given name in Latin letters: ',
  'family-ru': 'Family name as it is written at home (Enter: the same): ',
  'given-ru': 'Given name as it is written at home (Enter: the same): ',
} as const satisfies Partial<Record<keyof Said, string>>;
const OFFICE = { ru: 'Секретариат', en: 'Secretariat' };
/** Where a fault of a field is to be mended: without a name as written at home, in the one it is taken from. */
const OPTIONS_OF: Record<string, (keyof Said)[]> = {
  familyName: ['family-ru', 'family'],
  givenName: ['given-ru', 'given'],
  familyNameLatin: ['family'],
  givenNameLatin: ['given'],
};

const Named = CreatePerson.extend(CreateAccount.pick({ email: true }).shape).required({
  familyNameLatin: true,
  givenNameLatin: true,
});

/** The person who was named, by the rules that hold for everyone; or what is wrong with each option. */
export function personSaid(said: Said): Omit<NewAdministrator, 'role' | 'validFrom'> | { faults: string[] } {
  const { email, family, given, citizenship = 'XXX' } = said;
  const found = Named.safeParse({
    familyName: said['family-ru'] || family,
    givenName: said['given-ru'] || given,
    familyNameLatin: family,
    givenNameLatin: given,
    office: OFFICE,
    citizenship,
    email,
    delegationId: null,
  });
  if (!found.success) {
    const faults = (found.error.issues as Issue[]).map((issue) => {
      const [field = ''] = (issue.path ?? []).map(String);
      const options = OPTIONS_OF[field] ?? [field];
      return `--${options.find((option) => said[option as keyof Said]) ?? options.at(-1)} ${issueSentence(issue, 'en')}`;
    });
    return { faults: [...new Set(faults)] };
  }
  const person = found.data;
  return {
    email: person.email,
    name: {
      family: { ru: person.familyName, en: person.familyNameLatin },
      given: { ru: person.givenName, en: person.givenNameLatin },
    },
    office: OFFICE,
    citizenship,
  };
}

type Streams = { input: NodeJS.ReadableStream; output: NodeJS.WritableStream };

/** Asks until it is answered; Ctrl-C ends the whole program as it does elsewhere. */
export async function askPerson({ input, output }: Streams) {
  const terminal = createInterface({ input, output });
  terminal.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  output.write('\nNobody has an account yet. Who is the first, the Executive Secretary?\n');
  try {
    for (;;) {
      const said: Record<string, string> = {};
      for (const [option, question] of Object.entries(ASKED)) said[option] = (await terminal.question(question)).trim();
      const person = personSaid(said);
      if (!('faults' in person)) return person;
      output.write(`${person.faults.join('\n')}\n`);
    }
  } finally {
    terminal.close();
  }
}
