import type { FastifyRequest } from 'fastify';

/**
 * A file of ours is saved where a link leads to it. A PDF in a frame of our own page is shown there: `X-Frame-Options`
 * keeps other sites from framing it, and browsers say themselves what they fetch something for.
 */
export function savedOrShown({ headers }: Pick<FastifyRequest, 'headers'>, mediaType: string, filename: string) {
  const framed = headers['sec-fetch-dest'] === 'iframe' && mediaType === 'application/pdf';
  return {
    vary: 'sec-fetch-dest',
    'content-disposition': `${framed ? 'inline' : 'attachment'}; ${filename}`,
    // Viewers of some browsers are scripts, which a sandbox stops.
    'content-security-policy': framed ? "default-src 'none'; frame-ancestors 'self'" : "sandbox; default-src 'none'",
  };
}
