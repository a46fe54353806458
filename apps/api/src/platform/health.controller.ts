import { statfs } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { Controller, type BeforeApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { column, readAll, readConfig, run } from '#libs/platform';
import { Refusal } from '#libs/regulation';
import { MIGRATIONS } from '../../../../migrations/index.js';
import { Serves } from '../authority/serves.js';

const LEAST_FREE = 0.1;
const PROXY_LOOKS_AGAIN_MS = 2_000;

@Controller()
export class HealthController implements BeforeApplicationShutdown {
  private stopping = false;

  constructor(private readonly dataSource: DataSource) {}

  /** A proxy is told first; it takes a moment to look. */
  async beforeApplicationShutdown() {
    this.stopping = true;
    if (readConfig().TRUST_PROXY) await pause(PROXY_LOOKS_AGAIN_MS);
  }

  @Serves('live')
  live() {
    return { status: 'alive' };
  }

  /** Able to accept work: the database takes a write, its schema is this version's, the disk has room. Not Redis. */
  @Serves('ready')
  async ready() {
    if (this.stopping) throw new Refusal('service.unavailable');
    await run(
      this.dataSource,
      `INSERT INTO health_probe (id) VALUES (1) ON CONFLICT (id) DO UPDATE SET at = clock_timestamp()`,
    );
    const { bavail, blocks } = await statfs(process.cwd());
    if (bavail / blocks < LEAST_FREE || !(await this.schemaIsCurrent())) throw new Refusal('service.unavailable');
    return { status: 'ready' };
  }

  private async schemaIsCurrent(): Promise<boolean> {
    const done = await readAll(this.dataSource, 'SELECT name FROM migrations', [], { name: column.text });
    const names = new Set(done.map(({ name }) => name));
    return MIGRATIONS.every(({ name }) => names.has(name));
  }
}
