/** The package brings no types. */
declare module 'bidi-js' {
  type Levels = { levels: Uint8Array };
  export default function bidiFactory(): {
    getEmbeddingLevels(text: string, direction: 'ltr' | 'rtl'): Levels;
    getMirroredCharacter(letter: string): string | null;
  };
}
