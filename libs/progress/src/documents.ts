import type { Type } from '@nestjs/common';
import { BadgeSheetsService, BADGE_SHEET } from '#libs/badges';
import type { WorkEvent } from '#libs/contracts';
import type { DocumentKind, DocumentMaker } from '#libs/documents';
import { ISSUED_PAPER, PaperMaker } from '#libs/paperwork';
import { REPORT_RENDERING, RenderingsService } from '#libs/reports';

/** Everything that is asked for and made by a worker. The worker carries out what stands here; progress tells of it. */
export const DOCUMENTS = {
  rendering: { ...REPORT_RENDERING, maker: RenderingsService },
  paper: { ...ISSUED_PAPER, maker: PaperMaker },
  'badge-sheet': { ...BADGE_SHEET, maker: BadgeSheetsService },
} satisfies Record<WorkEvent['kind'], DocumentKind & { maker: Type<DocumentMaker> }>;
