import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

/** Tests run in Node itself, from the sources: what TypeScript adds is taken away as each file is loaded. */
const OPTIONS = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    target: 'es2022',
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

/** What `npm run test:rules` takes away, to see whether a test notices. */
const mutation = JSON.parse(process.env.RULES_MUTATION ?? 'null');
const { mutate } = mutation ? await import('../../dist/tools/rules/mutate-source.js') : {};
const sourceOf = async (file) => {
  const source = await readFile(file, 'utf8');
  return mutate ? mutate(source, file, mutation) : source;
};

/** Sources name the file that will be built (`./mission.entity.js`), those of the desk the bare name (`./mission`). */
export async function resolve(specifier, context, next) {
  if (specifier.startsWith('.') && context.parentURL?.startsWith('file:')) {
    const named = new URL(specifier, context.parentURL).href;
    const source = new URL(`${named.replace(/\.js$/, '')}.ts`);
    if (!existsSync(new URL(named)) && existsSync(source)) return next(source.href, context);
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  const { pathname } = new URL(url);
  if (!url.startsWith('file:') || !pathname.endsWith('.ts')) return next(url, context);
  const filename = fileURLToPath(new URL(pathname, 'file:'));
  const { code } = await transform(await sourceOf(filename), { ...OPTIONS, filename });
  return { format: 'module', source: code, shortCircuit: true };
}
