import { createHash, randomBytes } from 'node:crypto';

/** 256 bits for the one who holds it. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of a token, an e-mail or an address where the thing itself must not be readable. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
