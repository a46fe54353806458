import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { startServices } from '../embedded/index.js';
import { MUTATION, type Mutation, type Proof } from './mutation.js';
import { PROOFS } from './proofs.js';
import { outdated } from './sources.js';

const root = path.resolve(import.meta.dirname, '../../..');
const JEST = ['--conditions=source', '--import=./tools/testing/register.js', 'node_modules/jest/bin/jest.js'];
const results = path.join(mkdtempSync(path.join(tmpdir(), 'rules-')), 'results.json');

type Result = {
  testResults: { message: string; assertionResults: { ancestorTitles: string[]; title: string; status: string }[] }[];
};
type Run = { broken: string | undefined; tests: { name: string; status: string }[] };

/** The tests of one file that are named after these rules, with something taken away or with everything in its place. */
async function run(
  { project, test }: Pick<Proof, 'project' | 'test'>,
  rules: readonly string[],
  mutation: Mutation | null,
): Promise<Run> {
  rmSync(results, { force: true });
  const names = `\\b(${rules.join('|')})\\b`;
  const args = ['--config', 'jest.rules.config.js', '--selectProjects', project, '--runTestsByPath', test];
  const jest = spawn(
    process.execPath,
    [...JEST, ...args, '--testNamePattern', names, '--runInBand', '--json', '--outputFile', results],
    { cwd: root, env: { ...process.env, [MUTATION]: JSON.stringify(mutation) }, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const [stderr] = await Promise.all([text(jest.stderr), once(jest, 'close')]);
  let said: Result;
  try {
    said = JSON.parse(readFileSync(results, 'utf8')) as Result;
  } catch {
    throw new Error(`${test} could not be run: ${stderr}`);
  }
  return {
    broken: said.testResults.find(({ assertionResults }) => assertionResults.length === 0)?.message,
    tests: said.testResults.flatMap(({ assertionResults }) =>
      assertionResults.map(({ ancestorTitles, title, status }) => ({
        name: [...ancestorTitles, title].join(' '),
        status,
      })),
    ),
  };
}

/** Said before anything is run: the source has changed, and the row of the proof must follow it. */
const impossible = (proofs: readonly Proof[]): string[] =>
  proofs.flatMap(({ rule, what, mutation }) => outdated(mutation).map((why) => `${rule} without ${what}: ${why}`));

const count = ({ tests }: Run, rule: string, wanted: string) =>
  tests.filter(({ name, status }) => status === wanted && new RegExp(`\\b${rule}\\b`).test(name)).length;

type Complaint = { rule: string; test: string; sentence: string };
/** With everything in place, or a test that always fails would prove anything. */
async function control(proofs: readonly Proof[]): Promise<Complaint[]> {
  const complaints: Complaint[] = [];
  for (const test of new Set(proofs.map((proof) => proof.test))) {
    const of = proofs.filter((proof) => proof.test === test);
    const rules = [...new Set(of.map(({ rule }) => rule))];
    const seen = await run(of[0]!, rules, null);
    const fails = (rule: string) => count(seen, rule, 'failed') > 0 || count(seen, rule, 'passed') === 0;
    const wrong = seen.broken ? rules : rules.filter(fails);
    console.log(`${wrong.length > 0 ? 'BROKEN ' : 'control'}  ${test}`);
    const why = `fails, or is not there, with everything in place. ${seen.broken ?? ''}`;
    complaints.push(...wrong.map((rule) => ({ rule, test, sentence: `${rule}: its test in ${test} ${why}` })));
  }
  return complaints;
}

/** Requirements of different rules do not meet, so one of each is taken away at a time; everything else goes alone. */
function rounds(proofs: readonly Proof[]): Proof[][] {
  const together: Proof[][] = [];
  const alone: Proof[][] = [];
  for (const proof of proofs) {
    if (proof.mutation.kind !== 'requirements') alone.push([proof]);
    else {
      const room = together.find((round) => round.every(({ rule }) => rule !== proof.rule));
      if (room) room.push(proof);
      else together.push([proof]);
    }
  }
  return [...together, ...alone];
}

const mutationOf = (round: readonly Proof[]): Mutation => {
  const [first] = round as [Proof];
  if (first.mutation.kind !== 'requirements') return first.mutation;
  const places = round.flatMap(({ mutation }) => (mutation.kind === 'requirements' ? mutation.places : []));
  return { kind: 'requirements', places };
};

async function complaintsOf(round: readonly Proof[]): Promise<string[]> {
  const rules = round.map(({ rule }) => rule);
  const begun = Date.now();
  const seen = await run(round[0]!, rules, mutationOf(round));
  const seconds = Math.round((Date.now() - begun) / 1000);
  return round.flatMap(({ rule, what, test }) => {
    const noticed = !seen.broken && count(seen, rule, 'failed') > 0;
    console.log(`${noticed ? 'noticed ' : 'SURVIVED'}  ${rule}  without ${what} (${seconds} s)`);
    const why = seen.broken ? `the tests could not begin: ${seen.broken}` : `no test named ${rule} in ${test} failed`;
    return noticed ? [] : [`${rule} without ${what}: ${why}`];
  });
}

async function complaintsAbout(proofs: readonly Proof[]): Promise<string[]> {
  const gone = impossible(proofs);
  if (gone.length > 0) return gone;
  // One server for all runs; each has a new database.
  const { stop, notes: _notes, ...services } = await startServices({ directory: '.data/rules', durable: false });
  Object.assign(process.env, services);
  return proved(proofs).finally(stop);
}

async function proved(proofs: readonly Proof[]): Promise<string[]> {
  const broken = await control(proofs);
  const complaints = broken.map(({ sentence }) => sentence);
  const sound = proofs.filter(({ rule, test }) => !broken.some((one) => one.rule === rule && one.test === test));
  for (const round of rounds(sound)) complaints.push(...(await complaintsOf(round)));
  return complaints;
}

/** All rules, or those that are named: `npm run test:rules -- R-16 R-17`. */
const wanted = process.argv.slice(2);
const proofs = PROOFS.filter(({ rule }) => wanted.length === 0 || wanted.includes(rule));
const complaints = await complaintsAbout(proofs);
console.log(complaints.length > 0 ? complaints.join('\n') : `${proofs.length} proofs hold.`);
process.exitCode = complaints.length > 0 ? 1 : 0;
