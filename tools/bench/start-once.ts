import { argv } from 'node:process';
import { runDesk } from '../start/desk.js';

/** The desk as `npm start` runs it, with its data in the folder that is named. */
await runDesk({ root: argv[2]!, demonstrate: false, said: {} });
process.exit(0);
