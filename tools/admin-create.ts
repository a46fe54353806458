import { parseArgs } from 'node:util';
import { createAdministrator } from './administrators.js';
import { personSaid } from './first-person.js';
import { PERSON_OPTIONS, PERSON_USAGE } from './person-options.js';

const USAGE = `npm run admin:create -- ${PERSON_USAGE} [--role systemAdministrator]`;

const { values } = parseArgs({
  options: { ...PERSON_OPTIONS, role: { type: 'string', default: 'executiveSecretary' } },
});
const { DATABASE_ADMIN_URL, PUBLIC_URL = 'http://127.0.0.1:3000' } = process.env;

function complain(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

const { role, ...said } = values;
const person = personSaid(said);
if ('faults' in person) complain([USAGE, ...person.faults].join('\n'));
if (!DATABASE_ADMIN_URL) complain('Set DATABASE_ADMIN_URL: the first person is entered by the owner of the database.');
if (role !== 'executiveSecretary' && role !== 'systemAdministrator')
  complain('--role is executiveSecretary (the default) or systemAdministrator.');

try {
  const validFrom = new Date().toISOString().slice(0, 10);
  const token = await createAdministrator(DATABASE_ADMIN_URL, { ...person, role, validFrom });
  console.log(`Hand this link over; it sets the password, once, within 72 hours:\n${PUBLIC_URL}/link#${token}`);
} catch (error) {
  const { code } = (error as { driverError?: { code?: string } }).driverError ?? {};
  complain(code === '23505' ? `${person.email} already has an account.` : (error as Error).message);
}
