import { build, type InlineConfig, type Plugin, type Rollup } from 'vite';

/** What one more file costs a reader, in bytes of source: of a server without a proxy six are asked for at a time. */
const A_FILE = 12_000;
/** Where somebody comes first counts for more than what he is led to from there; the public check, on any phone, for most. */
const COMES_FIRST = /\/(shell|home|board|mission|overview)\.tsx$/;
const weightOf = (page: string) => (page.endsWith('/badge/check.tsx') ? 200 : COMES_FIRST.test(page) ? 10 : 1);

/** What travels in one file, by the parts that everything is in when nothing is joined, and the pages that load it. */
type Parcel = {
  /** Of one of them. */
  name: string;
  parts: readonly string[];
  size: number;
  pages: Set<string>;
  /** What is fetched by itself stays a file by itself. */
  isJoined: boolean;
};

/** The files of the pages, which are joined two by two. */
class Parcels {
  /** Those that may still be joined. */
  readonly all: Set<Parcel>;
  readonly #holding: Map<string, Parcel>;
  readonly #needs: ReadonlyMap<string, readonly string[]>;
  readonly #known = new Map<Parcel, ReadonlySet<Parcel>>();

  constructor(parcels: readonly Parcel[], needs: ReadonlyMap<string, readonly string[]>) {
    this.all = new Set(parcels.filter(({ isJoined }) => isJoined));
    this.#holding = new Map(parcels.flatMap((parcel) => parcel.parts.map((part) => [part, parcel])));
    this.#needs = needs;
  }

  /** It and what comes with it. */
  #loaded(parcel: Parcel): ReadonlySet<Parcel> {
    const known = this.#known.get(parcel);
    if (known) return known;
    const found = new Set([parcel]);
    for (const { parts } of found)
      for (const part of parts) for (const need of this.#needs.get(part)!) found.add(this.#holding.get(need)!);
    this.#known.set(parcel, found);
    return found;
  }

  /** What the pages save by one file instead of two: a request where both are needed, less what comes along unneeded. */
  gainOf(one: Parcel, other: Parcel): number {
    let gain = 0;
    for (const page of new Set([...one.pages, ...other.pages])) {
      const unneeded = one.pages.has(page) ? (other.pages.has(page) ? 0 : other.size) : one.size;
      gain += weightOf(page) * (unneeded ? -unneeded : A_FILE);
    }
    if (gain <= 0) return gain;
    for (const [brought, pages] of [
      [one, other.pages],
      [other, one.pages],
    ] as const)
      for (const more of this.#loaded(brought))
        for (const page of pages)
          if (more !== one && more !== other && !more.pages.has(page)) gain -= weightOf(page) * (more.size + A_FILE);
    return gain;
  }

  /** Files that need each other by way of a third would need that, and it them. */
  canJoin(one: Parcel, other: Parcel): boolean {
    const around = (from: Parcel, to: Parcel) =>
      [...this.#loaded(from)].some((third) => third !== from && third !== to && this.#loaded(third).has(to));
    return !around(one, other) && !around(other, one);
  }

  join(one: Parcel, other: Parcel): Parcel {
    const parts = [...one.parts, ...other.parts];
    const pages = new Set([...one.pages, ...other.pages]);
    const both = { name: one.name, parts, size: one.size + other.size, pages, isJoined: true };
    this.all.delete(one);
    this.all.delete(other);
    this.all.add(both);
    for (const part of parts) this.#holding.set(part, both);
    this.#known.clear();
    for (const brought of this.#loaded(both)) for (const page of pages) brought.pages.add(page);
    return both;
  }
}

/** As few files as are worth it: two become one as long as something is gained, what gains most first. */
function joined(parcels: Parcels): Parcel[] {
  const pair = (one: Parcel, other: Parcel) => ({ one, other, gain: parcels.gainOf(one, other) });
  const now = [...parcels.all];
  let pairs = now.flatMap((one, at) => now.slice(at + 1).map((other) => pair(one, other)));
  for (;;) {
    pairs = pairs
      .filter(({ one, other, gain }) => gain > 0 && parcels.all.has(one) && parcels.all.has(other))
      .toSorted((a, b) => a.gain - b.gain);
    const best = pairs.pop();
    if (!best) return [...parcels.all];
    const { one, other } = best;
    // What was joined meanwhile may have brought to some pages what they were to be spared.
    const again = pair(one, other);
    if (again.gain < best.gain) pairs.push(again);
    else if (parcels.canJoin(one, other)) {
      const both = parcels.join(one, other);
      for (const third of parcels.all) if (third !== both) pairs.push(pair(both, third));
    }
  }
}

/** What all pages bring when nothing but the very first is put together: each part is what the same pages need. */
function partsOf(chunks: readonly Rollup.OutputChunk[]): Parcels {
  const made = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const loaded = (name: string, found = new Set<string>()): Set<string> => {
    if (found.has(name)) return found;
    found.add(name);
    for (const next of made.get(name)!.imports) loaded(next, found);
    return found;
  };
  const first = loaded(chunks.find(({ isEntry }) => isEntry)!.fileName);
  const later = chunks.filter(({ fileName }) => !first.has(fileName));
  const needed = later.flatMap(({ fileName, facadeModuleId }) =>
    facadeModuleId ? [[facadeModuleId, loaded(fileName)] as const] : [],
  );
  const parts = later.map(({ name, fileName, modules, facadeModuleId }) => ({
    name,
    parts: [fileName],
    size: Object.values(modules).reduce((size, { renderedLength }) => size + renderedLength, 0),
    pages: new Set(needed.filter(([, files]) => files.has(fileName)).map(([page]) => page)),
    isJoined: !facadeModuleId,
  }));
  return new Parcels(
    parts,
    new Map(later.map(({ fileName, imports }) => [fileName, imports.filter((name) => !first.has(name))])),
  );
}

type Grouping = Extract<NonNullable<Rollup.OutputOptions['codeSplitting']>, object>;
const GROUPS = (more: Grouping['groups'] = []): Grouping => ({
  includeDependenciesRecursively: false,
  // What comes first is one file on purpose; a test holds what it weighs.
  groups: [{ name: 'first', tags: ['$initial'], priority: 2 }, ...more],
});

/**
 * A few files for a page instead of dozens: on a phone each round trip costs more than its bytes. Which modules are needed
 * together is known when everything was built once; then it is built so.
 */
export const together = (alike: InlineConfig): Plugin => ({
  name: 'together',
  apply: 'build',
  async config() {
    const once = { write: false, minify: false, rolldownOptions: { output: { codeSplitting: GROUPS() } } } as const;
    const { output } = (await build({
      ...alike,
      configFile: false,
      logLevel: 'error',
      build: once,
    })) as Rollup.RollupOutput;
    const chunks = output.filter((file) => file.type === 'chunk');
    const moduleIds = new Map(chunks.map(({ fileName, moduleIds: ids }) => [fileName, ids]));
    const nameOf = new Map(
      joined(partsOf(chunks)).flatMap(({ name, parts }, at) =>
        parts.flatMap((part) => (moduleIds.get(part) ?? []).map((id) => [id, `${name}-${at}`])),
      ),
    );
    const parcels = { name: (id: string) => nameOf.get(id) ?? null, debugName: 'together', priority: 1 };
    return { build: { rolldownOptions: { output: { codeSplitting: GROUPS([parcels]) } } } };
  },
});
