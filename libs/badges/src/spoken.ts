import { typography } from '#libs/typesetting';
import type { Language } from '#libs/regulation';

const { createFile, languageOf } = await typography();

export type Document = ReturnType<typeof createFile>;
type Element = ReturnType<Document['struct']>;

/** A sheet of badges for those who hear it: each badge a section, and in it what is written, the portrait and the code. */
export class Spoken {
  readonly #doc: Document;
  readonly #language: Language;
  readonly #root: Element;
  #badge: Element | undefined;

  constructor(doc: Document, language: Language) {
    this.#doc = doc;
    this.#language = language;
    this.#root = doc.struct('Document');
    doc.addStructure(this.#root);
  }

  begin() {
    const badge = this.#doc.struct('Sect');
    this.#root.add(badge);
    this.#badge = badge;
  }

  text(text: string, draw: () => void) {
    const lang = languageOf(text, this.#language);
    this.#badge?.add(this.#doc.struct('P', lang ? { lang } : {}, draw));
  }

  picture(alt: string, draw: () => void) {
    this.#badge?.add(this.#doc.struct('Figure', { alt }, draw));
  }

  /** A picture that leads somewhere. */
  link(says: string, draw: () => void, area: [x: number, y: number, width: number, height: number], address: string) {
    const link = this.#doc.struct('Link');
    this.#badge?.add(link);
    link.add(this.#doc.struct('Figure', { alt: says }, draw));
    this.#doc.link(...area, address, { structParent: link, Contents: new String(says) } as object);
  }

  /** Colours, frames and marks for the scissors are passed over. */
  decoration(draw: () => void) {
    this.#doc.markContent('Artifact', { type: 'Layout' });
    draw();
    this.#doc.endMarkedContent();
  }

  end() {
    this.#root.end();
  }
}
