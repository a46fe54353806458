import { Badge, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import {
  LANGUAGES,
  PLACEHOLDERS,
  placeholdersOf,
  standingSentence,
  STANDING_SENTENCE_NAMES,
  standsIn,
  type Language,
  type OwnOutline,
  type OwnWording,
  type StandingSentence,
  type Wording,
} from '#libs/regulation';
import { useRef, useState, type ReactNode } from 'react';
import type { Form } from '../../../forms/field';
import { typeIn } from '../../../forms/type-in';
import { wordingProps } from '../../../forms/wording-props';
import { useMessages } from '../../../messages';
import classes from './sections.module.css';

type Sections = OwnOutline['sections'];
type Sentences = Record<StandingSentence, Wording>;

const EMPTY: Wording = { ru: '', en: '' };

/** Of each sentence what the assembly says in its place; empty where it is as it ships. */
export const sentencesBegun = (own: OwnWording = {}) =>
  Object.fromEntries(STANDING_SENTENCE_NAMES.map((name) => [name, { ...(own[name] ?? EMPTY) }])) as Sentences;

const isOwn = ({ ru, en }: Wording) => `${ru}${en}`.trim() !== '';

/** The standing sentences of the sections that the document has, each beside what the assembly says instead. */
export function SentencesPart({ form, sections }: { form: Form; sections: Sections }) {
  const { t } = useMessages();
  const said = form.getValues().wording as Sentences;
  const shown = STANDING_SENTENCE_NAMES.filter((name) => isOwn(said[name]) || standsIn(name, sections));
  const count = shown.filter((name) => isOwn(said[name])).length;
  const isFaulty = shown.some((name) => faultOf(form, name));
  return (
    <Folded summary={t('outlines.wording', { count })} isHeldOpen={isFaulty}>
      <Text size="sm">{t('outlines.wordingAbout')}</Text>
      <div>
        {shown.map((name) => (
          <Sentence key={name} name={name} form={form} said={said[name]} sections={sections} />
        ))}
      </div>
    </Folded>
  );
}

const faultOf = ({ errors }: Form, name: StandingSentence) =>
  ['', '.ru', '.en'].map((part) => errors[`wording.${name}${part}`]).find(Boolean);

type Props = { name: StandingSentence; form: Form; said: Wording; sections: Sections };

function Sentence({ name, form, said, sections }: Props) {
  const { t, language } = useMessages();
  const { title, in: own, says } = standingSentence(name);
  const where = sections.filter(({ id }) => own.includes(id)).map((section) => section.title[language]);
  const summary = (
    <>
      {title[language]}{' '}
      <Text span size="xs" c="dimmed">
        ({whereOf(where) || t('outlines.wholeDocument')})
      </Text>{' '}
      {isOwn(said) && <Badge variant="light">{t('outlines.own')}</Badge>}
    </>
  );
  const put = (wording: Wording) => form.setFieldValue(`wording.${name}`, wording);
  return (
    <Folded summary={summary} label={title[language]} isHeldOpen={Boolean(faultOf(form, name))}>
      <div className={classes.pair}>
        {LANGUAGES.map((each) => (
          <Half key={each} name={name} form={form} half={each} said={said[each]} shipped={says[each]} />
        ))}
      </div>
      <Group>
        {isOwn(said) ? (
          <Button size="xs" variant="default" onClick={() => put({ ...EMPTY })}>
            {t('outlines.toShipped')}
          </Button>
        ) : (
          <Button size="xs" variant="default" onClick={() => put({ ...says })}>
            {t('outlines.fromShipped')}
          </Button>
        )}
      </Group>
    </Folded>
  );
}

/** Some stand in most sections: the first two say it. */
const whereOf = (titles: string[]) => [...titles.slice(0, 2), ...(titles.length > 2 ? ['…'] : [])].join('; ');

type HalfProps = { name: StandingSentence; form: Form; half: Language; said: string; shipped: string };

function Half({ name, form, half, said, shipped }: HalfProps) {
  const { t, language } = useMessages();
  const area = useRef<HTMLTextAreaElement>(null);
  const placeholders = placeholdersOf(name);
  const left = said.trim() === '' ? [] : placeholders.filter((one) => !said.includes(one));
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed" className={classes.body}>
        {t('outlines.asShipped')}: <span lang={half}>{shipped}</span>
      </Text>
      <Textarea
        ref={area}
        label={t(half === 'ru' ? 'outlines.inRu' : 'outlines.inEn')}
        lang={half}
        autosize
        minRows={2}
        {...wordingProps(form, `wording.${name}`, half)}
      />
      {placeholders.length > 0 && (
        <Group gap={6}>
          <Text size="xs">{t('outlines.filledIn')}</Text>
          {placeholders.map((placeholder) => {
            const what = PLACEHOLDERS[placeholder.slice(1, -1)]![language];
            return (
              <Button
                key={placeholder}
                size="compact-xs"
                variant="default"
                aria-label={t('outlines.insert', { placeholder, what })}
                onClick={() => area.current && typeIn(area.current, placeholder)}
              >
                {what} – {placeholder}
              </Button>
            );
          })}
        </Group>
      )}
      {left.length > 0 && (
        <Text size="xs" role="status">
          {t('outlines.notPlaced', { placeholders: left.join(', ') })}
        </Text>
      )}
    </Stack>
  );
}

/** Drawn when it is opened: there are many, and few are changed. What was refused in it keeps it open. */
function Folded({
  summary,
  label,
  isHeldOpen,
  children,
}: {
  summary: ReactNode;
  label?: string;
  isHeldOpen: boolean;
  children: ReactNode;
}) {
  const [isOpen, setOpen] = useState(false);
  const open = isOpen || isHeldOpen;
  return (
    <details
      open={open}
      onToggle={({ currentTarget }) => {
        if (isHeldOpen) currentTarget.open = true;
        setOpen(currentTarget.open);
      }}
    >
      <summary className={classes.summary}>{summary}</summary>
      {open && (
        <Stack gap="sm" role="group" aria-label={label}>
          {children}
        </Stack>
      )}
    </details>
  );
}
