import { Alert, Input, Stack, Text } from '@mantine/core';
import type { WritingAids } from '#libs/contracts';
import { asTyped, isRecorded, placedIn } from '#libs/prose';
import { label as labelIn, type Language, type ReferenceKind } from '#libs/regulation';
import type { Editor as TipTap, Extensions } from '@tiptap/core';
import { TableRow } from '@tiptap/extension-table';
import { EditorContent, useEditor, useEditorState } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { useEffect, useEffectEvent, useId, useImperativeHandle, useMemo, useRef, useState, type Ref } from 'react';
import { useUnprintable } from '../../../frame/unprintable';
import { useMessages } from '../../../messages';
import { ACTS, TABLE_ACTS, type Act, type EditorHandle, type TableAct } from './acts';
import { NoteForm } from './note-form';
import { asPasted } from './pasted';
import { Fact, Note, Reference, type Chip } from './rich-nodes';
import { HeadedTable, PlainCell, PlainHeader } from './rich-table';
import { richOf, textOfRich, type RichNode } from './rich-tree';
import { Toolbar } from './toolbar';
import classes from '../reports.module.css';

type Props = {
  label: string;
  language: Language;
  value: string;
  readOnly: boolean;
  aids: Pick<WritingAids, 'facts' | 'recorded'> | undefined;
  onChange: (value: string) => void;
  handle: Ref<EditorHandle>;
};

/** The text as it reads. What only the source can hold is left to the source: nothing of it is lost by looking. */
export function Rich(props: Props) {
  const { t } = useMessages();
  // As long as it is edited here, what comes back is what was written here.
  const [own, setOwn] = useState<string>();
  // A text that came from elsewhere stands here now: should the own one come back, it comes from elsewhere too.
  if (own !== undefined && props.value !== own) setOwn(undefined);
  const rich = useMemo(() => (props.value === own ? undefined : richOf(props.value)), [props.value, own]);
  if (rich === null)
    return (
      <Stack gap="xs">
        <Alert color="yellow">{t('writing.onlySource')}</Alert>
        <div className={classes.prose} lang={props.language}>
          {props.value}
        </div>
      </Stack>
    );
  const onChange = (value: string) => {
    setOwn(value);
    props.onChange(value);
  };
  return <RichText {...props} rich={rich} onChange={onChange} />;
}

/** `rich` is the text anew, where it did not come from here. */
function RichText({
  rich,
  label,
  value,
  language,
  readOnly,
  aids,
  onChange,
  handle,
}: Props & { rich: RichNode | undefined }) {
  const { t, language: spoken } = useMessages();
  const lacking = useUnprintable();
  const id = useId();
  const [noting, setNoting] = useState<string>();
  const known = useRef(aids);
  known.current = aids;
  const [extensions] = useState(() =>
    extensionsFor({
      fact: ({ name }) =>
        factIn(known.current?.facts ?? [], String(name), spoken) ?? {
          words: `{${String(name)}}`,
          // Of none it is known as long as what there is could not be read.
          ...(known.current && { lacking: t('writing.noFigure') }),
        },
      reference: (attrs) => {
        const reference = attrs as { to: ReferenceKind; number: number };
        const recorded = known.current?.recorded;
        return recorded && !isRecorded(reference, recorded)
          ? { words: asTyped(reference), lacking: t('writing.noRecord') }
          : { words: `${labelIn(spoken, 'referenceKinds', reference.to)} ${reference.number}` };
      },
      note: ({ said }) => ({ words: `* ${String(said)}` }),
    }),
  );
  const changed = useEffectEvent((editor: TipTap) => onChange(textOfRich(editor.getJSON() as RichNode)));
  // What changes with every letter would have the editor begin anew with every letter.
  const [begun] = useState(rich);
  const editorProps = useMemo(
    () => ({
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        'aria-describedby': id,
        lang: language,
        class: classes.rich ?? '',
      },
      transformPastedHTML: asPasted,
    }),
    [label, language, id],
  );
  const editor = useEditor({
    extensions,
    content: begun ?? '',
    editable: !readOnly,
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    editorProps,
    onUpdate: ({ editor: now }) => changed(now),
  });
  useEffect(() => {
    if (rich && rich !== begun) editor.commands.setContent(rich, { emitUpdate: false });
  }, [rich, begun, editor]);
  // The section may be handed over, or taken, while it stands open: of itself the editor stays as it began.
  useEffect(() => editor.setEditable(!readOnly, false), [editor, readOnly]);
  useImperativeHandle(handle, () => ({
    act: (act) => (act === 'note' ? setNoting('') : carryOut(editor, act)),
    insert: (text, alone) => place(editor, text, alone),
  }));
  const on = useEditorState({ editor, selector: ({ editor: now }) => activeIn(now).join(' ') });
  const active = on.split(' ');
  return (
    <Input.Wrapper label={label} labelElement="div" description={lacking(value)}>
      {!readOnly && (
        <Toolbar
          label={t('writing.toolbar')}
          acts={ACTS}
          act={(act) => (act === 'note' ? setNoting('') : carryOut(editor, act))}
          isOn={(act) => active.includes(act)}
        />
      )}
      {!readOnly && active.includes('table') && (
        <Toolbar label={t('writing.tableToolbar')} acts={TABLE_ACTS} act={(act) => TABLE_DOES[act](editor)} />
      )}
      <EditorContent editor={editor} />
      <Text id={id} size="xs" c="dimmed">
        {t('writing.richHelp')}
      </Text>
      <NoteForm
        opened={noting !== undefined}
        close={() => setNoting(undefined)}
        send={(said) => editor.chain().focus().insertContent({ type: 'note', attrs: { said } }).run()}
      />
    </Input.Wrapper>
  );
}

type Said = Record<'fact' | 'reference' | 'note', (attrs: Record<string, unknown>) => Chip>;

function extensionsFor(said: Said): Extensions {
  const chip = { className: classes.chip ?? '', unknown: classes.unknown ?? '' };
  return [
    StarterKit.configure({
      heading: { levels: [1, 2] },
      code: false,
      codeBlock: false,
      horizontalRule: false,
      link: false,
      strike: false,
      underline: false,
    }),
    HeadedTable,
    TableRow,
    PlainHeader,
    PlainCell,
    Fact.configure({ said: said.fact, ...chip }),
    Reference.configure({ said: said.reference, ...chip }),
    Note.configure({ said: said.note, ...chip }),
  ];
}

function factIn(facts: WritingAids['facts'], name: string, language: Language): Chip | undefined {
  const fact = facts.find((one) => one.name === name);
  if (!fact) return undefined;
  return { words: fact.written ? `${fact.title[language]}: ${fact.written[language]}` : fact.title[language] };
}

/** What is placed by its name is a chip; anything else is words. */
function place(editor: TipTap, text: string, alone = false) {
  const nodes = placedIn(text).map((part) => {
    if (typeof part === 'string') return { type: 'text', text: part };
    const { kind: type, ...attrs } = part;
    return { type, attrs };
  });
  const chain = editor.chain().focus();
  if (alone) chain.insertContent([{ type: 'paragraph', content: nodes }, { type: 'paragraph' }]).run();
  else chain.insertContent(nodes).run();
}

function carryOut(editor: TipTap, act: Act) {
  const chain = editor.chain().focus();
  switch (act) {
    case 'heading':
      return chain.toggleHeading({ level: 1 }).run();
    case 'subheading':
      return chain.toggleHeading({ level: 2 }).run();
    case 'strong':
      return chain.toggleBold().run();
    case 'emphasis':
      return chain.toggleItalic().run();
    case 'bullets':
      return chain.toggleBulletList().run();
    case 'numbers':
      return chain.toggleOrderedList().run();
    case 'quote':
      return chain.toggleBlockquote().run();
    case 'table':
      return chain.insertTable({ rows: 3, cols: 2, withHeaderRow: true }).run();
    default:
      return false;
  }
}

const TABLE_DOES: Record<TableAct, (editor: TipTap) => boolean> = {
  rowBelow: (editor) => editor.chain().focus().addRowAfter().run(),
  columnAfter: (editor) => editor.chain().focus().addColumnAfter().run(),
  rowAway: (editor) => editor.chain().focus().deleteRow().run(),
  columnAway: (editor) => editor.chain().focus().deleteColumn().run(),
  tableAway: (editor) => editor.chain().focus().deleteTable().run(),
};

const ACTIVE: Record<Act, (editor: TipTap) => boolean> = {
  heading: (editor) => editor.isActive('heading', { level: 1 }),
  subheading: (editor) => editor.isActive('heading', { level: 2 }),
  strong: (editor) => editor.isActive('bold'),
  emphasis: (editor) => editor.isActive('italic'),
  bullets: (editor) => editor.isActive('bulletList'),
  numbers: (editor) => editor.isActive('orderedList'),
  quote: (editor) => editor.isActive('blockquote'),
  table: (editor) => editor.isActive('table'),
  note: (editor) => editor.isActive('note'),
};
const activeIn = (editor: TipTap) => (Object.keys(ACTIVE) as Act[]).filter((act) => ACTIVE[act](editor));
