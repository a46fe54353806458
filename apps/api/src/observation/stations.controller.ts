import { Controller } from '@nestjs/common';
import { columnTitle, STATION_COLUMNS, StationImportService, StationsService } from '#libs/observation';
import { DomainClock } from '#libs/platform';
import { csvOf, separatorIn, xlsxOf } from '#libs/spreadsheets';
import { Serves, type Given } from '../authority/serves.js';
import { sendTable } from '../exports/table-reply.js';

/** The register of a mission's polling stations. */
@Controller()
export class StationsController {
  constructor(
    private readonly stations: StationsService,
    private readonly imports: StationImportService,
    private readonly clock: DomainClock,
  ) {}

  @Serves('listStations')
  listStations({ actor, params: { id }, query }: Given<'listStations'>) {
    return this.stations.page(actor, id, query);
  }

  @Serves('summariseStations')
  summariseStations({ actor, params: { id } }: Given<'summariseStations'>) {
    return this.stations.summary(actor, id);
  }

  @Serves('enterStation')
  enterStation({ actor, params: { id }, body }: Given<'enterStation'>) {
    return this.stations.enter(actor, id, body);
  }

  @Serves('correctStation')
  correctStation({ actor, params: { id }, version, body }: Given<'correctStation'>) {
    return this.stations.correct(actor, id, version, body);
  }

  @Serves('stationVersions')
  async stationVersions({ actor, params: { id } }: Given<'stationVersions'>) {
    return { items: await this.stations.versions(actor, id) };
  }

  /** An empty table with the headers that an import knows. */
  @Serves('stationTemplate')
  async stationTemplate({ query: { format, language }, reply }: Given<'stationTemplate'>) {
    const columns = STATION_COLUMNS.map((name) => ({ title: columnTitle(name, language), value: () => null }));
    const title = { ru: 'Избирательные участки', en: 'Polling stations' }[language];
    const table =
      format === 'csv'
        ? csvOf(columns, [], separatorIn(language))
        : await xlsxOf(title, columns, [], this.clock.now().toISOString());
    void sendTable(reply, 'stations-template', format, table);
  }

  /**
   * The bytes of a CSV or XLSX file of up to 100,000 rows are the body. With dryRun=true (the default) it is only said what
   * would happen; to apply it, send the same file again with dryRun=false, the digest that was answered, and the source of
   * the list. A cell that is empty says nothing: what is recorded stays. Repeated, it changes nothing.
   */
  @Serves('importStations')
  importStations({ actor, params: { id }, query, body: bytes }: Given<'importStations'>) {
    return this.imports.import(actor, id, bytes, query);
  }
}
