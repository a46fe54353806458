import { Controller } from '@nestjs/common';
import { ExportsService } from '#libs/exports';
import { Serves, type Given } from '../authority/serves.js';
import { sendTable } from './table-reply.js';

/** Tables to take away, as XLSX, CSV or JSON, with what the asker may see. */
@Controller()
export class ExportsController {
  constructor(private readonly exports: ExportsService) {}

  /** `name` is one of observers, applications, batches, decisions, timeline. */
  @Serves('exportMission')
  async exportMission({ actor, params: { id, name: what }, query, reply }: Given<'exportMission'>) {
    const { name, table } = await this.exports.ofMission(actor, id, what, query);
    void sendTable(reply, name, query.format, table);
  }

  /** The people of the delegations within reach, in the columns that an import of a roster reads. */
  @Serves('exportRoster')
  async exportRoster({ actor, query: { delegationId, ...asked }, reply }: Given<'exportRoster'>) {
    const { name, table } = await this.exports.ofRoster(actor, delegationId ?? null, asked);
    void sendTable(reply, name, asked.format, table);
  }

  /** The log, newest first, narrowed as the list of it is. */
  @Serves('exportLog')
  async exportLog({ actor, query: { format, language, ...filter }, reply }: Given<'exportLog'>) {
    const { name, table } = await this.exports.ofLog(actor, filter, { format, language });
    void sendTable(reply, name, format, table);
  }
}
