import type { ReportView } from '#libs/contracts';
import { asTyped, gapBetween, placedIn, proseOf, referenceKey, type Inline, type ProseBlock } from '#libs/prose';
import { label, type Language } from '#libs/regulation';
import { Fragment, type ReactNode } from 'react';
import { useMessages } from '../../messages';
import { ScrollRegion } from '../../lists/scroll-region';
import { calledFigure, type Placing } from './placed-words';
import classes from './reports.module.css';

/** `isLine` of the words of a finding or a recommendation, which are no Markdown. */
export type Reading = { of: Placing; body: string; language: Language; isLine?: boolean };

/** What people wrote, for whoever reads it: as it will be printed, and not as it is stored. */
export function AsRead({ of: { placed, unknownReferences }, body, language, isLine }: Reading) {
  if (placed === null)
    return (
      <div className={classes.prose} lang={language}>
        {body}
      </div>
    );
  if (isLine)
    return (
      <div className={classes.prose} lang={language}>
        <Line
          of={placedIn(body).map((part) => (typeof part === 'string' ? { kind: 'words', text: part } : part))}
          said={{ placed, unknownReferences, language, notes: [] }}
        />
      </div>
    );
  const { blocks } = proseOf(body);
  const notes = blocks.flatMap(linesOf).flatMap((line) => line.filter((part) => part.kind === 'note'));
  const said = { placed, unknownReferences, language, notes };
  return (
    <div className={classes.read} lang={language}>
      {blocks.map((block, at) => (
        <Block key={`${at} ${block.kind}`} of={block} said={said} />
      ))}
      {notes.map(({ says }, at) => (
        <p key={`note ${at}`} className={classes.note}>
          <sup>{at + 1}</sup> <Line of={says} said={said} />
        </p>
      ))}
    </div>
  );
}

type Note = Extract<Inline, { kind: 'note' }>;
type Said = Pick<ReportView, 'unknownReferences'> & {
  placed: NonNullable<ReportView['placed']>;
  language: Language;
  notes: readonly Note[];
};

/** Every line of a block, in the order in which it is read. */
function linesOf(block: ProseBlock): readonly (readonly Inline[])[] {
  if (block.kind === 'list') return block.items.flatMap(({ says, items }) => [says, ...items]);
  if (block.kind === 'table') return [...block.columns.map(({ says }) => says), ...block.rows.flat()];
  return [block.says];
}

function Block({ of: block, said }: { of: ProseBlock; said: Said }): ReactNode {
  const { t } = useMessages();
  const line = (says: readonly Inline[]) => <Line of={says} said={said} />;
  switch (block.kind) {
    case 'heading':
      // Below the title of the section, which is a second heading of its page.
      return block.level === 2 ? <h3>{line(block.says)}</h3> : <h4>{line(block.says)}</h4>;
    case 'paragraph':
      return <p>{line(block.says)}</p>;
    case 'quote':
      return <blockquote>{line(block.says)}</blockquote>;
    case 'list': {
      const items = block.items.map(({ says, items: within }, at) => (
        <li key={`item ${at}`}>
          {line(says)}
          {within.length > 0 && (
            <ul>
              {within.map((each, i) => (
                <li key={`within ${i}`}>{line(each)}</li>
              ))}
            </ul>
          )}
        </li>
      ));
      return block.ordered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>;
    }
    case 'table':
      return (
        <ScrollRegion label={t('writing.act.table')}>
          <table>
            <thead>
              <tr>
                {block.columns.map(({ says }, at) => (
                  <th key={`column ${at}`}>{line(says)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row, at) => (
                <tr key={`row ${at}`}>
                  {row.map((says, i) => (
                    <td key={`cell ${i}`}>{line(says)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      );
    default:
      return block satisfies never;
  }
}

const Line = ({ of, said }: { of: readonly Inline[]; said: Said }) =>
  of.map((part, at) => (
    <Fragment key={`${at} ${part.kind}`}>
      {/* As in print. */}
      {gapBetween(of[at - 1], part)}
      <Part of={part} said={said} />
    </Fragment>
  ));

function Part({ of: part, said }: { of: Inline; said: Said }): ReactNode {
  switch (part.kind) {
    case 'words':
      return styled(part.text, part.style);
    case 'fact':
      return styled(<Fact name={part.name} said={said} />, part.style);
    case 'reference':
      return <Reference to={part} said={said} />;
    case 'note':
      return <sup>{said.notes.indexOf(part) + 1}</sup>;
    default:
      return part satisfies never;
  }
}

function styled(says: ReactNode, style: 'strong' | 'emphasis' | undefined): ReactNode {
  if (style === 'strong') return <strong>{says}</strong>;
  return style === 'emphasis' ? <em>{says}</em> : says;
}

type Referred = Extract<Inline, { kind: 'reference' }>;

/** One that leads nowhere stands there as it was typed, and says so. */
function Reference({ to, said: { unknownReferences, language } }: { to: Referred; said: Said }): ReactNode {
  const { t } = useMessages();
  if (unknownReferences.includes(referenceKey(to)))
    return (
      <span className={`${classes.chip} ${classes.unknown}`} title={t('writing.noRecord')}>
        {asTyped(to)}
      </span>
    );
  return (
    <span className={classes.chip}>
      {label(language, 'referenceKinds', to.to)} {to.number}
    </span>
  );
}

/** A number stands there as it is printed; of a table or a chart, and of what the reader is not told, what it is. */
function Fact({ name, said: { placed, language } }: { name: string; said: Said }): ReactNode {
  const { t, language: spoken } = useMessages();
  const fact = placed.find((one) => one.name === name);
  if (fact?.written) return fact.written[language];
  return (
    <span className={classes.chip} lang={spoken}>
      {fact && fact.form !== 'number'
        ? t(`writing.as.${fact.form}`, { title: fact.title[spoken] })
        : calledFigure(name, spoken)}
    </span>
  );
}
