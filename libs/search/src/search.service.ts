import { Injectable } from '@nestjs/common';
import type { SearchHit } from '#libs/contracts';
import { seesEveryMission } from '#libs/missions';
import { rowsRead, statement, Transactions, type Actor, type RowOf } from '#libs/platform';
import {
  documentTitle,
  LABELS,
  latinName,
  PAPER_KIND_NAMES,
  paperKindOf,
  REPORT_KINDS,
  RULE_IDS,
  RULES,
  SETTINGS,
  type PaperKind,
  type SettingName,
  type Wording,
} from '#libs/regulation';
import { FIND, FOUND, MOST, WORDS } from './found.js';

const plain = (text: string) => text.toLowerCase().replaceAll('ё', 'е');
const said = ({ ru, en }: Wording) => plain(`${ru} ${en}`);
/** The kinds of documents, by the titles that they ship with. */
const KINDS = [
  ...REPORT_KINDS.map((kind) => [kind, said(documentTitle(kind, null))] as const),
  ...PAPER_KIND_NAMES.map((kind) => [kind, said(paperKindOf(kind).title)] as const),
];

/** What is found by words, over everything that whoever asks may open. What was sought stands nowhere. */
@Injectable()
export class SearchService {
  constructor(private readonly transactions: Transactions) {}

  async find(actor: Actor, q: string): Promise<SearchHit[]> {
    const words = q.normalize('NFC').split(/\s+/).filter(Boolean).slice(0, WORDS);
    const asked = statement(FIND, ...wordsAsked(words), ...reachOf(actor));
    const [rows] = await this.transactions.glance(actor, asked);
    return [...rowsRead(rows, FIND, FOUND).map(hitOf), ...inRegulation(actor, words.map(plain))];
  }
}

const kindsOf = (word: string) => KINDS.filter(([, title]) => title.includes(plain(word))).map(([kind]) => kind);

/** Each word as it is written and in Latin letters, and the kinds of documents it names. */
function wordsAsked(words: readonly string[]): string[][] {
  const all = [...words, ...Array.from({ length: WORDS - words.length }, () => '')];
  return [all, all.map((word) => latinName(word) ?? word), all.map((word) => (word ? kindsOf(word).join(',') : ''))];
}

/** What may be opened, in the order in which the statement asks for it. */
function reachOf(actor: Actor): unknown[] {
  const ofDelegations = actor.places('delegation', 'person:read');
  const everyDelegation = actor.everywhere('person:read') || actor.places('mission', 'person:read').length > 0;
  const papers = PAPER_KIND_NAMES.map((kind) => [kind, paperKindOf(kind).permission] as const);
  const own = papers.flatMap(([kind, permission]) =>
    actor.places('mission', permission).map((mission) => [mission, kind] as const),
  );
  return [
    seesEveryMission(actor),
    actor.places('mission', 'mission:read'),
    actor.holds('person:read'),
    everyDelegation,
    ofDelegations,
    actor.everywhere('report:read'),
    actor.places('mission', 'report:read'),
    actor.everywhere('report:read-adopted'),
    actor.holds('report:receive'),
    actor.personId,
    papers.filter(([, permission]) => actor.everywhere(permission)).map(([kind]) => kind),
    actor.places('delegation', 'paperwork:read'),
    own.map(([mission]) => mission),
    own.map(([, kind]) => kind),
  ];
}

function hitOf({ kind, id, missionId, code, number, name, about }: RowOf<typeof FOUND>): SearchHit {
  const [{ ru, en }, of] = kind === 'paper' ? [paperKindOf(code as PaperKind).title, name] : [name, about];
  const numbered = (title: string) => [title, number].filter(Boolean).join(' ');
  return { kind, id, missionId, title: { ru: numbered(ru), en: numbered(en) }, about: of };
}

/** Rules are for everyone; settings for those to whom the desk shows them. */
function inRegulation(actor: Actor, words: readonly string[]): SearchHit[] {
  const named = (kind: 'rule' | 'setting', id: string, title: Wording, about: Wording | null) => {
    const text = plain(`${id} ${title.ru} ${title.en}`);
    return words.every((word) => text.includes(word)) ? [{ kind, id, title, about, missionId: null }] : [];
  };
  const rules = RULE_IDS.flatMap((id) => named('rule', id, RULES[id].statement, null));
  const settings = (Object.keys(SETTINGS) as SettingName[]).flatMap((name) =>
    named('setting', name, LABELS.settingNames[name], RULES[SETTINGS[name].rule].statement),
  );
  const shown = actor.holds('settings:change') || actor.holds('mission:prepare');
  return [...rules.slice(0, MOST), ...(shown ? settings.slice(0, MOST) : [])];
}
