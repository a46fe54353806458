/** For what is drawn by other hands than the document's: the same faces, cleaning and breaking of lines. */
export { writeLine } from './draw.js';
export { createFile } from './file.js';
export { languageOf } from './language.js';
export { sans, sansBold, typefaces } from './faces.js';
export { linesOf, measure, widestWord, type Line, type TextStyle } from './lines.js';
export { inOneLine } from './text.js';
