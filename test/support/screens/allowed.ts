/** What Russian screens say without a Cyrillic letter: each is a code, an address, or what its writer wrote. */
const FORMATS = ['PDF', 'XLSX', 'CSV', 'JSON'];
const CITIZENSHIPS = ['BLR', 'KAZ', 'KGZ', 'RUS', 'TJK', 'XXX'];
const WORDS = [...FORMATS, ...CITIZENSHIPS, 'UTC'];
const PATTERNS = [
  /** A rule. */
  /^R-\d\d$/,
  /** The number of a mission, and of a document or file of it. */
  /^(№ )?T-\d+-\d+-\d+(-[A-Z]{2}(-\d\d)?(-(ru|en)\.(pdf|docx|xlsx))?)?$/,
  /** A certificate. */
  /^C-\d+$/,
  /** A time zone. */
  /^[A-Z]\w+\/[A-Z]\w+$/,
  /** Who has an account. */
  /^\w+(\.\d+)+@desk\.example$/,
  /** The digest of a document. */
  /^[0-9a-f]{64}$/,
  /** What the browser of a session calls itself. */
  /^(node|Mozilla\/.*)$/,
  /** Where a mail leads. */
  /^http:\/\/127\.0\.0\.1:\d+\/\S*$/,
  /** What was typed in, and only that. */
  /^SYNTHETIC\b/,
];

export const isAllowed = (text: string) => WORDS.includes(text) || PATTERNS.some((pattern) => pattern.test(text));
