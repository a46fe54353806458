import { Refusal } from '#libs/regulation';

/** What the parent sends, one at a time: what to read, and the module that can. */
export type Order = { module: string; input: unknown };
export type Answer =
  | { kind: 'read'; output: unknown }
  | { kind: 'refused'; code: string; params: object }
  | { kind: 'failed'; reason: string };

async function answerTo({ module, input }: Order): Promise<Answer> {
  try {
    const { read } = (await import(module)) as { read: (input: unknown) => unknown };
    return { kind: 'read', output: await read(input) };
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', code: error.code, params: error.params };
    return { kind: 'failed', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

process.on('disconnect', () => process.exit());
// Ctrl-C and a service manager address the whole group; the parent decides when to stop, and may want to finish first.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
process.on('message', (order: Order) => void answerTo(order).then((answer) => process.send?.(answer)));
