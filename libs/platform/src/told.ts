/**
 * What a feature asks and only higher ones can tell, each as SQL over the SQL of what it is asked of. Whoever knows
 * registers at start; the fact then stands as a sub-select in the one statement of whoever asks, in its transaction.
 */
export class Told<Fact extends string, Of extends readonly string[]> {
  private readonly tellers = new Map<string, (...of: Of) => string>();

  constructor(private readonly about: string) {}

  knows(tellers: Partial<Record<Fact, (...of: Of) => string>>) {
    for (const fact of Object.keys(tellers) as Fact[]) this.tellers.set(fact, tellers[fact]!);
  }

  /** A fact whose module is not there is nobody's: to take it for none would be a wrong answer. */
  sql(fact: Fact, ...of: Of): string {
    const tell = this.tellers.get(fact);
    if (!tell) throw new Error(`No module that is loaded tells “${fact}” of ${this.about}.`);
    return tell(...of);
  }

  /** What somebody tells of. */
  get facts(): Fact[] {
    return [...this.tellers.keys()] as Fact[];
  }

  /** Each under its name, as columns of a select. */
  columns(facts: readonly Fact[], ...of: Of): string {
    return facts.map((fact) => `${this.sql(fact, ...of)} AS "${fact}"`).join(', ');
  }
}
