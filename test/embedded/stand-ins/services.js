import { startServices } from './tools/embedded/index.js';
import { startRedis } from './tools/embedded/redis.js';

const [durable, only] = process.argv.slice(2);
const options = { directory: '.data', durable: durable === 'true' };
const services =
  only === 'redis'
    ? await startRedis({ ...options, dataDirectory: '.data/redis', log() {} })
    : await startServices(options);
process.on('SIGTERM', () => void services.stop().then(() => process.exit(0)));
console.log(JSON.stringify(services));
setInterval(() => {}, 1_000);
