import type { ReportView } from '#libs/contracts';
import { asTyped, gapBetween, placedIn, referenceKey } from '#libs/prose';
import { FIGURES, label, type FigureId, type Language } from '#libs/regulation';

/** What a document says of what its texts place and refer to. */
export type Placing = Pick<ReportView, 'placed' | 'unknownReferences'>;

/** What a figure is called, whatever it counts by. */
export function calledFigure(name: string, language: Language): string {
  const [id] = name.replace(/^chart\./, '').split(':');
  return Object.hasOwn(FIGURES, id!) ? FIGURES[id as FigureId].name[language] : `{${name}}`;
}

/** The words of a line where nothing but words can stand, such as a choice: a figure as it is printed, or what it is called. */
export const placedWords = (body: string, { placed, unknownReferences }: Placing, language: Language): string =>
  placed === null
    ? body
    : placedIn(body)
        .map((part, at, all) => {
          const gap = gapBetween(all[at - 1], part);
          if (typeof part === 'string') return gap + part;
          if (part.kind === 'reference')
            return unknownReferences.includes(referenceKey(part))
              ? gap + asTyped(part)
              : `${gap}${label(language, 'referenceKinds', part.to)} ${part.number}`;
          const written = placed.find(({ name }) => name === part.name)?.written;
          return gap + (written ? written[language] : calledFigure(part.name, language));
        })
        .join('');
