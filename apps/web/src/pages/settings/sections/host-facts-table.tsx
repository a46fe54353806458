import { Table } from '@mantine/core';
import type { HostProfileView } from '#libs/contracts';
import { HOST_FACTS, label, type HostFact } from '#libs/regulation';
import { useMessages, type Language, type Translate } from '../../../messages';
import { ScrollRegion } from '../../../lists/scroll-region';
import { FACT_IN_WORDS } from './host-facts';

export const variantOf = ({ variant, variantName }: HostProfileView, t: Translate, language: Language) =>
  variantName?.[language] ?? (variant === 'standard' ? t('hosts.standard') : variant);

const isKnown = (profile: HostProfileView, fact: HostFact) => profile[fact] !== null && profile[fact] !== undefined;

/** What a profile says of how its host accredits, each fact with where it is known from, and what it does not know. */
export function HostFactsTable({ profile }: { profile: HostProfileView }) {
  const { t, language } = useMessages();
  const general: [string, string][] = [
    [t('hosts.code'), profile.host],
    [t('hosts.variant'), variantOf(profile, t, language)],
    [t('hosts.commission'), profile.commission[language]],
    [t('hosts.inviters'), profile.inviters.map((type) => label(language, 'inviterTypes', type)).join(', ')],
    [t('hosts.channel'), label(language, 'batchChannels', profile.channel)],
    [t('hosts.zone'), profile.zone],
  ];
  return (
    <ScrollRegion label={profile.name[language]}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('hosts.fact')}</Table.Th>
            <Table.Th scope="col">{t('word.value')}</Table.Th>
            <Table.Th scope="col">{t('word.source')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {general.map(([name, value]) => (
            <Table.Tr key={name}>
              <Table.Th scope="row">{name}</Table.Th>
              <Table.Td>{value}</Table.Td>
              <Table.Td>{profile.source}</Table.Td>
            </Table.Tr>
          ))}
          {HOST_FACTS.map((fact) => (
            <Table.Tr key={fact}>
              <Table.Th scope="row">{label(language, 'hostFacts', fact)}</Table.Th>
              <Table.Td>{FACT_IN_WORDS[fact](profile, { t, language }) ?? <em>{t('hosts.notKnown')}</em>}</Table.Td>
              <Table.Td>{profile.provenance[fact] ?? (isKnown(profile, fact) && profile.source)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollRegion>
  );
}
