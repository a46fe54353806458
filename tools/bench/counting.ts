import { watchStatements } from '../statements.js';

/** Loaded into an API before its own code: it tells whoever started it what each request has asked of the database. */
watchStatements((spent) => process.send?.(spent));
