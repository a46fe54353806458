import type { HostProfileView } from '#libs/contracts';
import { label, type HostFact } from '#libs/regulation';
import type { Language, Translate } from '../../../messages';

type Saying = { t: Translate; language: Language };
/** A profile written by an older version may lack a fact: that is not known either. */
type Told = (profile: HostProfileView, saying: Saying) => string | null | undefined;

const before =
  (fact: 'opens' | 'cutoff' | 'listCutoff'): Told =>
  (profile, { t }) => {
    const value: { daysBefore: number; at?: string | null } | null = profile[fact];
    return value && [t('hosts.daysBefore', { count: value.daysBefore }), value.at].filter(Boolean).join(', ');
  };
const listed =
  (
    fact: 'documents' | 'questionnaire' | 'listColumns',
    table: 'personalDocumentKinds' | 'questionnaireFields' | 'listColumns',
  ): Told =>
  (profile, { t, language }) =>
    profile[fact] &&
    (profile[fact].map((key) => label(language, table, key as never)).join(', ') || t('hosts.nothing'));
const worded =
  (fact: 'validityEnds' | 'revocationAuthority'): Told =>
  (profile, { language }) =>
    profile[fact]?.[language];

/** Each fact of a host profile as people say it; nothing where it is not known. */
export const FACT_IN_WORDS: Record<HostFact, Told> = {
  opens: before('opens'),
  cutoff: before('cutoff'),
  listCutoff: before('listCutoff'),
  certificatesWithinDays: ({ certificatesWithinDays: count }, { t }) =>
    typeof count === 'number' ? t('hosts.withinDays', { count }) : null,
  documents: listed('documents', 'personalDocumentKinds'),
  questionnaire: listed('questionnaire', 'questionnaireFields'),
  listColumns: listed('listColumns', 'listColumns'),
  validityEnds: worded('validityEnds'),
  validityEvent: ({ validityEvent }, { language }) => validityEvent && label(language, 'validityEvents', validityEvent),
  replacement: ({ replacement }, { language }) =>
    replacement && label(language, 'replacementLimits', replacement.until),
  revocationAuthority: worded('revocationAuthority'),
};
