import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

// The package is a function, but declares itself in a way that modules read as a namespace.
const toJson = canonicalize as unknown as (value: unknown) => string | undefined;

/** RFC 8785: one text for one value, so that a digest of it means something. */
export const canonical = (value: unknown): string => toJson(value) ?? 'null';

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

export const digestOf = (value: unknown): string => sha256(canonical(value));
