import { randomBytes } from 'node:crypto';
import { env } from 'node:process';
import { ConfigError, readConfig } from './config.js';

const right = {
  DATABASE_URL: 'postgres://app@127.0.0.1/desk',
  REDIS_URL: 'redis://127.0.0.1',
  SECRET_KEYS: `k:${randomBytes(32).toString('base64')}`,
};
const before = { ...env };
afterEach(() => {
  for (const name of Object.keys(env)) delete env[name];
  Object.assign(env, before);
});

/** What is complained of when these variables are set, and no others. */
function complaint(variables: Record<string, string | undefined>): string {
  for (const name of Object.keys(env)) delete env[name];
  for (const [name, value] of Object.entries({ ...right, ...variables })) if (value !== undefined) env[name] = value;
  try {
    readConfig();
    return '';
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
}

it('is content with addresses and a key', () => {
  expect(complaint({})).toBe('');
});

it.each(Object.keys(right))('misses %s by name', (name) => {
  expect(complaint({ [name]: undefined })).toMatch(new RegExp(`^${name} .+\\.$`));
});

it('refuses keys that are short, not random, or nameless', () => {
  for (const key of [randomBytes(16), Buffer.alloc(32, 'x'), Buffer.alloc(0)])
    expect(complaint({ SECRET_KEYS: `k:${key.toString('base64')}` })).toMatch(/^SECRET_KEYS /);
  expect(complaint({ SECRET_KEYS: randomBytes(32).toString('base64') })).toMatch(/^SECRET_KEYS /);
});

it('takes plain http for this machine only', () => {
  for (const here of ['http://127.0.0.1:3000', 'http://localhost', 'http://[::1]:3000', 'https://desk.example'])
    expect(complaint({ PUBLIC_URL: here })).toBe('');
  for (const away of ['http://desk.example', 'http://192.168.0.1', 'http://127.0.0.1.desk.example'])
    expect(complaint({ PUBLIC_URL: away })).toMatch(/^PUBLIC_URL .*https/);
});

it('lets no clock but the real one into production', () => {
  expect(complaint({ DOMAIN_CLOCK_FILE: '/tmp/now', NODE_ENV: 'demonstration' })).toBe('');
  expect(complaint({ DOMAIN_CLOCK_FILE: '/tmp/now', NODE_ENV: 'production' })).toMatch(/^DOMAIN_CLOCK_FILE /);
});

it('lets no cheap hash of a password into production', () => {
  expect(complaint({ PASSWORD_MEMORY_KIB: '1024', NODE_ENV: 'test' })).toBe('');
  expect(complaint({ PASSWORD_MEMORY_KIB: '1024', NODE_ENV: 'production' })).toMatch(/^PASSWORD_MEMORY_KIB /);
  expect(complaint({ NODE_ENV: 'production' })).toBe('');
  expect(readConfig().PASSWORD_MEMORY_KIB).toBe(65_536);
});

it('names everything that is wrong at once', () => {
  const lines = complaint({ DATABASE_URL: 'mysql://x', REDIS_URL: 'x', PORT: '99999' }).split('\n');
  expect(lines.map((line) => line.split(' ')[0])).toEqual(['DATABASE_URL', 'REDIS_URL', 'PORT']);
});

it.each([
  [undefined, 0],
  ['false', 0],
  ['true', 1],
  ['2', 2],
])('believes, where TRUST_PROXY is %s, so many proxies: %i', (said, hops) => {
  expect(complaint({ TRUST_PROXY: said })).toBe('');
  expect(readConfig().TRUST_PROXY).toBe(hops);
});

it.each(['some', '-1', '1.5'])('does not guess how many proxies TRUST_PROXY=%s means', (said) => {
  expect(complaint({ TRUST_PROXY: said })).toMatch(/^TRUST_PROXY /);
});
