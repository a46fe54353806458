import type { FootnoteDefinition, List, ListItem, PhrasingContent, Root, RootContent, Table } from 'mdast';
import type { ProseLoss } from '#libs/regulation';
import { isWithinBounds, paragraphsIn, treeOf } from './grammar.js';
import type { Inline, Loss, Prose, ProseBlock, ProseItem, Style } from './model.js';
import { placedIn } from './placed.js';

/** What a text says, as blocks that a document prints, and what of it cannot be printed as it is meant. */
export function proseOf(text: string): Prose {
  if (!isWithinBounds(text)) {
    const blocks = paragraphsIn(text).map((paragraph): ProseBlock => ({ kind: 'paragraph', says: wordsIn(paragraph) }));
    return { blocks, losses: [{ line: 1, begins: beginning(text), what: 'too-deep' }] };
  }
  return new Reading(text, treeOf(text)).prose();
}

const wordsIn = (text: string, style?: Style): Inline[] =>
  placedIn(text).map((part) => {
    if (typeof part === 'string') return { kind: 'words', text: part, ...(style && { style }) };
    return part.kind === 'fact' && style ? { ...part, style } : part;
  });

const FIRST_WORDS = 5;
const beginning = (line: string) => line.trim().split(/\s+/).slice(0, FIRST_WORDS).join(' ');

/** Typed out of habit, and letters like any others: told, so that nobody is surprised on paper. */
const HABITS: readonly [ProseLoss, RegExp][] = [
  ['note-missing', /\[\^[^\]\s]+\]/],
  ['link', /!?\[[^\]\n]*\]\([^)\n]*\)|<https?:[^>\s]+>/],
  ['html', /<\/?[a-z][^<>]*>/i],
  ['code', /`[^`]+`|~~~/],
];

const BREAK: Inline = { kind: 'words', text: '\n' };
const lines = (all: Inline[][]): Inline[] => all.filter((says) => says.length > 0).flatMap((says, i) => (i > 0 ? [BREAK, ...says] : says)); // prettier-ignore

class Reading {
  readonly #losses: Loss[] = [];
  readonly #source: string[];
  readonly #notes: Map<string, FootnoteDefinition>;
  readonly #called = new Set<string>();
  /** A footnote calls for none: it might be itself. */
  #inNote = false;

  constructor(
    text: string,
    readonly tree: Root,
  ) {
    this.#source = text.split('\n');
    const definitions = tree.children.filter((node) => node.type === 'footnoteDefinition');
    this.#notes = new Map(definitions.map((node) => [node.identifier, node]));
  }

  prose(): Prose {
    const blocks = this.tree.children.flatMap((node) => this.#block(node));
    return { blocks: [...blocks, ...this.#uncalled()], losses: this.#losses.toSorted((a, b) => a.line - b.line) };
  }

  #lose(what: ProseLoss, node: Pick<RootContent, 'position'>) {
    const line = node.position?.start.line ?? 1;
    if (this.#losses.some((loss) => loss.line === line && loss.what === what)) return;
    this.#losses.push({ line, begins: beginning(this.#source[line - 1] ?? ''), what });
  }

  #block(node: RootContent): ProseBlock[] {
    switch (node.type) {
      case 'paragraph':
        return [{ kind: 'paragraph', says: this.#line(node.children) }];
      case 'heading': {
        if (node.depth > 2) this.#lose('heading-too-deep', node);
        const [says, notes] = this.#withoutNotes(this.#line(node.children), node);
        return [{ kind: 'heading', level: node.depth === 1 ? 2 : 3, says }, ...notes];
      }
      case 'blockquote': {
        if (node.children.some(({ type }) => type !== 'paragraph')) this.#lose('block-in-quote', node);
        const [says, notes] = this.#withoutNotes(this.#flat(node.children), node);
        return [{ kind: 'quote', says }, ...notes];
      }
      case 'list':
        return this.#list(node);
      case 'table':
        return this.#table(node);
      case 'thematicBreak':
        this.#lose('rule', node);
        return [];
      // Printed where it is called for.
      case 'footnoteDefinition':
        return [];
      default:
        return [{ kind: 'paragraph', says: this.#flat([node]) }];
    }
  }

  #list(list: List): ProseBlock[] {
    const items = list.children.map((item) => this.#item(item));
    return [{ kind: 'list', ordered: list.ordered === true, start: list.start ?? 1, items }];
  }

  #item(item: ListItem): ProseItem {
    const within = item.children.filter((node) => node.type === 'list');
    const own = item.children.filter((node) => node.type !== 'list');
    if (own.some(({ type }) => type !== 'paragraph')) this.#lose('block-in-item', item);
    for (const list of within) {
      if (list.ordered) this.#lose('numbers-nested', list);
      for (const { children } of list.children)
        for (const deeper of children) if (deeper.type === 'list') this.#lose('nested-twice', deeper);
    }
    return {
      says: this.#flat(own),
      items: within.flatMap(({ children }) => children.flatMap((one) => this.#within(one))),
    };
  }

  /** An item of the second level; those of its own follow it on the same. */
  #within(item: ListItem): Inline[][] {
    const own = item.children.filter((node) => node.type !== 'list');
    const deeper = item.children.filter((node) => node.type === 'list');
    return [this.#flat(own), ...deeper.flatMap(({ children }) => children.flatMap((one) => this.#within(one)))];
  }

  #table(table: Table): ProseBlock[] {
    const [head, ...rows] = table.children.map(({ children }) =>
      children.map((cell) => {
        const says = this.#line(cell.children);
        if (says.some((part) => 'style' in part)) this.#lose('style-in-cell', cell);
        return says;
      }),
    );
    const called = [head ?? [], ...rows].flat(2).filter((part) => part.kind === 'note');
    if (called.length > 0) this.#lose('note-elsewhere', table);
    const columns = bare(head ?? []).map((says, i) => ({ says, align: table.align?.[i] ?? ('left' as const) }));
    return [{ kind: 'table', columns, rows: rows.map(bare) }, ...called.map(({ says }) => ({ ...NOTE, says }))];
  }

  /** Where no footnote can be called for, what it says follows at once. */
  #withoutNotes(says: Inline[], node: RootContent): [Inline[], ProseBlock[]] {
    const notes = says.filter((part) => part.kind === 'note');
    if (notes.length > 0) this.#lose('note-elsewhere', node);
    return [says.filter(({ kind }) => kind !== 'note'), notes.map((note) => ({ ...NOTE, says: note.says }))];
  }

  /** What nobody called for is not lost either. */
  #uncalled(): ProseBlock[] {
    return [...this.#notes.values()].flatMap((note) => {
      if (this.#called.has(note.identifier)) return [];
      this.#lose('note-uncalled', note);
      return [{ ...NOTE, says: this.#note(note) }];
    });
  }

  #note(note: FootnoteDefinition): Inline[] {
    this.#called.add(note.identifier);
    if (note.children.some(({ type }) => type !== 'paragraph')) this.#lose('block-in-note', note);
    this.#inNote = true;
    const says = this.#flat(note.children);
    this.#inNote = false;
    if (says.some((part) => 'style' in part)) this.#lose('style-in-cell', note);
    return says;
  }

  /** Blocks where there is room for lines only. */
  #flat(nodes: readonly RootContent[]): Inline[] {
    return lines(
      nodes.map((node) => {
        switch (node.type) {
          case 'paragraph':
          case 'heading':
          case 'tableCell':
            return this.#line(node.children);
          case 'table':
            return lines(node.children.map(({ children }) => this.#flat(children)));
          case 'list':
          case 'listItem':
          case 'blockquote':
            return this.#flat(node.children);
          case 'thematicBreak':
            return [];
          default:
            return 'value' in node ? wordsIn(node.value) : [];
        }
      }),
    );
  }

  #line(nodes: readonly PhrasingContent[], style?: Style): Inline[] {
    return nodes.flatMap((node): Inline[] => {
      switch (node.type) {
        case 'text':
          for (const [what, looks] of HABITS) if (looks.test(node.value)) this.#lose(what, node);
          return wordsIn(node.value, style);
        case 'strong':
          return this.#line(node.children, 'strong');
        case 'emphasis':
          return this.#line(node.children, style ?? 'emphasis');
        case 'break':
          return [BREAK];
        case 'footnoteReference': {
          const note = this.#notes.get(node.identifier);
          if (!note || this.#inNote) return wordsIn(`[^${node.label ?? node.identifier}]`, style);
          return [{ kind: 'note', says: this.#note(note) }];
        }
        default:
          return 'children' in node
            ? this.#line(node.children, style)
            : 'value' in node
              ? wordsIn(node.value, style)
              : [];
      }
    });
  }
}

const NOTE = { kind: 'paragraph', isNote: true } as const;
const bare = (cells: Inline[][]) => cells.map((says) => says.filter(({ kind }) => kind !== 'note'));
