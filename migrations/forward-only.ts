/** What is released is never undone: a mistake is mended by the next migration. */
export async function forwardOnly(): Promise<void> {
  throw new Error('Migrations go forward only.');
}
