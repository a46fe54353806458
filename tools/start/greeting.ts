import type { Address } from './address.js';

type Demonstration = {
  signIns: { email: string; password: string; who: string; task: string }[];
  firstReport: string;
};

/** What someone who has just typed `npm start` wants to know. */
export function greeting({ PUBLIC_URL }: Address, notes: string[], demonstration?: Demonstration): string {
  return [
    '',
    `Mission Desk is ready: ${PUBLIC_URL}`,
    ...(demonstration ? describe(demonstration, PUBLIC_URL) : []),
    '',
    ...notes,
    'Ctrl-C stops it all.',
    '',
  ].join('\n');
}

function describe({ signIns, firstReport }: Demonstration, publicUrl: string): string[] {
  const widest = (column: 'email' | 'password') => Math.max(0, ...signIns.map((signIn) => signIn[column].length));
  const [email, password] = [widest('email'), widest('password')];
  return [
    '',
    ...(signIns.length ? ['Sign in as'] : []),
    ...signIns.map(
      (signIn) => `  ${signIn.email.padEnd(email)}  ${signIn.password.padEnd(password)}  ${signIn.who}: ${signIn.task}`,
    ),
    ...(firstReport ? [`The first report: ${new URL(firstReport, publicUrl).href}`] : []),
  ];
}
