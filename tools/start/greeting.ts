import type { Address } from './address.js';

export type Begun = Demonstration | { firstLink: string; email: string } | { nobody: string };
type Demonstration = {
  signIns: { email: string; password: string; who: string; task: string }[];
  firstReport: string;
};

/** What someone who has just typed `npm start` wants to know. */
export function greeting({ PUBLIC_URL }: Address, notes: string[], begun?: Begun): string {
  return [
    '',
    `Mission Desk is ready: ${PUBLIC_URL}`,
    ...(begun ? describe(begun, PUBLIC_URL) : []),
    '',
    ...notes,
    'Ctrl-C stops it all.',
    '',
  ].join('\n');
}

function describe(begun: Begun, publicUrl: string): string[] {
  if ('firstLink' in begun)
    return [
      '',
      `This link sets the password of ${begun.email}, once, within 72 hours:`,
      `  ${publicUrl}${begun.firstLink}`,
    ];
  if ('nobody' in begun)
    return ['', 'Nobody has an account yet. Stop this (Ctrl-C), and name the first person:', `  ${begun.nobody}`];
  const { signIns, firstReport } = begun;
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
