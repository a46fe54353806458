import { parseArgs } from 'node:util';
import { createAdministrator } from './administrators.js';

const USAGE =
  'npm run admin:create -- --email person@example.org --family "Family" --given "Given" ' +
  '[--family-ru "Фамилия" --given-ru "Имя"] [--citizenship RUS] [--role systemAdministrator]';

const { values } = parseArgs({
  options: {
    email: { type: 'string' },
    family: { type: 'string', default: 'Administrator' },
    given: { type: 'string', default: 'First' },
    'family-ru': { type: 'string' },
    'given-ru': { type: 'string' },
    citizenship: { type: 'string', default: 'XXX' },
    role: { type: 'string', default: 'executiveSecretary' },
  },
});
const { DATABASE_ADMIN_URL, PUBLIC_URL = 'http://127.0.0.1:3000' } = process.env;

function complain(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

if (!values.email) complain(USAGE);
if (!DATABASE_ADMIN_URL) complain('Set DATABASE_ADMIN_URL: the first person is entered by the owner of the database.');
if (values.role !== 'executiveSecretary' && values.role !== 'systemAdministrator')
  complain('--role is executiveSecretary (the default) or systemAdministrator.');

try {
  const token = await createAdministrator(DATABASE_ADMIN_URL, {
    email: values.email.trim().toLowerCase(),
    role: values.role,
    name: {
      family: { ru: values['family-ru'] ?? values.family, en: values.family },
      given: { ru: values['given-ru'] ?? values.given, en: values.given },
    },
    office: { ru: 'Секретариат', en: 'Secretariat' },
    citizenship: values.citizenship,
    validFrom: new Date().toISOString().slice(0, 10),
  });
  console.log(`Hand this link over; it sets the password, once, within 72 hours:\n${PUBLIC_URL}/link#${token}`);
} catch (error) {
  const { code } = (error as { driverError?: { code?: string } }).driverError ?? {};
  complain(code === '23505' ? `${values.email} already has an account.` : (error as Error).message);
}
