import { config } from 'zod';

/** Zod compiles validators with `new Function` where it may; a page's policy forbids that and would report the attempt. */
config({ jitless: 'document' in globalThis });
