import { readFileSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { readConfig } from './config.js';

/**
 * What time it is for the rules: deadlines, voting days, mandates. Sessions, locks and the log keep the database's
 * real time instead, so that a demonstration's clock can never bend them.
 */
@Injectable()
export abstract class DomainClock {
  /** Whether it goes on as other clocks do; one that is scripted may leap at any moment. */
  abstract readonly steady: boolean;
  abstract now(): Date;
  /** The calendar day in UTC, as the effective-dated registers count it. */
  today(): string {
    return this.now().toISOString().slice(0, 10);
  }
}

class RealClock extends DomainClock {
  readonly steady = true;
  now() {
    return new Date();
  }
}

/** Its parent process writes the instant into a file and replaces it whole; no route can. */
class ScriptedClock extends DomainClock {
  readonly steady = false;
  constructor(private readonly file: string) {
    super();
  }
  now() {
    const at = new Date(readFileSync(this.file, 'utf8').trim());
    if (Number.isNaN(at.getTime())) throw new Error('The scripted clock holds no instant.');
    return at;
  }
}

export const domainClock = {
  provide: DomainClock,
  useFactory: (): DomainClock => {
    const { DOMAIN_CLOCK_FILE } = readConfig();
    return DOMAIN_CLOCK_FILE ? new ScriptedClock(DOMAIN_CLOCK_FILE) : new RealClock();
  },
};
