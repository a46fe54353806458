import type { ReportView, WritingAids } from '#libs/contracts';
import { placedIn } from '#libs/prose';
import { FIGURES, figureKey, figureName, readsMarkdown, writtenFigure, type Figure } from '#libs/regulation';
import type { Outlined } from './content.js';
import { nonesOf } from './figures-of-nothing.js';
import { figuresOf } from './figures.js';
import type { SnapshotContent } from './snapshot-content.js';

/** Each figure as it may be placed: the numbers one by one, those of one name together as a table or a chart. */
export function factsOf(snapshot: SnapshotContent): WritingAids['facts'] {
  const figures = figuresOf(snapshot);
  const nones = nonesOf(snapshot, figures).map((id): Figure => ({
    id,
    of: [],
    called: null,
    value: 0,
    asOf: snapshot.asOf,
  }));
  const several = [...new Set(figures.map(({ id }) => id))].filter((id) => 'by' in FIGURES[id]);
  return [
    ...[...figures, ...nones].map((figure) => ({
      name: figureKey(figure),
      title: figureName(figure),
      form: 'number' as const,
      written: { ru: writtenFigure(figure, 'ru'), en: writtenFigure(figure, 'en') },
    })),
    ...several.flatMap((id) => {
      const { ru, en } = FIGURES[id].name;
      const own = figures.filter((figure) => figure.id === id);
      const drawn = own.length <= 20 && own.every(({ value }) => typeof value === 'number');
      const placed = (name: string, form: 'table' | 'chart') => ({ name, title: { ru, en }, form, written: null });
      return [placed(id, 'table'), ...(drawn ? [placed(`chart.${id}`, 'chart')] : [])];
    }),
  ];
}

/** What texts and entries refer to; older documents hold words alone. */
export const referencesPlaced = ({ kind, outlineVersion }: Outlined, texts: readonly string[]) =>
  readsMarkdown(kind, outlineVersion)
    ? texts.flatMap((text) =>
        placedIn(text).flatMap((part) => (typeof part !== 'string' && part.kind === 'reference' ? [part] : [])),
      )
    : [];

/** Of these what texts and entries place: whoever reads them sees what will be printed, and not its name. */
export function factsPlaced(
  { kind, outlineVersion }: Outlined,
  texts: readonly string[],
  snapshot: SnapshotContent,
): ReportView['placed'] {
  if (!readsMarkdown(kind, outlineVersion)) return null;
  const parts = texts.flatMap((text) => placedIn(text));
  const names = new Set(parts.flatMap((part) => (typeof part !== 'string' && part.kind === 'fact' ? [part.name] : [])));
  return names.size === 0 ? [] : factsOf(snapshot).filter(({ name }) => names.has(name));
}
