import {
  LIST_COLUMNS,
  PERSONAL_DOCUMENT_KINDS,
  QUESTIONNAIRE_FIELDS,
  REPLACEMENT_LIMITS,
  VALIDITY_EVENTS,
  type HostFact,
} from '#libs/regulation';
import type { Field } from '../../forms/field';

/** How each fact of a host's accreditation is asked for where its profile leaves it blank. */
const HOST_FACT_FIELDS: Record<HostFact, readonly Field[]> = {
  opens: [{ name: 'opens.daysBefore', label: 'fact.opens', kind: 'number' }],
  cutoff: [
    { name: 'cutoff.daysBefore', label: 'fact.cutoffDays', kind: 'number' },
    { name: 'cutoff.at', label: 'fact.cutoffAt', kind: 'hour' },
  ],
  listCutoff: [
    { name: 'listCutoff.daysBefore', label: 'fact.listCutoffDays', kind: 'number' },
    { name: 'listCutoff.at', label: 'fact.listCutoffAt', kind: 'hour' },
  ],
  certificatesWithinDays: [{ name: 'certificatesWithinDays', label: 'fact.certificatesWithinDays', kind: 'number' }],
  documents: [
    {
      name: 'documents',
      label: 'fact.documents',
      kind: 'choices',
      of: PERSONAL_DOCUMENT_KINDS,
      said: 'personalDocumentKinds',
    },
  ],
  questionnaire: [
    {
      name: 'questionnaire',
      label: 'fact.questionnaire',
      kind: 'choices',
      of: QUESTIONNAIRE_FIELDS,
      said: 'questionnaireFields',
    },
  ],
  listColumns: [
    { name: 'listColumns', label: 'fact.listColumns', kind: 'choices', of: LIST_COLUMNS, said: 'listColumns' },
  ],
  validityEnds: [{ name: 'validityEnds', label: 'fact.validityEnds', kind: 'wording' }],
  validityEvent: [
    { name: 'validityEvent', label: 'fact.validityEvent', kind: 'choice', of: VALIDITY_EVENTS, said: 'validityEvents' },
  ],
  replacement: [
    {
      name: 'replacement.until',
      label: 'fact.replacement',
      kind: 'choice',
      of: REPLACEMENT_LIMITS,
      said: 'replacementLimits',
    },
  ],
  revocationAuthority: [{ name: 'revocationAuthority', label: 'fact.revocationAuthority', kind: 'wording' }],
};

/** The same below a prefix of the request, `hostFacts.facts`. */
export const factFields = (facts: readonly HostFact[], prefix: string): Field[] =>
  facts.flatMap((fact) => HOST_FACT_FIELDS[fact].map((field) => ({ ...field, name: `${prefix}.${field.name}` })));
