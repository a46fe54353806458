import { In } from 'typeorm';
import type { AccreditationState } from '#libs/regulation';

/** What the host may still decide, or has granted. */
export const OPEN_STATES: AccreditationState[] = ['REQUESTED', 'RETURNED_FOR_DOCS', 'ACCREDITED'];
export const OPEN_ACCREDITATIONS = In(OPEN_STATES);
