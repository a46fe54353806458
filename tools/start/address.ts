import { setTimeout as sleep } from 'node:timers/promises';
import { tryPort } from '../embedded/ports.js';
import { Trouble } from '../embedded/trouble.js';

export type Address = { HOST: string; PORT: string; PUBLIC_URL: string; local: string };

/** Where the API will listen, and how it is reached from here. */
export async function addressFromEnvironment(): Promise<Address> {
  const HOST = process.env.HOST || '127.0.0.1';
  const port = portFrom(process.env.PORT || '3000');
  const local = `http://${reachable(HOST)}:${port || (await tryPort(HOST, 0))}`;
  return { HOST, PORT: new URL(local).port || '80', PUBLIC_URL: process.env.PUBLIC_URL || local, local };
}

function portFrom(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new Trouble(`PORT=${text} is no port: choose one from 1 to 65535.`);
  return port;
}

/** An address one can listen on for everybody is none to go to. */
function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}

const TROUBLES: Record<string, (address: Address) => string> = {
  EADDRINUSE: ({ PORT }) =>
    `Port ${PORT} is taken by another program: choose another one, as in PORT=${other(PORT)} npm start.`,
  EACCES: ({ PORT }) => `Port ${PORT} is not for us to open: choose one above 1023, as in PORT=3000 npm start.`,
};

const other = (port: string) => (Number(port) < 65_535 ? Number(port) + 1 : 3000);

/** Said before anything is started. A killed launcher's API may need a moment to be gone. */
export async function assertFree(address: Address, attempts = 5): Promise<void> {
  try {
    await tryPort(address.HOST, Number(address.PORT));
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE' && attempts > 1) {
      await sleep(200);
      return assertFree(address, attempts - 1);
    }
    throw new Trouble(TROUBLES[code]?.(address) ?? `HOST=${address.HOST} is no address to listen on: ${message}.`);
  }
}
