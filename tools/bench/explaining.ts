import pg from 'pg';

/** Loaded into the API before its own code: what auto_explain says to its connections goes to whoever started it. */
// eslint-disable-next-line typescript/unbound-method -- called with its own `this` below
const connect = pg.Client.prototype.connect as (...args: unknown[]) => unknown;
pg.Client.prototype.connect = function (this: pg.Client, ...args: unknown[]) {
  this.on('notice', ({ message }) => process.send?.(message));
  return connect.apply(this, args);
} as typeof pg.Client.prototype.connect;
