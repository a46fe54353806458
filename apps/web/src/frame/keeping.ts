/** Kept in this browser, or not, where it has no room left: whoever asks says so. */
export function keptHere(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
