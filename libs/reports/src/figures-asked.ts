import { figureKey, figureRow, writtenFigure, type Figure, type FigureId, type Language } from '#libs/regulation';
import type { Part } from './figure-parts.js';
import type { IsNone } from './figures-of-nothing.js';

const NONE = { value: 0, n: 0 };

/** The figures of a document as its sections ask for them. */
export class Figures {
  /** Of which names something was asked and told. */
  readonly asked = new Set<FigureId>();

  constructor(
    private readonly language: Language,
    private readonly all: readonly Figure[],
    private readonly isNone: IsNone = () => false,
    private readonly byKey: ReadonlyMap<string, Figure> = new Map(all.map((figure) => [figureKey(figure), figure])),
  ) {}

  /** By its name, and by which of several it is. */
  find(id: FigureId, ...of: readonly Part[]): Figure | undefined {
    const figure = this.byKey.get(figureKey({ id, of }));
    if (figure) this.asked.add(id);
    return figure;
  }

  /** The same for whoever places it in a text, who may mean to say that there were none. */
  placed(id: FigureId, ...of: readonly Part[]): Pick<Figure, 'id' | 'value' | 'n'> | undefined {
    const none = of.length === (figureRow(id).by?.length ?? 0) && this.isNone(id, of);
    return this.find(id, ...of) ?? (none ? { ...NONE, id } : undefined);
  }
  /** Of several of one name, where there is not one of them: said as of one. */
  none(id: FigureId): string | undefined {
    return this.isNone(id, []) ? this.written({ ...NONE, id }) : undefined;
  }

  /** Its number; of what the snapshot does not tell there is none. */
  count(id: FigureId, ...of: readonly Part[]): number {
    return Number(this.find(id, ...of)?.value ?? 0);
  }

  /** As it is written, in the language of the document. */
  say(id: FigureId, ...of: readonly Part[]): string {
    return this.written(this.find(id, ...of) ?? { ...NONE, id });
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
    return new Figures(this.language, this.all, this.isNone, this.byKey);
  }
}
