/** Of a region or a team, in the address: that there is none, or that the station is not the host's. No name begins so. */
export const UNSTATED = '~unstated';
export const ABROAD = '~abroad';
