/** For what is drawn by other hands than the document's: the same typefaces, cleaning and breaking of lines. */
export { linesOf, measure, widestWord, type Line, type TextStyle } from './lines.js';
export { inOneLine } from './text.js';
export { bold, regular, typefaces } from './typeface.js';
