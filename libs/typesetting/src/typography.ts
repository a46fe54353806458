/** For what is composed by other hands than the document's: the same faces, cleaning, breaking of lines, and pen. */
export { sans, sansBold } from './faces.js';
export { diagonalMarks } from './diagonal.js';
export { fittedLine } from './fitted.js';
export { linesOf, measure, widestWord } from './lines.js';
export { codeMarks } from './code.js';
export { drawLoosePages } from './loose-pages.js';
export { textMarks } from './marks.js';
export { polished } from './polish.js';
export { tag } from './tags.js';
export { inOneLine } from './text.js';
