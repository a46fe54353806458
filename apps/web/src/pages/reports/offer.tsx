import { Badge } from '@mantine/core';
import type { ReportView } from '#libs/contracts';
import { api } from '../../api/client';
import { queries } from '../../api/queries';
import { useMessages } from '../../messages';
import { ActButton } from '../../forms/act';
import type { OutlineSection } from './section';

type Props = { report: ReportView; section: OutlineSection; isOpen: boolean };

/** Whether the observers of the mission may read this section and say something of it; of the rest they see nothing. */
export function Offer({ report: { id }, section, isOpen }: Props) {
  const { t, language } = useMessages();
  return (
    <>
      {isOpen && (
        <Badge color="blue" variant="light">
          {t('together.offered')}
        </Badge>
      )}
      <ActButton
        label={t(isOpen ? 'together.endOffer' : 'together.offer')}
        ask={t(isOpen ? 'together.endOfferAsk' : 'together.offerAsk')}
        done={{ of: section.title[language], did: t(isOpen ? 'did.offerEnded' : 'did.offered') }}
        act={async () => {
          await api.offerSection({ params: { id }, body: { section: section.id, open: !isOpen } });
          await queries.invalidateQueries({ queryKey: ['report', id] });
        }}
      />
    </>
  );
}
