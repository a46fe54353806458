import type { Permission } from '#libs/regulation';
import type { MessageKey } from '../messages/catalogue';

type Place = { to: string; label: MessageKey; needs?: Permission };

/** The sections of the desk. One more is one row; it is shown to those who hold the permission somewhere. */
export const PLACES: readonly Place[] = [{ to: '/missions', label: 'nav.missions', needs: 'mission:read' }];
