export { readScan, SCAN_TYPES, type ReadScan, type Scan } from './read-scan.js';
