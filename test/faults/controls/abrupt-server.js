import { createServer } from 'node:http';

/** Knows nothing of signals: it ends with whatever it was doing. */
createServer((_, response) => {
  process.send('asked');
  setTimeout(() => response.end('done'), 2_000);
}).listen(0, '127.0.0.1', function () {
  process.send(this.address().port);
});
