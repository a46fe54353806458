import { Badge, Card, Group, Stack, Table, Text, Title } from '@mantine/core';
import { label, outlineOf, REPORT_KINDS, withTitles, type OutlineSection } from '#libs/regulation';
import { useMessages, type Translate } from '../../../messages';
import { RuleLink } from '../../../frame/rule-link';
import { ScrollRegion } from '../../../lists/scroll-region';

const made = (t: Translate, { facts, text }: OutlineSection): string => {
  if (text === 'none') return t('outline.facts');
  if (facts) return t('outline.factsAndText');
  return text === 'mandatory' ? t('outline.written') : t('outline.mayBeWritten');
};

/** What each kind of document contains. It is part of this version of the system, and not changed on the screen. */
export function OutlinesSection() {
  const { t, language } = useMessages();
  return (
    <Stack>
      <Text size="sm">
        {t('outline.about')} <RuleLink rule="R-48" />
      </Text>
      {REPORT_KINDS.map((kind) => {
        const { title, version, signatories, sections, early } = outlineOf(kind);
        return (
          <Card key={kind} withBorder>
            <Group gap="xs">
              <Title order={3} size="h4">
                {title[language]}
              </Title>
              <Badge variant="default">{t('outline.version', { version })}</Badge>
            </Group>
            <Text size="sm">
              {t('outline.signedBy', {
                who:
                  signatories === 'coordinator'
                    ? label(language, 'roles', 'coordinator')
                    : t('outline.observersOnDuty'),
              })}
            </Text>
            <Text size="sm">{t(early ? 'together.early' : 'together.late')}</Text>
            <ScrollRegion label={title[language]}>
              <Table>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th scope="col">{t('rules.number')}</Table.Th>
                    <Table.Th scope="col">{t('outline.section')}</Table.Th>
                    <Table.Th scope="col">{t('outline.made')}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {withTitles(sections).map((section, index) => (
                    <Table.Tr key={section.id}>
                      <Table.Td>{index + 1}</Table.Td>
                      <Table.Td>{section.title[language]}</Table.Td>
                      <Table.Td>{made(t, section)}</Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </ScrollRegion>
          </Card>
        );
      })}
    </Stack>
  );
}
