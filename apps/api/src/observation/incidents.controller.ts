import { Controller } from '@nestjs/common';
import { EvidenceService, IncidentsService } from '#libs/observation';
import { Serves, type Given } from '../authority/serves.js';
import { mediaTypeOf } from '../platform/media-type.js';
import { offer } from '../platform/offered.js';

@Controller()
export class IncidentsController {
  constructor(
    private readonly incidents: IncidentsService,
    private readonly evidence: EvidenceService,
  ) {}

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

  /** The bytes are the body, their type the Content-Type: application/pdf, image/jpeg or image/png, up to 15 MB. */
  @Serves('attachEvidence')
  attachEvidence({ actor, params: { id }, query, body: bytes, request: { headers } }: Given<'attachEvidence'>) {
    return this.evidence.attach(actor, id, { ...query, mediaType: mediaTypeOf(headers['content-type']), bytes });
  }

  @Serves('readEvidence')
  async readEvidence({ actor, params: { id }, request, reply }: Given<'readEvidence'>) {
    const { name, mediaType, bytes } = await this.evidence.read(actor, id);
    offer(reply, request, `attachment; filename="file"; filename*=UTF-8''${encodeURIComponent(name)}`);
    void reply.type(mediaType).header('cache-control', 'no-store').send(bytes);
  }

  @Serves('lookAtEvidence')
  async lookAtEvidence({ actor, params: { id }, request, reply }: Given<'lookAtEvidence'>) {
    const { mediaType, bytes } = await this.evidence.small(actor, id);
    offer(reply, request, 'attachment; filename="small.jpg"');
    void reply.type(mediaType).header('cache-control', 'no-store').send(bytes);
  }

  @Serves('incidentVersions')
  async incidentVersions({ actor, params: { id } }: Given<'incidentVersions'>) {
    return { items: await this.incidents.versions(actor, id) };
  }
}
