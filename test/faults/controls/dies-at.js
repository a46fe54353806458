import { ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import pg from 'pg';

/**
 * Loaded into a worker before its own program: at the point of its work on a document that stands in a file the process
 * ends at once, as by the kernel. The file is gone then, so that the next worker lives.
 */
const file = process.env.DIES_AT;

function reached(point) {
  if (!existsSync(file) || readFileSync(file, 'utf8') !== point) return;
  rmSync(file);
  process.kill(process.pid, 'SIGKILL');
}

/** What has been seen of the work in hand: its last order to what draws, and whether it is claimed, and settled. */
const work = { order: '', isClaimed: false, isSettled: false };

const sending = (send) =>
  function (order, ...more) {
    work.order = order.module?.endsWith('word/render.js') ? 'word' : 'pdf';
    if (work.order === 'word') reached('the PDF is drawn, the copy for Word is not');
    return send.call(this, order, ...more);
  };

const emitting = (emit) =>
  function (event, message, ...more) {
    if (this instanceof ChildProcess && event === 'spawn') this.send = sending(this.send);
    if (this instanceof ChildProcess && event === 'message') heard(message);
    return emit.call(this, event, message, ...more);
  };

function heard({ kind, done, planned }) {
  if (kind === 'progress' && done === 1) reached('its first page is drawn');
  if (kind === 'progress' && done > 1 && done >= planned / 2) reached('half of it is drawn');
  if (kind === 'rendered' && work.order === 'word') reached('it is drawn, and nothing is kept');
}

/** Of a query in any of the forms that it comes in: each statement with its values. */
const statementsOf = (query, values) =>
  query.statements ?? [{ text: query.text ?? query, values: query.values ?? (Array.isArray(values) ? values : []) }];

const querying = (ask) =>
  function (query, ...more) {
    const statements = statementsOf(query, more[0]);
    for (const statement of statements) asked(statement);
    const settles = work.isSettled && statements.some(({ text }) => text === 'COMMIT');
    if (!settles) return ask.call(this, query, ...more);
    reached('all is kept, and not yet settled');
    work.isSettled = false;
    const isSettled = (found) => {
      reached('it is settled, and nobody knows');
      return found;
    };
    // The answer goes to the last of what is given, with or without values before it; to whoever gives none it is promised.
    const answered = more.findLastIndex((one) => typeof one === 'function');
    if (answered < 0) return ask.call(this, query, ...more).then(isSettled);
    return ask.call(this, query, ...more.with(answered, (...found) => more[answered](...isSettled(found))));
  };

function asked({ text, values }) {
  const ofRendering = String(values[0]).startsWith('render-report-');
  if (text.includes('SET claims = claims + 1') && ofRendering) {
    reached('it is asked for');
    work.isClaimed = true;
  } else if (work.isClaimed && text.includes('FROM "rendering"')) {
    reached('it is claimed');
    work.isClaimed = false;
  } else if (text.includes('SET done_at = clock_timestamp()') && ofRendering) work.isSettled = true;
  else if (text.startsWith('INSERT INTO "artifact"')) reached('its file is kept, its row is not');
}

/** What an object does by this name becomes something else, which is given what it was. */
function instead(of, name, made) {
  const { value } = Object.getOwnPropertyDescriptor(of, name);
  of[name] = made(value);
}

if (process.argv[1]?.includes('apps/worker')) {
  instead(EventEmitter.prototype, 'emit', emitting);
  instead(pg.Client.prototype, 'query', querying);
}
