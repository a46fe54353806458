import path from 'node:path';
import type { Browser } from 'playwright-core';
import { Camera, launch, LOCALES, SCHEMES, type Look } from './camera.js';
import { everybody, placesOf, type Company } from './demonstration.js';
import { LOOKERS, type Looker, type Places } from './addresses.js';
import { SHOTS, type Shot } from './shots.js';

export type Wishes = {
  url: string;
  folder: string;
  only?: string | undefined;
  schemes?: string | undefined;
  locales?: string | undefined;
  widths?: string | undefined;
};
const WIDTHS = [1440, 768, 390];

/** Every screen in every look that is wished for; answers with what went wrong. */
export async function photographAll({ url, folder, only, schemes, locales, widths }: Wishes): Promise<string[]> {
  const wished = new RegExp(only ?? '');
  const shots = SHOTS.filter(({ name }) => wished.test(name));
  if (shots.length === 0) throw new Error(`No screen is called so: ${only}. There are: ${names(SHOTS)}`);
  const company = await everybody(url);
  const studio = { url, folder, company, places: await placesOf(company) };
  const browser = await launch();
  const faults: string[] = [];
  try {
    for (const scheme of chosen(SCHEMES, schemes))
      for (const locale of chosen(LOCALES, locales))
        for (const width of widths?.split(',').map(Number) ?? WIDTHS)
          for (const as of LOOKERS)
            faults.push(...(await photograph(browser, studio, { scheme, locale, width }, as, shots)));
  } finally {
    await browser.close();
  }
  return faults;
}

const names = (shots: readonly Shot[]) => shots.map(({ name }) => name).join(' ');
function chosen<T extends string>(all: readonly T[], wished: string | undefined): readonly T[] {
  if (wished === undefined) return all;
  const strange = wished.split(',').filter((one) => !all.includes(one as T));
  if (strange.length > 0) throw new Error(`${strange.join()} is none of ${all.join(', ')}.`);
  return all.filter((one) => wished.split(',').includes(one));
}

type Studio = { url: string; folder: string; company: Company; places: Places };
/** What belongs to one person, in one look. */
async function photograph(
  browser: Browser,
  { url, folder, company, places }: Studio,
  look: Look,
  as: Looker,
  all: readonly Shot[],
): Promise<string[]> {
  const shots = all.filter((shot) => shot.as === as);
  if (shots.length === 0) return [];
  const album = `${look.scheme}-${look.locale}-${look.width}`;
  const camera = await Camera.open(browser, url, look, as === 'nobody' ? undefined : company[as]);
  const faults: string[] = [];
  try {
    for (const { name, at, act } of shots) {
      const file = path.join(album, `${name}.png`);
      const said = await taken(camera, path.join(folder, file), at(places), act).catch(String);
      console.log(`${file} (${as}) ${said}`);
      if (!FINE.includes(said)) faults.push(`${file} ${said}`);
      // The next begins on a page of its own.
      if (act || !FINE.includes(said)) camera.forget();
    }
  } finally {
    await camera.close();
  }
  return faults;
}

const FINE = ['', 'has nothing to open at this width'];
async function taken(camera: Camera, file: string, address: string, act: Shot['act']): Promise<string> {
  await camera.to(address);
  if (act && !(await act(camera.page))) return FINE[1]!;
  if (act) await camera.settled(address);
  const wider = await camera.take(file, { whole: !act });
  return wider > 0 ? `WIDER by ${wider} px` : '';
}
