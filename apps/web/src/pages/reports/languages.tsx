import { Stack, Table, Text, Title } from '@mantine/core';
import type { ReportView } from '#libs/contracts';
import { LANGUAGES } from '#libs/regulation';
import { useMessages } from '../../messages';
import { DeskLink } from '../../frame/desk-link';
import { ScrollRegion } from '../../lists/scroll-region';
import { writtenIn } from './section';
import { Translation } from './translation';

/** Sections that are of an earlier writing of the original, with the way to each. */
function Stale({ report, language }: { report: ReportView; language: 'ru' | 'en' }) {
  const { t, language: spoken } = useMessages();
  const { stale = [], staleEntries = [] } = report.translations.find((one) => one.language === language) ?? {};
  if (stale.length + staleEntries.length === 0) return null;
  return (
    <div>
      <Text size="sm">{t('together.staleSections')}:</Text>
      {report.sections
        .filter(({ id }) => stale.includes(id))
        .map(({ id, title }) => (
          <div key={id}>
            <DeskLink to="/reports/$id" params={{ id: report.id }} search={{ in: language }} hash={id} size="sm">
              {title[spoken]}
            </DeskLink>
          </div>
        ))}
      {staleEntries.length > 0 && (
        <DeskLink to="/reports/$id" params={{ id: report.id }} search={{ show: 'findings' }} size="sm">
          {t('together.findings')}
        </DeskLink>
      )}
    </div>
  );
}

/** How far each language is: which mandatory sections are still empty, with the way to each. */
export function Languages({ report, order = 2 }: { report: ReportView; order?: 2 | 3 | 4 }) {
  const { t, language: spoken } = useMessages();
  const sections = report.sections.filter(({ text }) => text !== 'none');
  const filled = (language: 'ru' | 'en', of: typeof sections) =>
    of.filter((section) => writtenIn(report, language, section)?.body.trim());
  return (
    <Stack gap="xs">
      <Title order={order} size="h4">
        {t('reports.languages')}
      </Title>
      <ScrollRegion label={`${t('reports.languages')}, ${report.number}`}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('reports.language')}</Table.Th>
              <Table.Th>{t('reports.filled')}</Table.Th>
              <Table.Th>{t('reports.empty')}</Table.Th>
              <Table.Th>{t('reports.translation')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {LANGUAGES.map((language) => {
              const lacks = report.translations.find((one) => one.language === language)?.lacks;
              const empty = sections.filter(({ id, text }) =>
                lacks
                  ? lacks.includes(id)
                  : text === 'mandatory' &&
                    !filled(
                      language,
                      sections.filter((one) => one.id === id),
                    ).length,
              );
              return (
                <Table.Tr key={language}>
                  <Table.Th scope="row">{t(`reports.in.${language}`)}</Table.Th>
                  <Table.Td>
                    {t('reports.filledOf', { done: filled(language, sections).length, count: sections.length })}
                  </Table.Td>
                  <Table.Td>
                    {empty.length === 0 ? (
                      <Text size="sm">{t('reports.allFilled')}</Text>
                    ) : (
                      empty.map(({ id, title }) => (
                        <div key={id}>
                          <DeskLink
                            to="/reports/$id"
                            params={{ id: report.id }}
                            search={{ in: language }}
                            hash={id}
                            size="sm"
                          >
                            {title[spoken]}
                          </DeskLink>
                        </div>
                      ))
                    )}
                  </Table.Td>
                  <Table.Td>
                    <Stale report={report} language={language} />
                    <Translation report={report} language={language} />
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </ScrollRegion>
    </Stack>
  );
}
