/** Ends whatever is still being prepared; not a failure. */
export class Stopped extends Error {}

/** Ctrl-C, a service manager, or a closed terminal. npm hands the first on a second time; once is enough. */
export function awaitStopRequest() {
  const asked = new Promise<NodeJS.Signals>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve(signal));
  });
  const stopped = asked.then((signal): never => {
    throw new Stopped(`Stopping on ${signal} …`);
  });
  stopped.catch(() => {}); // nobody may be waiting when it comes
  return {
    stopped,
    /** The work goes on behind our back; for what ends by itself once the services are gone. */
    unlessStopped: <T>(work: Promise<T>): Promise<T> => {
      work.catch(() => {});
      return Promise.race([stopped, work]);
    },
  };
}
