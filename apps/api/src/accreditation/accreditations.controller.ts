import { Controller } from '@nestjs/common';
import { AccreditationsService, CertificatesService } from '#libs/accreditation';
import { Serves, type Given } from '../authority/serves.js';

@Controller()
export class AccreditationsController {
  constructor(
    private readonly accreditations: AccreditationsService,
    private readonly certificates: CertificatesService,
  ) {}

  @Serves('moveAccreditation')
  moveAccreditation({ actor, params: { id }, version, body }: Given<'moveAccreditation'>) {
    return this.accreditations.move(actor, id, body, version);
  }

  @Serves('correctAccreditation')
  correctAccreditation({ actor, params: { id }, version, body }: Given<'correctAccreditation'>) {
    return this.accreditations.correct(actor, id, body, version);
  }

  @Serves('markDuty')
  markDuty({ actor, params: { id }, version, body }: Given<'markDuty'>) {
    return this.accreditations.markDuty(actor, id, body, version);
  }

  @Serves('takeBackDuty')
  takeBackDuty({ actor, params: { id }, version }: Given<'takeBackDuty'>) {
    return this.accreditations.takeBackDuty(actor, id, version);
  }

  @Serves('returnCertificate')
  returnCertificate({ actor, params: { id }, version, body: { returnedOn } }: Given<'returnCertificate'>) {
    return this.certificates.return(actor, id, returnedOn, version);
  }

  /** All of them or none; with `dryRun` it only says what would be recorded. */
  @Serves('actOnCertificates')
  actOnCertificates({ actor, params: { id }, body }: Given<'actOnCertificates'>) {
    return this.certificates.act(actor, id, body);
  }
}
