import { Controller } from '@nestjs/common';
import { BatchesService, RepliesService } from '#libs/accreditation';
import { Serves, type Given } from '../authority/serves.js';

@Controller()
export class BatchesController {
  constructor(
    private readonly service: BatchesService,
    private readonly replies: RepliesService,
  ) {}

  @Serves('listBatches')
  async listBatches({ actor, params: { id } }: Given<'listBatches'>) {
    return { items: await this.service.list(actor, id) };
  }

  @Serves('getBatch')
  getBatch({ actor, params: { id } }: Given<'getBatch'>) {
    return this.service.get(actor, id);
  }

  @Serves('sendBatch')
  sendBatch({ actor, params: { id }, body }: Given<'sendBatch'>) {
    return this.service.send(actor, id, body);
  }

  /** All of them or none; with `dryRun` it only says what would be recorded. */
  @Serves('decideBatch')
  decideBatch({ actor, params: { id }, body }: Given<'decideBatch'>) {
    return this.service.decide(actor, id, body);
  }

  /**
   * The bytes of the host's reply, CSV or XLSX, are the body. With dryRun=true (the default) it is only said what would be
   * recorded for each row; to record it, send the same file again with dryRun=false and the digest that was answered.
   */
  @Serves('importReplies')
  importReplies({ actor, params: { id }, query, body: bytes }: Given<'importReplies'>) {
    return this.replies.import(actor, id, bytes, query);
  }
}
