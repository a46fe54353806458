import { Alert, List } from '@mantine/core';
import { unprintable, type ReportView } from '#libs/contracts';
import { LANGUAGES } from '#libs/regulation';
import { useMessages } from '../../messages';
import { DeskLink } from '../../frame/desk-link';
import { writtenIn } from './section';

/** Before a document is made: which letters of its text no font has, and the way to each. */
export function Unprintable({ report }: { report: ReportView }) {
  const { t } = useMessages();
  const found = LANGUAGES.flatMap((language) =>
    report.sections.flatMap((section) =>
      unprintable(writtenIn(report, language, section)?.body ?? '').map((one) => ({ language, section, ...one })),
    ),
  );
  if (found.length === 0) return null;
  return (
    <Alert color="yellow" title={t('reports.unprintable')}>
      <List size="sm">
        {found.map(({ language, section, begins, letters }) => (
          <List.Item key={`${language} ${section.id} ${begins}`} lang={language}>
            <DeskLink
              to="/reports/$id"
              params={{ id: report.id }}
              search={{ in: language }}
              hash={section.id}
              size="sm"
            >
              {t('reports.unprintableIn', { title: section.title[language], begins, letters: letters.join(' ') })}
            </DeskLink>
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
