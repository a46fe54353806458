import { Refused } from '#libs/contracts';

/** The keys of requests that went out and were not answered yet, by what they say. */
const unanswered = new Map<string, string>();

/**
 * A creation whose answer got lost goes out again under the key it had: the server then answers instead of creating a
 * second one. Once it is answered, or says something else, it is a new creation.
 */
export async function underKey<T>(request: string, send: (key: string) => Promise<T>): Promise<T> {
  const key = unanswered.get(request) ?? crypto.randomUUID();
  unanswered.set(request, key);
  try {
    const answer = await send(key);
    unanswered.delete(request);
    return answer;
  } catch (error) {
    // A refusal is an answer: nothing was created. A broken server or connection may have created it all the same.
    if (error instanceof Refused && error.problem.status < 500) unanswered.delete(request);
    throw error;
  }
}
