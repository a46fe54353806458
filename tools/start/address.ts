import { setTimeout as sleep } from 'node:timers/promises';
import { tryPort } from '../embedded/ports.js';
import { Trouble } from '../embedded/trouble.js';

export type Address = { HOST: string; PORT: string; PUBLIC_URL: string; local: string };

/** Where the API will listen, and how it is reached from here. */
export async function addressFromEnvironment(): Promise<Address> {
  const HOST = process.env.HOST || '127.0.0.1';
  const wished = portFrom(process.env.PORT || '3000');
  const PORT = String(wished || (await listenOnce(HOST, 0)));
  const local = `http://${reachable(HOST)}:${PORT}`;
  return { HOST, PORT, PUBLIC_URL: process.env.PUBLIC_URL || local, local };
}

/** Said before anything is started. A killed launcher's API may need a moment to be gone. */
export async function assertFree({ HOST, PORT }: Address): Promise<void> {
  await listenOnce(HOST, Number(PORT), 5);
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

async function listenOnce(host: string, port: number, attempts = 1): Promise<number> {
  try {
    return await tryPort(host, port);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE' && attempts > 1) {
      await sleep(200);
      return listenOnce(host, port, attempts - 1);
    }
    if (code === 'EADDRINUSE')
      throw new Trouble(`Port ${port} is taken by another program: ${chooseAnother(port + 1)}.`);
    if (code === 'EACCES') throw new Trouble(`Port ${port} is not ours to open: ${chooseAnother(3_000)}.`);
    throw new Trouble(`HOST=${host} is no address to listen on (${message}).`);
  }
}

const chooseAnother = (port: number) => `choose another one, as in PORT=${port > 65_535 ? 3_000 : port} npm start`;
