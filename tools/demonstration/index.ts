export type SignIn = { email: string; password: string; who: string; task: string };

type Options = {
  services: { DATABASE_URL: string; DATABASE_ADMIN_URL: string; REDIS_URL: string };
  secretKeys: string;
  log(line: string): void;
};

export async function loadDemonstration(_options: Options): Promise<{ signIns: SignIn[]; firstReport: string }> {
  return { signIns: [], firstReport: '' };
}

export async function demonstrationState(_adminUrl: string): Promise<'absent' | 'loading' | 'loaded'> {
  return 'absent';
}
