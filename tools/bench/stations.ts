import { buffer } from 'node:stream/consumers';
import pg from 'pg';
import { columnTitle, readStationList, STATION_COLUMNS } from '#libs/observation';
import { stationKey } from '#libs/regulation';
import { csvOf, xlsxOf } from '#libs/spreadsheets';
import { withClient } from '../demonstration/theatre.js';
import { openBenchHouse, type BenchHouse } from './house.js';

const ROWS = 100_000;
const ROUNDS = 2;
const TIMES = 9;
const GOAL = { ratio: 2, search: 20 };
const HOST = 'BLR';

const REGIONS = ['Брестская', 'Витебская', 'Гомельская', 'Гродненская', 'Минская', 'Могилёвская'];
const PLACES = ['Школа-гимназия', 'Дом культуры', 'Средняя школа', 'Детский сад', 'Библиотека', 'Колледж'];
type Row = Record<(typeof STATION_COLUMNS)[number], string | number | null>;
const rows = Array.from({ length: ROWS }, (_, at): Row => ({
  code: String(at + 1),
  nameRu: `Избирательный участок № ${at + 1}, ${PLACES[at % 6]} № ${at % 977} (условный)`,
  nameEn: null,
  region: `${REGIONS[Math.floor((at * 6) / ROWS)]} область`,
  country: at % 1_700 === 5 ? 'KGZ' : HOST,
  abroad: null,
  voters: (at * 37) % 3_000,
  zone: null,
  closes: null,
}));

/** What is asked for while somebody types, and by pages; the first and the last of what stands in the order of the codes. */
const SEARCHES: [name: string, query: string][] = [
  ['a number', '?q=10177'],
  ['what every one has', '?q=' + encodeURIComponent('избир')],
  ['one letter', '?q=' + encodeURIComponent('ш')],
  ['a place and a number', '?q=' + encodeURIComponent('школа 517')],
  ['in Latin letters', '?q=shkola'],
  ['the last region, in words', '?q=' + encodeURIComponent('могилев')],
  ['the last region, as a filter', '?region=' + encodeURIComponent('Могилёвская область')],
  ['abroad', '?abroad=true'],
  ['nothing', '?q=zzzz'],
  ['the first page', '?limit=50'],
];

export type StationsBench = Awaited<ReturnType<typeof benchStations>>;

/** A register of a hundred thousand taken in, beside the same rows by a bare COPY; and what is found in it. */
export async function benchStations() {
  const house = await openBenchHouse();
  try {
    const columns = STATION_COLUMNS.map((name) => ({ title: columnTitle(name, 'ru'), value: (row: Row) => row[name] }));
    const files = {
      CSV: await buffer(csvOf(columns, rows, ';')),
      XLSX: await buffer(await xlsxOf('1', columns, rows, '2026-01-01T00:00:00Z')),
    };
    const bare = await least(() => copied(house));
    const tables = [];
    for (const [name, file] of Object.entries(files)) {
      const read = await least(() => timed(() => readStationList(file, HOST)));
      tables.push({ name: `the import of a ${name}`, all: await least(() => imported(house, file)), read });
    }
    const fresh = await found(house);
    await withClient(house.adminUrl, (client) => client.query('VACUUM ANALYZE station'));
    const analysed = await found(house);
    const searches = fresh.map(({ name, ms }, at) => ({ name, fresh: ms, analysed: analysed[at]!.ms }));
    return { rows: ROWS, bare, tables, searches, goal: GOAL };
  } finally {
    await house.close();
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

async function least(measured: () => Promise<number>): Promise<number> {
  const times = [];
  for (let round = 0; round < ROUNDS; round++) times.push(await measured());
  return Math.min(...times);
}

const emptied = ({ adminUrl }: BenchHouse) =>
  withClient(adminUrl, (client) => client.query('TRUNCATE station, station_version, station_entry CASCADE'));

/** The rows as they will be, into the table as it is: with its indexes, its references and its triggers. */
async function copied(house: BenchHouse): Promise<number> {
  await emptied(house);
  return withClient(house.adminUrl, async (client) => {
    const entry = await client.query<{ id: string }>(
      `INSERT INTO station_entry (mission_id, way, source, at) VALUES ($1, 'list', 'SYNTHETIC', now()) RETURNING id`,
      [house.missionId],
    );
    const { id } = entry.rows[0]!;
    const lines = rows.map(
      ({ code, nameRu, region, country, voters }) =>
      [house.missionId, id, code, stationKey(String(code)), nameRu, region, country, country === HOST ? 'f' : 't', voters, 'host'].join('\t'), // prettier-ignore
    );
    const text = Buffer.from(`${lines.join('\n')}\n`);
    const into = 'mission_id, entry_id, code, code_key, name_ru, region, country, abroad, voters, origin';
    return timed(() => copy(client, `COPY station (${into}) FROM STDIN`, text));
  });
}

type Wire = { sendCopyFromChunk(chunk: Buffer): void; endCopyFrom(): void };
type Copy = { handleCopyInResponse(wire: Wire): void; callback: (error: Error | null) => void };
/** The driver speaks the protocol, and has no call for it. */
function copy(client: { query(query: Copy): unknown }, sql: string, text: Buffer): Promise<void> {
  const query = new (pg.Query as unknown as new (config: { text: string }) => Copy)({ text: sql });
  query.handleCopyInResponse = (wire) => {
    wire.sendCopyFromChunk(text);
    wire.endCopyFrom();
  };
  return new Promise((resolve, reject) => {
    query.callback = (error) => (error ? reject(error) : resolve());
    client.query(query);
  });
}

/** Tried beforehand, as it must be: only what is applied is measured. */
async function imported(house: BenchHouse, file: Buffer): Promise<number> {
  await emptied(house);
  const { digest } = (await (await sent(house, file, '')).json()) as { digest: string };
  return timed(async () => {
    const answer = await sent(house, file, `?dryRun=false&digest=${digest}&source=SYNTHETIC`);
    const { totals } = (await answer.json()) as { totals: { new: number } };
    if (totals.new !== ROWS) throw new Error(`${totals.new} stations were taken in.`);
  });
}

async function sent({ ours: { url }, missionId, officer }: BenchHouse, file: Buffer, query: string) {
  const answer = await fetch(`${url}/api/missions/${missionId}/stations/imports${query}`, {
    method: 'POST',
    headers: { cookie: officer, 'x-requested-with': 'bench', 'content-type': 'text/csv' },
    body: new Uint8Array(file),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return answer;
}

/** As whoever types waits for it: the median of some, over HTTP. */
async function found({ ours: { url }, missionId, officer }: BenchHouse) {
  const list = `${url}/api/missions/${missionId}/stations`;
  const ask = async (query: string) => {
    const answer = await fetch(list + query, { headers: { cookie: officer } });
    if (!answer.ok) throw new Error(await answer.text());
    return (await answer.json()) as { next: string | null };
  };
  let cursor: string | null = null;
  // As far as 999 pages of fifty, in fewer steps.
  for (let page = 1; page < 250; page++)
    ({ next: cursor } = await ask(`?limit=200${cursor ? `&cursor=${cursor}` : ''}`));
  const asked: [string, string][] = [...SEARCHES, ['page 1,000', `?limit=50&cursor=${cursor}`]];
  const results = [];
  for (const [name, query] of asked) {
    await ask(query);
    const times = [];
    for (let time = 0; time < TIMES; time++) times.push(await timed(() => ask(query)));
    results.push({ name, ms: times.toSorted((one, other) => one - other)[Math.floor(TIMES / 2)]! });
  }
  return results;
}
