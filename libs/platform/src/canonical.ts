import { createHash } from 'node:crypto';
import { Logger } from '@nestjs/common';
import canonicalize from 'canonicalize';
import { Refusal } from '#libs/regulation';

// The package is a function, but declares itself in a way that modules read as a namespace.
const toJson = canonicalize as unknown as (value: unknown) => string | undefined;

/** RFC 8785: one text for one value, so that a digest of it means something. */
export const canonical = (value: unknown): string => toJson(value) ?? 'null';

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

export const digestOf = (value: unknown): string => sha256(canonical(value));

const log = new Logger('Alarm');

/** What was stored is not there any more as it was: nobody gets it, and whoever runs the desk is told. */
export function altered(what: string): Refusal {
  log.error({ alarm: 'file.altered', what });
  return new Refusal('file.altered');
}

/** What was stored under a digest, as long as it is what was stored. */
export function intact<Content extends Uint8Array | string>(content: Content, digest: string, what: string): Content {
  if (sha256(content) !== digest) throw altered(what);
  return content;
}
