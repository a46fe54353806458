/** The text that is found in the file, once, and what is put there (`$&` is the text itself); a new file has no text. */
export type Edit = readonly [file: string, find: string | null, put: string];

export type Step = {
  edits: readonly Edit[];
  /** Files that the compiler then names, and a word of what it says there. */
  compiler?: Record<string, string>;
  /** Unit tests that then fail, and a word of what they say. */
  tests?: Record<string, string>;
  /** Unit tests that failed before, and no longer do. */
  passing?: readonly string[];
};

export type Recipe = {
  /** Its heading in CONTRIBUTING.md. */
  name: string;
  /** The edits in their order. After the last one nothing is missing that the compiler knows of. */
  steps: readonly Step[];
  /** Why nothing, or nothing more, is carried out. */
  because?: string;
  /** What it adds stands in `openapi.json`. */
  openapi?: true;
};
