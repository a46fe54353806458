import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { BadgesModule } from '#libs/badges';
import { DossiersModule, ErasuresService } from '#libs/dossiers';
import { NoticesModule } from '#libs/notices';
import { Actor, PlatformModule } from '#libs/platform';
import { authorityOf } from '#libs/regulation';

const USAGE =
  'npm run erase -- --dry-run | --confirm --reason "why" [--person id]\n' +
  'Erases what closed missions held of their observers once its time has come; with --person one person’s dossiers.';

/** With everyone who keeps traces of persons: of a room that is not loaded nothing would be erased. */
@Module({ imports: [PlatformModule, DossiersModule, NoticesModule, BadgesModule] })
class Erasing {}

const { values } = parseArgs({
  options: {
    'dry-run': { type: 'boolean', default: false },
    confirm: { type: 'boolean', default: false },
    reason: { type: 'string' },
    person: { type: 'string' },
  },
});

function complain(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

if (values['dry-run'] === values.confirm) complain(USAGE);
if (values.confirm && !values.reason) complain('Say why with --reason: it stands in the log.');

const app = await NestFactory.createApplicationContext(Erasing, { logger: ['error'] });
try {
  const nobody = new Actor(null, null, [], 'command line');
  const command = { personId: values.person ?? null, reason: values.reason ?? 'dry run' };
  // Whoever may run commands on the server has every key already: here they act for the Executive Secretary.
  const { missions } = await app
    .get(ErasuresService)
    .run(nobody, command, values['dry-run'], authorityOf('executiveSecretary'));
  for (const { number, closedAt, keys, files, bytes, particulars, stays, texts } of missions)
    console.log(
      `${number}${closedAt ? `, closed ${closedAt.slice(0, 10)}` : ''}: ` +
        `${keys} keys, ${files} files (${bytes} bytes), ${particulars} particulars, ${stays} travel plans, ${texts} texts`,
    );
  if (missions.length === 0) console.log('Nothing is due.');
  else console.log(values.confirm ? 'Erased.' : 'Nothing was changed: this was a dry run.');
} finally {
  await app.close();
}
