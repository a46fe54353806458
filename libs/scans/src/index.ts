export { readScan, SCAN_EXTENSIONS, SCAN_TYPES, type ReadScan, type Scan } from './read-scan.js';
