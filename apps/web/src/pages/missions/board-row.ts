import type { DueView, MissionPage } from '#libs/contracts';
import type { z } from 'zod';

export type Due = DueView['items'][number];
export type BoardRow = { mission: z.infer<typeof MissionPage>['items'][number]; due: Due | undefined };
