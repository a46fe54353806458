import {
  calledInBoth,
  matchColumns,
  parseLocalDate,
  requireColumns,
  type ColumnAliases,
  type Sheet,
} from '#libs/spreadsheets';
import { DETAILS_OF, numberFault, Refusal, type RefusalCode, type RefusalParams } from '#libs/regulation';
import { certificateKey } from './certificate-key.js';

/** How hosts head the columns of their replies. */
export const REPLY_COLUMNS = {
  number: { aliases: ['№', '№ п/п', 'номер', 'номер в списке', 'no', 'number', 'list number'], required: false },
  name: { aliases: ['ФИО', 'Ф. И. О.', 'фамилия, имя', 'имя', 'name', 'full name'], required: false },
  familyName: { aliases: ['фамилия', 'surname', 'family name', 'last name'], required: false },
  givenName: { aliases: ['имя, отчество', 'имя и отчество', 'given name', 'first name'], required: false },
  decision: { aliases: ['решение', 'результат', 'decision', 'result', 'status'], required: true },
  actNumber: { aliases: ['номер акта', 'номер решения', 'act number', 'decision number'], required: false },
  actDate: { aliases: ['дата акта', 'дата решения', 'act date', 'decision date'], required: false },
  certificateNumber: {
    aliases: ['удостоверение', 'номер удостоверения', 'certificate', 'certificate number'],
    required: false,
  },
  validFrom: { aliases: ['действует с', 'valid from'], required: false },
  validUntil: { aliases: ['действует до', 'действует по', 'valid until', 'valid to'], required: false },
  reason: { aliases: ['причина', 'основание', 'reason', 'grounds'], required: false },
} as const satisfies Record<string, ColumnAliases>;
type Column = keyof typeof REPLY_COLUMNS;

/** What hosts write for each decision; nothing, or one of `WAITING`, is none yet: a dash is no minus. */
type ReplyAction = 'accredit' | 'refuse' | 'returnForDocs';
const WORDS: readonly [ReplyAction, readonly string[]][] = [
  [
    'accredit',
    [
      'аккредитован',
      'аккредитована',
      'аккредитовать',
      'аккредитовано',
      'аккредитация предоставлена',
      'удовлетворено',
      'удовлетворить',
      'согласовано',
      'выдано',
      'да',
      'плюс',
      '+',
      '(+)',
      'accredited',
      'accredited (yes)',
      'granted',
      'approved',
      'satisfied',
      'issued',
      'yes',
      'plus',
    ],
  ],
  [
    'refuse',
    [
      'отказано',
      'отказ',
      'отказать',
      'в аккредитации отказано',
      'не аккредитован',
      'не аккредитована',
      'отклонено',
      'отклонён',
      'отклонена',
      'отклонить',
      'не согласовано',
      'нет',
      'минус',
      '−',
      '(−)',
      '(-)',
      'refused',
      'rejected',
      'denied',
      'declined',
      'not accredited',
      'accredited (no)',
      'not granted',
      'no',
      'minus',
    ],
  ],
  ['returnForDocs', ['возвращено', 'возвращён', 'возвращена', 'возврат документов', 'на доработку', 'returned']],
];
const WAITING = ['', '-', '–', '—', 'на рассмотрении', 'рассматривается', 'pending', 'under consideration'];

/** A name in a batch, with its number there and every way it may be written. */
export type Listed = { line: number; accreditationId: string; name: { ru: string; en: string }; writings: string[][] };
export type ReplyReason = { column: Column | null; code: RefusalCode; params: RefusalParams };
export type ReplyDecision = {
  action: ReplyAction;
  reason?: string | undefined;
  actNumber?: string | undefined;
  actDate?: string | undefined;
  certificateNumber?: string | undefined;
  validFrom?: string | undefined;
  validUntil?: string | undefined;
};
export type ReplyRow = {
  line: number;
  asked: string;
  who: Listed | null;
  decision: ReplyDecision | null;
  reasons: ReplyReason[];
};

/** Words of a name without their order, capitals and punctuation: lists turn names round. */
export const wordsOf = (name: string) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .toSorted()
    .join(' ');

const plain = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[.!]+$/, '');
const WORD = new Map(WORDS.flatMap(([action, words]) => words.map((word) => [plain(word), action] as const)));

/** Reads each row of a host's reply as a decision about a name of the batch, or says why it cannot. */
export function readReply(sheet: Sheet, listed: readonly Listed[]): { rows: ReplyRow[]; unknown: string[] } {
  const { headers, rows, unknown } = requireColumns(sheet, REPLY_COLUMNS);
  if (!headers.number && !headers.name && !headers.familyName)
    throw new Refusal('sheet.column-missing', { columns: calledInBoth(REPLY_COLUMNS.name) });
  const read = rows.map(({ line, values }) => rowOf(line, values, listed, sheet.since1904));
  const first = new Map<string, number>();
  for (const row of read) {
    if (!row.who) continue;
    const earlier = first.get(row.who.accreditationId);
    if (earlier === undefined) first.set(row.who.accreditationId, row.line);
    else row.reasons.push({ column: 'name', code: 'roster.person-twice', params: { line: earlier } });
  }
  const holders = new Map<string, number>();
  for (const { line, decision, reasons } of read) {
    const number = decision?.certificateNumber && certificateKey(decision.certificateNumber);
    if (!number) continue;
    const holder = holders.get(number);
    if (holder === undefined) holders.set(number, line);
    else reasons.push({ column: 'certificateNumber', code: 'reply.certificate-twice', params: { line: holder } });
  }
  return { rows: read, unknown };
}

function rowOf(
  line: number,
  values: Record<Column, string>,
  listed: readonly Listed[],
  since1904: boolean | undefined,
): ReplyRow {
  const reasons: ReplyReason[] = [];
  const refuse = (column: Column | null, code: RefusalCode, params: RefusalParams = {}) => {
    reasons.push({ column, code, params });
  };
  const asked = nameIn(values);
  const who = personOf(values.number, asked, listed, refuse);
  const word = plain(values.decision);
  const action = WORD.get(word);
  if (!action && !WAITING.includes(word)) refuse('decision', 'reply.decision-unknown', { decision: values.decision });
  const own: readonly string[] = action ? DETAILS_OF[action] : [];
  for (const column of ['actNumber', 'actDate', 'certificateNumber', 'validFrom', 'validUntil'] as const)
    if (values[column] && !own.includes(column)) refuse(column, 'reply.detail-foreign');
  for (const column of ['actNumber', 'certificateNumber'] as const) {
    const fault = numberFault(values[column]);
    if (fault) refuse(column, 'reply.number-faulty', { number: values[column] });
  }
  const day = (column: 'actDate' | 'validFrom' | 'validUntil') => {
    if (!values[column]) return undefined;
    const found = parseLocalDate(values[column], since1904);
    if (!found) refuse(column, 'roster.date-unclear');
    return found;
  };
  const decision = action && {
    action,
    reason: values.reason || undefined,
    actNumber: values.actNumber || undefined,
    actDate: day('actDate'),
    certificateNumber: values.certificateNumber || undefined,
    validFrom: day('validFrom'),
    validUntil: day('validUntil'),
  };
  return { line, asked: asked || values.number, who, decision: decision ?? null, reasons };
}

/** “Имя” beside “Фамилия” is the given name; alone it is the whole of it. */
const nameIn = ({ name, familyName, givenName }: Record<Column, string>) =>
  name && name.includes(familyName) ? name : [familyName, givenName || name].filter(Boolean).join(' ');

/** By the number in the list, or by the name in either script; both must mean the same person. */
function personOf(
  number: string,
  name: string,
  listed: readonly Listed[],
  refuse: (column: Column, code: RefusalCode, params?: RefusalParams) => void,
): Listed | null {
  const byNumber = number ? listed.find(({ line }) => String(line) === number.trim().replace(/\.0*$/, '')) : undefined;
  if (number && !byNumber) return (refuse('number', 'reply.number-unknown', { number }), null);
  if (!name) return byNumber ?? (refuse('name', 'reply.name-unknown', { name: '–' }), null);
  const words = wordsOf(name);
  const named = listed.filter(({ writings }) => writings.some((parts) => wordsOf(parts.join(' ')) === words));
  if (named.length === 0) return (refuse('name', 'reply.name-unknown', { name }), null);
  if (byNumber)
    return named.includes(byNumber) ? byNumber : (refuse('number', 'reply.number-differs', { number }), null);
  if (named.length > 1) return (refuse('name', 'reply.name-ambiguous', { name }), null);
  return named[0]!;
}

/** The header under which a column of this reply stands, for people. */
export const headerOf = (sheet: Sheet, column: Column | null) =>
  column && (matchColumns(sheet, REPLY_COLUMNS).headers[column] ?? REPLY_COLUMNS[column].aliases[0]);
