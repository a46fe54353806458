import swc from '@swc/jest';

const mutation = JSON.parse(process.env.RULES_MUTATION ?? 'null');

const edited = (source, file) => {
  if (mutation?.kind !== 'edit' || !file.replaceAll('\\', '/').endsWith(`/${mutation.file}`)) return source;
  return mutation.edits.reduce((text, { find, replace }) => {
    if (!text.includes(find)) throw new Error(`${mutation.file} does not hold: ${find}`);
    return text.replace(find, () => replace);
  }, source);
};

/** The usual transform, after one edit in one file. The mutated text is part of the cache key. */
export default {
  createTransformer(options) {
    const inner = swc.createTransformer(options);
    return {
      canInstrument: inner.canInstrument,
      process: (source, file, rest) => inner.process(edited(source, file), file, rest),
      processAsync: (source, file, rest) => inner.processAsync(edited(source, file), file, rest),
      getCacheKey: (source, file, ...rest) => inner.getCacheKey(edited(source, file), file, ...rest),
    };
  },
};
