import { Controller } from '@nestjs/common';
import { ExportsService } from '#libs/exports';
import { FindingsService, OffersService, RecommendationsService, RemarksService } from '#libs/reports';
import { Serves, type Given } from '../authority/serves.js';
import { sendTable } from '../exports/table-reply.js';

/** Findings and recommendations, what becomes of these, and what readers of a draft say of it. */
@Controller()
export class FindingsController {
  constructor(
    private readonly findings: FindingsService,
    private readonly recommendations: RecommendationsService,
    private readonly remarks: RemarksService,
    private readonly offers: OffersService,
    private readonly exports: ExportsService,
  ) {}

  @Serves('listFindings')
  listFindings({ actor, params: { id }, query }: Given<'listFindings'>) {
    return this.findings.list(actor, id, query.edition);
  }

  @Serves('recordFinding')
  recordFinding({ actor, params: { id }, body }: Given<'recordFinding'>) {
    return this.findings.recordFinding(actor, id, body);
  }

  @Serves('correctFinding')
  correctFinding({ actor, params: { id }, version, body }: Given<'correctFinding'>) {
    return this.findings.correctFinding(actor, id, version, body);
  }

  @Serves('findingVersions')
  findingVersions({ actor, params: { id } }: Given<'findingVersions'>) {
    return this.findings.findingVersions(actor, id);
  }

  @Serves('recordRecommendation')
  recordRecommendation({ actor, params: { id }, body }: Given<'recordRecommendation'>) {
    return this.findings.recordRecommendation(actor, id, body);
  }

  @Serves('correctRecommendation')
  correctRecommendation({ actor, params: { id }, version, body }: Given<'correctRecommendation'>) {
    return this.findings.correctRecommendation(actor, id, version, body);
  }

  @Serves('recommendationVersions')
  recommendationVersions({ actor, params: { id } }: Given<'recommendationVersions'>) {
    return this.findings.recommendationVersions(actor, id);
  }

  /** Over all missions; of what was adopted only. */
  @Serves('listRecommendations')
  async listRecommendations({ actor, query }: Given<'listRecommendations'>) {
    return { items: await this.recommendations.register(actor, query) };
  }

  @Serves('tabulateRecommendations')
  async tabulateRecommendations({
    actor,
    query: { format, language, ...filter },
    reply,
  }: Given<'tabulateRecommendations'>) {
    const { name, table } = await this.exports.ofRecommendations(actor, filter, { format, language });
    void sendTable(reply, name, format, table);
  }

  @Serves('recordOutcome')
  recordOutcome({ actor, params: { id }, body }: Given<'recordOutcome'>) {
    return this.recommendations.recordOutcome(actor, id, body);
  }

  @Serves('listRemarks')
  listRemarks({ actor, params: { id }, query }: Given<'listRemarks'>) {
    return this.remarks.list(actor, id, query.edition);
  }

  @Serves('commentOn')
  commentOn({ actor, params: { id }, body }: Given<'commentOn'>) {
    return this.remarks.comment(actor, id, body);
  }

  @Serves('resolveComment')
  resolveComment({ actor, params: { id } }: Given<'resolveComment'>) {
    return this.remarks.resolve(actor, id);
  }

  @Serves('suggestText')
  suggestText({ actor, params: { id }, body }: Given<'suggestText'>) {
    return this.remarks.suggest(actor, id, body);
  }

  /** If-Match is the version of the section’s text as it stands; 0 where nothing is written yet. */
  @Serves('decideSuggestion')
  decideSuggestion({ actor, params: { id }, version, body }: Given<'decideSuggestion'>) {
    return this.remarks.decide(actor, id, version, body);
  }

  @Serves('offerSection')
  offerSection({ actor, params: { id }, body }: Given<'offerSection'>) {
    return this.offers.offer(actor, id, body);
  }

  @Serves('listOffers')
  async listOffers({ actor, params: { id } }: Given<'listOffers'>) {
    return { items: await this.offers.list(actor, id) };
  }
}
