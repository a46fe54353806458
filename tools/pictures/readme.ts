import path from 'node:path';
import { Camera, launch } from './camera.js';
import { everybody, placesOf } from './demonstration.js';
import { SHOTS } from './shots.js';

const folder = path.resolve(import.meta.dirname, '../../../docs/pictures');
const WIDE = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

/** The most telling of all screens: how the picture is called, and what it shows. */
const PICTURES = [
  ['board', 'missions', WIDE],
  ['mission', 'missions-called-overview', WIDE],
  ['observers', 'missions-called-observers-people', WIDE],
  ['accreditation', 'missions-called-accreditation', WIDE],
  ['report', 'reports-signing-text', WIDE],
  ['find', 'open-search-found', WIDE],
  ['rules', 'rules', WIDE],
  ['delegation', 'delegation', WIDE],
  ['coordinator', 'coordinator', WIDE],
  ['mine', 'mine', PHONE],
] as const;

/** Those that stand in the README and the guide, as one sees them first: in Russian, and for English readers in English. */
export async function photographForReadme(url: string): Promise<void> {
  const company = await everybody(url);
  const places = await placesOf(company);
  const browser = await launch();
  try {
    for (const locale of ['ru', 'en'] as const)
      for (const [name, shown, size] of PICTURES) {
        const { as, at, act } = SHOTS.find((shot) => shot.name === shown)!;
        const who = as === 'nobody' ? undefined : company[as];
        const camera = await Camera.open(browser, url, { scheme: 'light', locale, ...size }, who);
        await camera.to(at(places));
        if (await act?.(camera.page)) await camera.settled(shown);
        const file = `desk-${name}${locale === 'ru' ? '' : `-${locale}`}.png`;
        await camera.take(path.join(folder, file), { whole: false });
        await camera.close();
        console.log(`docs/pictures/${file}`);
      }
  } finally {
    await browser.close();
  }
}
