// Two processes beside the desk. `bare` does nothing but answer; the other asks it and the desk at the same time, and
// tells how long each kept it waiting.
import { fork } from 'node:child_process';
import { Agent, createServer, get } from 'node:http';
import { fileURLToPath } from 'node:url';

const BETWEEN_MS = 5;

if (process.argv[2] === 'bare') {
  const server = createServer((_, response) => response.end('alive'));
  server.listen(0, '127.0.0.1', () => process.send(`http://127.0.0.1:${server.address().port}/live`));
  process.on('disconnect', () => process.exit());
} else {
  const bare = fork(fileURLToPath(import.meta.url), ['bare']);
  bare.once('message', (address) => {
    const agent = new Agent({ keepAlive: true });
    const waited = (url) =>
      new Promise((resolve, reject) => {
        const asked = performance.now();
        get(url, { agent }, (response) => {
          if (response.statusCode !== 200) reject(new Error(`${url}: ${response.statusCode}`));
          response.resume().once('end', () => resolve(performance.now() - asked));
        }).once('error', reject);
      });
    let slowest = { desk: 0, bare: 0 };
    let isAsked = false;
    const ask = async () => {
      const [desk, other] = await Promise.all([waited(`${process.argv[2]}/live`), waited(address)]);
      slowest = { desk: Math.max(slowest.desk, desk), bare: Math.max(slowest.bare, other) };
      // What is still waited for counts: it is told when it has come.
      if (isAsked) {
        process.send(slowest);
        slowest = { desk: 0, bare: 0 };
        isAsked = false;
      }
      setTimeout(ask, BETWEEN_MS); // what holds for longer is met all the same: its answer is waited for
    };
    process.on('message', () => (isAsked = true));
    void waited(`${process.argv[2]}/live`)
      .then(ask)
      .then(() => process.send('ready'));
  });
  process.on('disconnect', () => process.exit());
}
