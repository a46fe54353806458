import { figureKey, writtenFigure, type Figure, type FigureId, type Language } from '#libs/regulation';
import type { Part } from './figure-parts.js';

/** The figures of a document as its sections ask for them. */
export class Figures {
  /** Of which names something was asked and told. */
  readonly asked = new Set<FigureId>();

  constructor(
    private readonly language: Language,
    private readonly all: readonly Figure[],
    private readonly byKey: ReadonlyMap<string, Figure> = new Map(all.map((figure) => [figureKey(figure), figure])),
  ) {}

  /** By its name, and by which of several it is. */
  find(id: FigureId, ...of: readonly Part[]): Figure | undefined {
    const figure = this.byKey.get(figureKey({ id, of }));
    if (figure) this.asked.add(id);
    return figure;
  }

  /** Its number; of what the snapshot does not tell there is none. */
  count(id: FigureId, ...of: readonly Part[]): number {
    return Number(this.find(id, ...of)?.value ?? 0);
  }

  /** As it is written, in the language of the document. */
  say(id: FigureId, ...of: readonly Part[]): string {
    return this.written(this.find(id, ...of) ?? { id, value: 0, n: 0 });
  }
  written(figure: Pick<Figure, 'id' | 'value' | 'n'>): string {
    return writtenFigure(figure, this.language);
  }

  /** All of a name, in their order; `of` are the first parts of which it is. */
  each(id: FigureId, ...of: readonly Part[]): Figure[] {
    const found = this.all.filter((figure) => figure.id === id && of.every((own, at) => figure.of[at] === own));
    if (found.length > 0) this.asked.add(id);
    return found;
  }

  /** Each name of which there is more than nothing to tell. */
  ids(): FigureId[] {
    return [...new Set(this.all.filter(({ value }) => value !== 0).map(({ id }) => id))];
  }

  /** The same figures, of which nothing was asked yet. */
  anew(): Figures {
    return new Figures(this.language, this.all, this.byKey);
  }
}
