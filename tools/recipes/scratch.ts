import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ts from 'typescript';
import type { Edit } from './recipe.js';

const root = process.cwd();
const absolute = (file: string) => path.join(root, file);
const isSource = (file: string) => /\.tsx?$/.test(file);
const inWeb = (file: string) => file.startsWith('apps/web/');
const said = ({ messageText }: ts.Diagnostic) => ts.flattenDiagnosticMessageText(messageText, '\n');

const COPIED = [
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'LICENSE',
  'README.md',
  'SECURITY.md',
  'apps',
  'deploy',
  'docs',
  'libs',
  'migrations',
  'reference',
  'test',
  'tools',
  'jest.config.js',
  'package.json',
  'tsconfig.json',
];

/** The sources with edits over them, which the compiler reads, and a copy that tests can be run in. The tree stays as it is. */
export class Scratch {
  private readonly texts = new Map<string, { text: string; version: number }>();
  private readonly services = { all: this.serviceOf('tsconfig.json'), web: this.serviceOf('apps/web/tsconfig.json') };

  edit([file, find, put]: Edit): void {
    const place = absolute(file);
    const before = this.texts.get(place);
    const text = before?.text ?? (existsSync(place) ? readFileSync(place, 'utf8') : '');
    if (find !== null && text.split(find).length !== 2) throw new Error(`${file} does not hold once: ${find}`);
    this.texts.set(place, {
      text: find === null ? put : text.replace(find, () => put.replaceAll('$&', find)),
      version: (before?.version ?? 0) + 1,
    });
  }

  /** What the compiler says of one file. */
  complaintsAbout(file: string): string[] {
    const service = this.services[inWeb(file) ? 'web' : 'all'];
    const place = absolute(file);
    return [...service.getSyntacticDiagnostics(place), ...service.getSemanticDiagnostics(place)].map(said);
  }

  /** Those that a compiler reads. */
  editedSources(): string[] {
    return [...this.texts.keys()].filter(isSource).map((place) => path.relative(root, place).replaceAll('\\', '/'));
  }

  /** The messages of the tests of these files that fail with the edits made, by file. */
  failuresOf(files: readonly string[]): Map<string, string> {
    return this.inCopy((copy) => failuresIn(copy, files));
  }

  /** What the API then says of itself: what `npm run openapi` would write. */
  descriptionOfApi(): string {
    return this.inCopy(describedIn);
  }

  private inCopy<T>(work: (copy: string) => T): T {
    const copy = mkdtempSync(path.join(tmpdir(), 'recipes-'));
    try {
      for (const name of COPIED) cpSync(absolute(name), path.join(copy, name), { recursive: true });
      symlinkSync(absolute('node_modules'), path.join(copy, 'node_modules'), 'junction');
      for (const [place, { text }] of this.texts) {
        const there = path.join(copy, path.relative(root, place));
        mkdirSync(path.dirname(there), { recursive: true });
        writeFileSync(there, text);
      }
      return work(copy);
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  }

  private serviceOf(config: string): ts.LanguageService {
    const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} };
    const { options, fileNames } = ts.getParsedCommandLineOfConfigFile(absolute(config), {}, host)!;
    const web = inWeb(config);
    const made = () =>
      [...this.texts.keys()].filter((place) => isSource(place) && inWeb(path.relative(root, place)) === web);
    return ts.createLanguageService({
      getScriptFileNames: () => [...new Set([...fileNames, ...made()])],
      getScriptVersion: (file) => String(this.texts.get(path.normalize(file))?.version ?? 0),
      getScriptSnapshot: (file) => {
        const text = this.texts.get(path.normalize(file))?.text ?? ts.sys.readFile(file);
        return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
      },
      getCurrentDirectory: () => root,
      getCompilationSettings: () => options,
      getDefaultLibFileName: ts.getDefaultLibFilePath,
      fileExists: (file) => this.texts.has(path.normalize(file)) || ts.sys.fileExists(file),
      readFile: (file) => this.texts.get(path.normalize(file))?.text ?? ts.sys.readFile(file),
      readDirectory: (...given) => ts.sys.readDirectory(...given),
      directoryExists: (folder) =>
        ts.sys.directoryExists(folder) || made().some((place) => place.startsWith(path.normalize(folder) + path.sep)),
      getDirectories: (folder) => ts.sys.getDirectories(folder),
    });
  }
}

/** As in `npm test`: what is run is the sources. */
const FROM_SOURCES = ['--conditions=source', '--import=./tools/testing/register.js'];

function describedIn(copy: string): string {
  const program = `const { describeApi } = await import('./apps/api/src/openapi.ts'); console.log(JSON.stringify(describeApi()));`;
  const run = [...FROM_SOURCES, '--input-type=module', '--eval', program];
  const { status, stdout, stderr } = spawnSync(process.execPath, run, {
    cwd: copy,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (status !== 0) throw new Error(`The API could not be described: ${stderr}`);
  return stdout;
}

type Result = { testResults: { name: string; message: string }[] };

function failuresIn(copy: string, files: readonly string[]): Map<string, string> {
  const results = path.join(copy, 'results.json');
  // As in `npm test`, but for the build.
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { test: string } };
  const jest = scripts.test.split(' ').slice(1);
  const { stderr } = spawnSync(
    process.execPath,
    [...jest, '--selectProjects', 'unit', '--json', '--outputFile', results, '--runTestsByPath', ...files],
    { cwd: copy, encoding: 'utf8' },
  );
  if (!existsSync(results)) throw new Error(`The tests could not be run: ${stderr}`);
  const { testResults } = JSON.parse(readFileSync(results, 'utf8')) as Result;
  return new Map(
    files.map((file) => [
      file,
      testResults.find(({ name }) => name.replaceAll('\\', '/').endsWith(file))?.message ?? '',
    ]),
  );
}
