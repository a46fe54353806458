import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Endpoint } from '#libs/contracts';
import { languageOf } from '#libs/platform';
import { message, type Finding, type Language } from '#libs/regulation';

type Asked = { request: FastifyRequest; reply: FastifyReply };

/** A method whose answer goes out as its row says: in words, without what the row does not know, with its version. */
export const answering = (row: Endpoint, serve: (given: never) => unknown) =>
  async function answer(this: unknown, given: Asked): Promise<unknown> {
    const { request, reply } = given;
    const said = worded(await serve.call(this, given as never), languageOf(request));
    const sent = row.reply?.parse(said);
    const version = versionOf(sent);
    if (version !== undefined) void reply.header('etag', `"${version}"`);
    // 200 instead of 201 where an earlier answer was given again.
    if (request.actor?.replayed) void reply.status(200);
    return sent;
  };

type Versioned = { version?: unknown };
function versionOf(answer: unknown): number | undefined {
  if (typeof answer !== 'object' || answer === null) return undefined;
  const whole = answer as Versioned &
    Record<'mission' | 'application' | 'accreditation' | 'report', Versioned | undefined>;
  const part = [whole, whole.mission, whole.application, whole.accreditation, whole.report].find(
    (candidate) => typeof candidate?.version === 'number',
  );
  return part?.version as number | undefined;
}

/** What a list says of a move, or of a mission with the steps ahead of it. */
type Item = { findings?: Finding[]; blocked?: { findings: Finding[] }[] };
type Answer = { warnings?: Finding[]; items?: unknown };

function worded(said: unknown, language: Language): unknown {
  if (typeof said !== 'object' || said === null) return said;
  const answer = said as Answer;
  if (answer.warnings) return { ...answer, warnings: say(answer.warnings, language) };
  if (!Array.isArray(answer.items)) return answer;
  const items = (answer.items as Item[]).map((item) => ({
    ...item,
    ...(item.findings && { findings: say(item.findings, language) }),
    ...(item.blocked && {
      blocked: item.blocked.map((step) => ({ ...step, findings: say(step.findings, language) })),
    }),
  }));
  return { ...answer, items };
}

const say = (findings: readonly Finding[], language: Language) =>
  findings.map((finding) => ({ ...finding, sentence: message(language, finding.code, finding.params) }));
