import { errorCodes } from 'fastify';
import { problemOf, refusalOf } from './problem.js';

it('has a refusal for everything that Fastify refuses', () => {
  const refused = Object.values(errorCodes).flatMap((Code) => {
    const { code, statusCode } = new Code();
    return statusCode && statusCode < 500 ? [{ code, statusCode }] : [];
  });
  expect(refused.map(({ statusCode }) => statusCode)).toEqual(expect.arrayContaining([400, 413, 414, 415]));
  for (const { code, statusCode } of refused) {
    const { status } = problemOf(refusalOf({ statusCode }, 'number'), 'en', 'number');
    expect({ code, fault: status >= 500 }).toEqual({ code, fault: false });
  }
});
