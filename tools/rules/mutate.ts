import { withClient } from '../demonstration/theatre.js';
import { inEachDatabase } from '../testing/databases.js';
import { ACT_TABLES, placeName } from './acts.js';
import { MUTATION, type Mutation } from './mutation.js';

/** Takes away what the environment names; changes of the source are made by the loader of the tests. */
const mutation = JSON.parse(process.env[MUTATION] ?? 'null') as Mutation | null;

if (mutation?.kind === 'requirements')
  for (const place of mutation.places) {
    const { table, act, effect, code } = place;
    const row = ACT_TABLES[table]![act] as Record<typeof effect, readonly { code: string }[]>;
    const rest = row[effect].filter((requirement) => requirement.code !== code);
    if (rest.length === row[effect].length) throw new Error(`There is nothing to take away: ${placeName(place)}`);
    row[effect] = rest;
  }
if (mutation?.kind === 'sql')
  inEachDatabase(() => withClient(process.env.DATABASE_ADMIN_URL!, (client) => client.query(mutation.statement)));
