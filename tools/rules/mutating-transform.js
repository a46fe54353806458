import swc from '@swc/jest';
import { mutate } from '../../dist/tools/rules/mutate-source.js';

const mutation = JSON.parse(process.env.RULES_MUTATION ?? 'null');

/** The usual transform, after what is taken away. The mutated text is part of the cache key. */
export default {
  createTransformer(options) {
    const inner = swc.createTransformer(options);
    return {
      canInstrument: inner.canInstrument,
      process: (source, file, rest) => inner.process(mutate(source, file, mutation), file, rest),
      processAsync: (source, file, rest) => inner.processAsync(mutate(source, file, mutation), file, rest),
      getCacheKey: (source, file, ...rest) => inner.getCacheKey(mutate(source, file, mutation), file, ...rest),
    };
  },
};
