import { Controller } from '@nestjs/common';
import { DelegationsService } from '#libs/delegations';
import { DomainClock } from '#libs/platform';
import { columnsShown, RosterService, titleOf } from '#libs/roster';
import { csvOf, separatorIn, xlsxOf } from '#libs/spreadsheets';
import { Serves, type Given } from '../authority/serves.js';
import { sendTable } from '../exports/table-reply.js';

/** The members of a delegation as a table. */
@Controller()
export class RosterController {
  constructor(
    private readonly roster: RosterService,
    private readonly delegations: DelegationsService,
    private readonly clock: DomainClock,
  ) {}

  /** An empty table with the headers that an import knows. */
  @Serves('rosterTemplate')
  async rosterTemplate({ query: { format, language }, reply }: Given<'rosterTemplate'>) {
    const shown = columnsShown((await this.delegations.groups()).length > 0);
    const columns = shown.map((name) => ({ title: titleOf(name, language), value: () => null }));
    const title = { ru: 'Состав делегации', en: 'Roster' }[language];
    const table =
      format === 'csv'
        ? csvOf(columns, [], separatorIn(language))
        : await xlsxOf(title, columns, [], this.clock.now().toISOString());
    void sendTable(reply, 'roster-template', format, table);
  }

  /**
   * The bytes of a CSV or XLSX file of up to 2,000 rows are the body. With dryRun=true (the default) it is only said what
   * would happen to each row; to apply it, send the same file again with dryRun=false and the digest that was answered.
   * Repeated, it changes nothing.
   */
  @Serves('importRoster')
  importRoster({ actor, query, body: bytes }: Given<'importRoster'>) {
    return this.roster.import(actor, bytes, query);
  }
}
