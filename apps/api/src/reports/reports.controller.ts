import { Controller } from '@nestjs/common';
import { SessionsService } from '#libs/identity';
import { ReportMovesService, ReportsService, SigningService } from '#libs/reports';
import { Serves, type Given } from '../authority/serves.js';
import { visitorOf } from '../authority/visitor.js';

@Controller()
export class ReportsController {
  constructor(
    private readonly reports: ReportsService,
    private readonly moves: ReportMovesService,
    private readonly signing: SigningService,
    private readonly sessions: SessionsService,
  ) {}

  @Serves('listReports')
  async listReports({ actor, params: { id } }: Given<'listReports'>) {
    return { items: await this.reports.list(actor, id) };
  }

  @Serves('openReport')
  openReport({ actor, params: { id }, body }: Given<'openReport'>) {
    return this.reports.open(actor, id, body);
  }

  /** Readers of the mission’s reports; signatories while they sign; observers once it is adopted. */
  @Serves('getReport')
  getReport({ actor, params: { id }, query }: Given<'getReport'>) {
    return this.reports.get(actor, id, query.edition);
  }

  /** If-Match is the version of the section’s text; 0 where nothing is written yet. */
  @Serves('writeText')
  writeText({ actor, params: { id, language, section }, version, body }: Given<'writeText'>) {
    return this.reports.write(actor, id, language, section, body, version);
  }

  @Serves('approveTranslation')
  approveTranslation({ actor, params: { id, language }, body }: Given<'approveTranslation'>) {
    return this.reports.approve(actor, id, language, body.contentDigest);
  }

  @Serves('refreshSnapshot')
  refreshSnapshot({ actor, params: { id }, version }: Given<'refreshSnapshot'>) {
    return this.reports.refresh(actor, id, version);
  }

  @Serves('nextReportMoves')
  async nextReportMoves({ actor, params: { id } }: Given<'nextReportMoves'>) {
    return { items: await this.moves.next(actor, id) };
  }

  @Serves('moveReport')
  moveReport({ actor, params: { id }, version, body }: Given<'moveReport'>) {
    return this.moves.move(actor, id, body, version);
  }

  @Serves('correctReport')
  correctReport({ actor, params: { id }, version, body }: Given<'correctReport'>) {
    return this.moves.correct(actor, id, body, version);
  }

  @Serves('newVersion')
  newVersion({ actor, params: { id }, version, body }: Given<'newVersion'>) {
    return this.moves.supersede(actor, id, body, version);
  }

  /** One’s own signature, with the password once more; or those received on paper. */
  @Serves('signReport')
  async signReport({ actor, params: { id }, request, body }: Given<'signReport'>) {
    if (!body.paper) await this.sessions.again(actor, visitorOf(request), body.password ?? '');
    return this.signing.sign(actor, id, body);
  }

  /** One’s own dissent in the place of a signature, by the password too, or a colleague’s received on paper. */
  @Serves('refuseToSign')
  async refuseToSign({ actor, params: { id }, request, body }: Given<'refuseToSign'>) {
    if (!body.paper) await this.sessions.again(actor, visitorOf(request), body.password ?? '');
    return this.signing.refuse(actor, id, body);
  }

  @Serves('noteAbsence')
  noteAbsence({ actor, params: { id }, body }: Given<'noteAbsence'>) {
    return this.signing.noteAbsence(actor, id, body);
  }
}
