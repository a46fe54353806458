/** Puts a text where the cursor is, as if it were typed: it can be undone, and is heard of like typing. */
export function typeIn(area: HTMLTextAreaElement, text: string, move = 0) {
  area.focus();
  if (!document.execCommand('insertText', false, text)) {
    area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }
  if (move !== 0) area.setSelectionRange(area.selectionEnd + move, area.selectionEnd + move);
}
