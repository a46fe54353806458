import { Textarea } from '@mantine/core';
import type { Language } from '#libs/regulation';
import { useImperativeHandle, useRef, type Ref } from 'react';
import { typeIn } from '../../../forms/type-in';
import { useUnprintable } from '../../../frame/unprintable';
import type { Act, EditorHandle } from './acts';

/** What each button does to the source: around what is chosen, or before each of its lines. */
const MARKS: Record<Act, { around?: string; before?: (line: number) => string; block?: string }> = {
  heading: { before: () => '# ' },
  subheading: { before: () => '## ' },
  strong: { around: '**' },
  emphasis: { around: '*' },
  bullets: { before: () => '- ' },
  numbers: { before: (line) => `${line + 1}. ` },
  quote: { before: () => '> ' },
  table: { block: '| A | B |\n| --- | ---: |\n| … | 0 |' },
  note: { block: '[^1]: …' },
};

type Props = {
  label: string;
  language: Language;
  value: string;
  readOnly: boolean;
  maxRows: number;
  onChange: (value: string) => void;
  handle: Ref<EditorHandle>;
};

/** The text as it is stored. What a button puts in can be undone as if it were typed. */
export function Source({ handle, onChange, language, maxRows, ...field }: Props) {
  const lacking = useUnprintable();
  const area = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(handle, () => ({
    insert: (text, alone) => area.current && typeIn(area.current, alone ? apart(area.current, text) : text),
    act: (act) => area.current && carryOut(area.current, act),
  }));
  return (
    <Textarea
      ref={area}
      lang={language}
      autosize
      minRows={3}
      maxRows={maxRows}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      description={lacking(field.value)}
      {...field}
    />
  );
}

function carryOut(area: HTMLTextAreaElement, act: Act) {
  const { around, before, block } = MARKS[act];
  const { value, selectionStart: from, selectionEnd: to } = area;
  const chosen = value.slice(from, to);
  if (act === 'note') return putNote(area);
  if (block) return typeIn(area, apart(area, block));
  if (around) return typeIn(area, `${around}${chosen}${around}`, chosen === '' ? -around.length : 0);
  const begins = value.lastIndexOf('\n', from - 1) + 1;
  const lines = value.slice(begins, to).split('\n');
  area.setSelectionRange(begins, to);
  return typeIn(area, lines.map((line, i) => `${before!(i)}${line}`).join('\n'));
}

/** The call where the cursor is, and the note at the end, where it is written next. */
function putNote(area: HTMLTextAreaElement) {
  const used = [...area.value.matchAll(/\[\^(\d+)\]/g)].map(([, number]) => Number(number));
  const number = Math.max(0, ...used) + 1;
  typeIn(area, `[^${number}]`);
  area.setSelectionRange(area.value.length, area.value.length);
  typeIn(area, apart(area, `[^${number}]: `));
}

/** On lines of its own, whatever stands around the cursor. */
function apart({ value, selectionStart, selectionEnd }: HTMLTextAreaElement, text: string) {
  const above =
    value.slice(0, selectionStart).trimEnd() === '' ? '' : breaks(/\n*$/.exec(value.slice(0, selectionStart))![0]);
  const below = value.slice(selectionEnd).trimStart() === '' ? '' : breaks(/^\n*/.exec(value.slice(selectionEnd))![0]);
  return `${above}${text}${below}`;
}
const breaks = (there: string) => '\n'.repeat(Math.max(0, 2 - there.length));
