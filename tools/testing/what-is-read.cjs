const { readFileSync } = require('node:fs');
const path = require('node:path');

const root = path.join(__dirname, '../..');
/** What tests read without importing it, so that `npm run test:changed` runs them when it changes. */
const READ = {
  // Browsers are shown the desk as it is built.
  'test/support/chromium.ts': ['apps/web/src/main.tsx'],
};

module.exports = {
  extract(code, file, usual) {
    const found = usual(code, file);
    for (const read of READ[path.relative(root, file)] ?? [])
      found.add(path.relative(path.dirname(file), path.join(root, read)));
    return found;
  },
  getCacheKey: () => readFileSync(__filename, 'utf8'),
};
