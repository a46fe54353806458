/** Types of everything, by the native compiler; what it found is kept, so that the next time it looks at what changed. */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

const PROJECTS = ['tsconfig.json', 'apps/web/tsconfig.json', 'apps/web/tsconfig.specs.json'];
const KEPT = '.data/types';

mkdirSync(KEPT, { recursive: true });
for (const [index, project] of PROJECTS.entries()) {
  const compiler = ['node_modules/typescript-native/bin/tsc', '-p', project, '--noEmit', '--incremental'];
  const { status } = spawnSync(process.execPath, [...compiler, '--tsBuildInfoFile', `${KEPT}/${index}.tsbuildinfo`], {
    stdio: 'inherit',
  });
  process.exitCode ||= status ?? 1;
}
