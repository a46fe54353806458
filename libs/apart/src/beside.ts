/**
 * A module beside the one that asks, for a process of its own to load. From TypeScript, as tests run, it is the built one:
 * node alone cannot run ours.
 */
export function beside(asker: string, name: string): { module: string } {
  const [, root, place] = /^(.*\/)(libs\/[^/]+\/src\/)[^/]+\.ts$/.exec(asker) ?? [];
  return { module: root ? `${root}dist/${place}${name}` : new URL(name, asker).href };
}
