import type { Wording } from './report-outlines.js';
import type { DecisionBody, DecisionSubject, Language, RegisterDirection } from './vocabulary.js';

/** What one assembly calls its own: it comes with the reference data of an installation, and stands in no source. */
export type AssemblyWords = {
  /** Who decides whether it observes. */
  decisionBodies: Record<DecisionBody, Wording>;
  /** What a member state is, as it stands after “that is not”: «членом …», “a member of …”. */
  member: Wording;
  /** What the numbers begin with that it assigns to letters. */
  registers: Record<RegisterDirection, string>;
};

/** The labels that an assembly's own words stand in. */
export const assemblyLabels = ({ decisionBodies, member }: AssemblyWords) =>
  ({
    decisionBodies,
    decisionSubjects: {
      observe: { ru: 'Участие в наблюдении', en: 'Taking part in the observation' },
      decline: { ru: 'Отказ от участия в наблюдении', en: 'Declining to observe' },
      'host-outside-membership': {
        ru: `Наблюдение в государстве, не являющемся ${member.ru}`,
        en: `Observation in a state that is not ${member.en}`,
      },
    } satisfies Record<DecisionSubject, Wording>,
  }) as const;

export type AssemblyLabels = ReturnType<typeof assemblyLabels>;
export type AssemblyTable = keyof AssemblyLabels;

export const assemblyLabel = <Table extends AssemblyTable>(
  words: AssemblyWords,
  language: Language,
  table: Table,
  key: keyof AssemblyLabels[Table],
): string => (assemblyLabels(words)[table] as Record<typeof key, Wording>)[key][language];
