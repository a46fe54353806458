import type { Said } from '../person-options.js';

export const isNamed = (said: Said) => Object.values(said).some((value) => value !== undefined);

type FirstStart = { ours: boolean; demonstrate: boolean; said: Said };

/** The demonstration is for trying out: on a database of ours, unless the first person is named, who begins in earnest. */
export const isToBePlayed = ({ ours, demonstrate, said }: FirstStart) => demonstrate || (ours && !isNamed(said));
