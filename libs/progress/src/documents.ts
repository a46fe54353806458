import type { Type } from '@nestjs/common';
import { BadgeSheetsService, SHEET } from '#libs/badges';
import type { WorkEvent } from '#libs/contracts';
import type { DocumentKind, DocumentMaker } from '#libs/documents';
import { PAPER, PaperMaker } from '#libs/paperwork';
import { RENDERING, RenderingsService } from '#libs/reports';

/** Everything that is asked for and made by a worker. The worker carries out what stands here; progress tells of it. */
export const DOCUMENTS = {
  rendering: { ...RENDERING, maker: RenderingsService },
  paper: { ...PAPER, maker: PaperMaker },
  'badge-sheet': { ...SHEET, maker: BadgeSheetsService },
} satisfies Record<WorkEvent['kind'], DocumentKind & { maker: Type<DocumentMaker> }>;
