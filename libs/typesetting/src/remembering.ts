/**
 * What is made of a text is made once, as long as it is asked for: of so many it is remembered, and of as many again that
 * were asked for before those.
 */
export function remembering<Made extends object>(
  most: number,
  make: (text: string) => Made,
  key: (text: string) => string = (text) => text,
): (text: string) => Made {
  let recent = new Map<string, Made>();
  let before = new Map<string, Made>();
  return (text) => {
    const known = recent.get(text);
    if (known) return known;
    if (recent.size >= most) [recent, before] = [new Map(), recent];
    const own = key(text);
    const made = before.get(own) ?? make(own);
    recent.set(own, made);
    return made;
  };
}
