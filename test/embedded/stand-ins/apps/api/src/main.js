/* oxlint-disable node/no-process-env -- stands for an app, and has no configuration of its own */
import { appendFileSync } from 'node:fs';
import { createServer } from 'node:http';

if (process.env.REFUSE) {
  console.error('refused');
  process.exit(3);
}
const answers = {
  '/ready': () => 'ready',
  '/pid': () => String(process.pid),
  '/environment': () => JSON.stringify(process.env),
};
const server = createServer((request, response) => {
  const answer = answers[request.url];
  response.writeHead(answer ? 200 : 404).end(answer?.());
}).listen(Number(process.env.PORT), process.env.HOST);
process.on('SIGTERM', () => {
  appendFileSync('story.txt', 'api\n');
  server.close();
  server.closeAllConnections();
});
