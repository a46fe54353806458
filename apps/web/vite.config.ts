import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { createHash } from 'node:crypto';
import { defineConfig, type Plugin, type Rollup } from 'vite';
import { together } from './together.ts';

const out = join(import.meta.dirname, '../../dist/apps/web');

/** Compressed once, when built, and served so. */
const precompressed = (): Plugin => ({
  name: 'precompressed',
  apply: 'build',
  closeBundle: {
    order: 'post',
    handler() {
      const names = readdirSync(out, { recursive: true, encoding: 'utf8' });
      for (const name of names.filter((file) => /\.(js|css|html|svg|wasm)$/.test(file))) {
        const bytes = readFileSync(join(out, name));
        writeFileSync(join(out, `${name}.br`), brotliCompressSync(bytes));
        writeFileSync(join(out, `${name}.gz`), gzipSync(bytes));
      }
    },
  },
});

type Row = { method: string; path: string };
/** Method and path of every endpoint, without the schemas that would come with them. */
const routes = (): Plugin => ({
  name: 'routes',
  resolveId: (id) => (id === 'virtual:routes' ? '\0routes' : null),
  async load(id) {
    if (id !== '\0routes') return null;
    const built = pathToFileURL(join(import.meta.dirname, '../../dist/libs/contracts/src/index.js')).href;
    const { ENDPOINTS } = (await import(built)) as { ENDPOINTS: Record<string, Row> };
    const bare = Object.entries(ENDPOINTS).map(([name, { method, path }]) => [name, { method, path }]);
    return `export default ${JSON.stringify(Object.fromEntries(bare))}`;
  },
});

/** What is said at the door in the usual language is on its way before the code that asks for it. */
const wordsEarly = (): Plugin => ({
  name: 'words-early',
  transformIndexHtml: {
    order: 'post',
    handler(_, { bundle = {} }) {
      const words = Object.values(bundle).find(
        (file) => file.type === 'chunk' && file.facadeModuleId?.endsWith('/messages/ru/door.ts'),
      );
      const attrs = { rel: 'modulepreload', crossorigin: true, href: `/${words?.fileName}` };
      return words ? [{ tag: 'link', attrs, injectTo: 'head' as const }] : [];
    },
  },
});

/** Files that need each other begin with what is not there yet, and the page that needs both does not open: none may. */
const withoutCircles = (): Plugin => ({
  name: 'without-circles',
  apply: 'build',
  generateBundle(_, bundle) {
    const done = new Set<string>();
    const follow = (name: string, way: readonly string[]): void => {
      if (way.includes(name)) this.error(`Built files need each other: ${[...way, name].join(' → ')}`);
      const chunk = bundle[name];
      if (done.has(name) || chunk?.type !== 'chunk') return;
      for (const next of chunk.imports) follow(next, [...way, name]);
      done.add(name);
    };
    for (const name of Object.keys(bundle)) follow(name, []);
  },
});

type Chunk = Rollup.OutputChunk & { viteMetadata?: { importedAssets: Set<string> } };

/** The pages that open without a network, and where their files stand in the service worker. */
const OFFLINE = {
  CHECK: ['/pages/badge/check.tsx'],
  MINE: ['/messages/ru/desk.ts', '/messages/en/desk.ts', '/pages/visits/kept-page.tsx', '/pages/badge/kept.tsx'],
};

/** The files of these pages go into the service worker, so that they open without a network. */
const offline = (): Plugin => ({
  name: 'offline',
  apply: 'build',
  writeBundle: {
    order: 'post',
    handler(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk') as Chunk[];
      const made = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
      const from = (end: string) => chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(end));
      const filesOf = (pages: readonly string[]) => {
        const files = new Set(Object.keys(bundle).filter((name) => name.endsWith('.css')));
        const take = (chunk: Chunk | undefined, later: boolean) => {
          if (!chunk || files.has(chunk.fileName)) return;
          files.add(chunk.fileName);
          for (const name of chunk.viteMetadata?.importedAssets ?? []) files.add(name);
          for (const name of [...chunk.imports, ...(later ? chunk.dynamicImports : [])]) take(made.get(name), later);
        };
        for (const end of ['/messages/ru/door.ts', '/messages/en/door.ts', ...pages.slice(0, -1)])
          take(from(end), false);
        take(
          chunks.find(({ isEntry }) => isEntry),
          false,
        );
        // Taken last and with what it loads later: the reader of codes, and the check for older browsers.
        const last = from(pages.at(-1)!)!;
        files.delete(last.fileName);
        take(last, true);
        return JSON.stringify([...files].map((name) => `/${name}`).toSorted());
      };
      const worker = Object.entries(OFFLINE).reduce(
        (text, [name, ends]) => text.replace(`['${name}']`, filesOf(ends)),
        readFileSync(join(out, 'check-sw.js'), 'utf8'),
      );
      const version = createHash('sha256')
        .update(worker)
        .update(readFileSync(join(out, 'index.html')));
      writeFileSync(join(out, 'check-sw.js'), worker.replace(`'VERSION'`, `'${version.digest('hex').slice(0, 12)}'`));
    },
  },
});

/** What finds the modules of a page, however they are put into files. */
const found = {
  root: import.meta.dirname,
  // Naming conditions replaces Vite's own, so they are repeated; `source` finds our libs.
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
};

export default defineConfig({
  ...found,
  // Lower targets rewrite light-dark() into variables that Mantine's colour schemes never set.
  build: {
    outDir: out,
    emptyOutDir: true,
    target: ['chrome123', 'safari17.5', 'firefox128'],
    assetsInlineLimit: 0,
    // Three kilobytes more at once; a sheet that comes later makes a browser work out every style again.
    cssCodeSplit: false,
    reportCompressedSize: false,
    // What comes first is one file on purpose; a test holds what it weighs.
    chunkSizeWarningLimit: 600,
    // React's own marks mean nothing in a page that is made in the browser.
    rolldownOptions: {
      onLog: (level, log, say) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : say(level, log)),
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
  plugins: [
    routes(),
    together({ ...found, plugins: [routes()] }),
    wordsEarly(),
    withoutCircles(),
    offline(),
    precompressed(),
  ],
});
