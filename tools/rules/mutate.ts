import { withClient } from '../demonstration/theatre.js';
import { ACT_TABLES, placeName } from './acts.js';
import { MUTATION, type Mutation } from './mutation.js';

/** Loaded before each test file: takes away what the environment names. Edits are made by the transform. */
const mutation = JSON.parse(process.env[MUTATION] ?? 'null') as Mutation | null;

if (mutation?.kind === 'requirements')
  for (const place of mutation.places) {
    const { table, act, effect, code } = place;
    const row = ACT_TABLES[table]![act] as Record<typeof effect, readonly { code: string }[]>;
    const rest = row[effect].filter((requirement) => requirement.code !== code);
    if (rest.length === row[effect].length) throw new Error(`There is nothing to take away: ${placeName(place)}`);
    row[effect] = rest;
  }
if (mutation?.kind === 'sql' && process.env.DATABASE_ADMIN_URL)
  await withClient(process.env.DATABASE_ADMIN_URL, (client) => client.query(mutation.statement));
