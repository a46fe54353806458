export * from './meeting.entities.js';
export * from './meetings.service.js';
export * from './observation.module.js';
export { columnTitle, STATION_COLUMNS } from './station-columns.js';
export { readStationList, StationImportService } from './station-import.service.js';
export * from './station.entities.js';
export * from './stations.service.js';
