import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * A document of our own making, to be saved; a frame in one of our own pages shows it instead. The browser's viewer
 * does not run in the sandbox that is put around everything else.
 */
export function offer(reply: FastifyReply, { headers }: FastifyRequest, attachment: string) {
  const framed = headers['sec-fetch-dest'] === 'iframe' && headers['sec-fetch-site'] === 'same-origin';
  // What a frame was given is not what a download gets from the browser's memory.
  void reply.header('vary', 'sec-fetch-dest').header('content-disposition', framed ? 'inline' : attachment);
  if (!framed) void reply.header('content-security-policy', "sandbox; default-src 'none'");
}
