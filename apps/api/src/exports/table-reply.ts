import type { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';

const MEDIA_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
} as const;
export type TableFormat = keyof typeof MEDIA_TYPES;

/** A table as a file to keep: never shown in place. */
export const sendTable = (reply: FastifyReply, name: string, format: TableFormat, table: Readable) =>
  reply
    .header('content-type', MEDIA_TYPES[format])
    .header('content-disposition', `attachment; filename="${name}.${format}"`)
    .header('content-security-policy', "sandbox; default-src 'none'")
    .send(table);
