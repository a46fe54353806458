import { startServices } from './tools/embedded/index.js';

const services = await startServices({ directory: '.data', durable: process.argv[2] === 'true' });
process.on('SIGTERM', () => void services.stop().then(() => process.exit(0)));
console.log(JSON.stringify(services));
setInterval(() => {}, 1_000);
