import { existsSync } from 'node:fs';

/** Debian's browser, or one named by hand. Nothing is downloaded. */
const PLACES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
export const CHROMIUM = PLACES.find((place) => place && existsSync(place));
/** What draws shares the browser's process: there is no graphics card to keep apart. */
export const ARGUMENTS =
  '--no-sandbox --disable-gpu --in-process-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';
