import { Controller } from '@nestjs/common';
import { IncidentsService } from '#libs/observation';
import { Serves, type Given } from '../authority/serves.js';

@Controller()
export class IncidentsController {
  constructor(private readonly incidents: IncidentsService) {}

  @Serves('listIncidents')
  listIncidents({ actor, params: { id }, query }: Given<'listIncidents'>) {
    return this.incidents.page(actor, id, query);
  }

  @Serves('recordIncident')
  recordIncident({ actor, params: { id }, body }: Given<'recordIncident'>) {
    return this.incidents.record(actor, id, body);
  }

  @Serves('correctIncident')
  correctIncident({ actor, params: { id }, version, body }: Given<'correctIncident'>) {
    return this.incidents.correct(actor, id, version, body);
  }

  @Serves('followUpIncident')
  followUpIncident({ actor, params: { id }, body }: Given<'followUpIncident'>) {
    return this.incidents.followUp(actor, id, body);
  }

  @Serves('incidentVersions')
  async incidentVersions({ actor, params: { id } }: Given<'incidentVersions'>) {
    return { items: await this.incidents.versions(actor, id) };
  }
}
