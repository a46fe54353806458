import { Text } from '@mantine/core';
import type { ReportView } from '#libs/contracts';
import { signaturesNeeded } from '#libs/regulation';
import { useMessages } from '../../messages';

/** By how many signatures the document is adopted, and who is still asked for one. */
export function Threshold({ report: { adoptionMode, signatories } }: { report: ReportView }) {
  const { t, language } = useMessages();
  const asked = signatories.filter(({ signedAt, dissent, absentSince }) => !signedAt && !dissent && !absentSince);
  const unsigned = asked.map(({ name }) => name[language]);
  // By a majority it is adopted in spite of a dissent; where everybody signs, nobody else is asked, and yet it waits.
  const dissents =
    adoptionMode === 'majority' ? [] : signatories.filter(({ signedAt, dissent }) => !signedAt && dissent);
  const needed = signaturesNeeded(adoptionMode, signatories.length);
  return (
    <Text size="sm">
      {adoptionMode === 'majority'
        ? t('reports.adoptedBy.majority', { needed, count: signatories.length })
        : t(`reports.adoptedBy.${adoptionMode}`)}
      {unsigned.length > 0 && ` ${t('reports.stillAsked', { names: unsigned.join(', ') })}`}
      {dissents.length > 0 &&
        ` ${t('reports.dissentKeeps', { names: dissents.map(({ name }) => name[language]).join(', ') })}`}
    </Text>
  );
}
