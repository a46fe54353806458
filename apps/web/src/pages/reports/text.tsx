import { Alert, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import type { ReportView } from '#libs/contracts';
import { isWritable, LANGUAGES, reportLifecycle, type Language, type ReportState } from '#libs/regulation';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { mayHere, useMe } from '../../api/me';
import { useMessages } from '../../messages';
import { LeaveGuard } from '../../forms/leave-guard';
import { Original } from './beside';
import { useDrafts } from './drafts';
import { isEarlier } from './editions';
import { Facts } from './facts';
import { Languages } from './languages';
import { SectionRemarks } from './remarks';
import classes from './reports.module.css';
import { Section } from './section';
import { TypedNumbers } from './writing/checks';
import { KeepHolds } from './writing/holds';

const { returnToDraft, supersede, reissue } = reportLifecycle.moves;
const comesFrom = ({ from }: { from: readonly ReportState[] }, state: ReportState) => from.includes(state);

/** By which move, if any, the text can be written again from a state. */
const whyNotWritable = (state: ReportState) => {
  if (comesFrom(returnToDraft, state)) return 'reports.notWritable';
  if (comesFrom(reissue, state)) return 'reports.notWritableAdopted';
  return comesFrom(supersede, state) ? 'reports.notWritableSigning' : 'reports.notWritableEnded';
};

/** The written sections in one language after the other, with the frozen facts beside them. */
export function ReportText({ report }: { report: ReportView }) {
  const { t } = useMessages();
  const me = useMe();
  const navigate = useNavigate();
  const { in: within, edition } = useSearch({ from: '/app/reports/$id' });
  const drafts = useDrafts(report);
  // A document has languages of its own: which of them is written does not follow the language of the page.
  const language: Language = within === 'ru' || within === 'en' ? within : report.originalLanguage;
  const translating = language !== report.originalLanguage;
  const writes = mayHere(me, 'report:draft', report.missionId) && !isEarlier(report);
  const writable = writes && isWritable(report.state, !translating);
  const change = (to: string) =>
    void navigate({
      to: '/reports/$id',
      params: { id: report.id },
      search: { in: to, ...(edition && { edition }) },
      replace: true,
      resetScroll: false,
    });
  // The section of the address was not there yet when the page was opened.
  useEffect(() => {
    // In braces: newer browsers answer with a promise, which is not a way to undo it.
    document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, []);
  return (
    <div className={translating ? classes.below : classes.beside}>
      <Stack>
        <LeaveGuard hasUnsent={drafts.any && writable} draftIsKept />
        <Languages report={report} />
        <SegmentedControl
          aria-label={t('reports.language')}
          value={language}
          onChange={change}
          data={LANGUAGES.map((value) => ({ value, label: t(`reports.in.${value}`) }))}
        />
        {writes && !writable && <Alert>{t(whyNotWritable(report.state))}</Alert>}
        {writes && <TypedNumbers report={report} language={language} />}
        {writable && <KeepHolds report={report} />}
        {report.sections.map((section) =>
          section.text === 'none' ? (
            <section key={section.id} id={section.id} className={classes.section}>
              <Title order={2} size="h4" lang={language}>
                {section.title[language]}
              </Title>
              <Text size="sm" c="dimmed">
                {t('reports.drawn')}
              </Text>
              <SectionRemarks report={report} section={section} />
            </section>
          ) : (
            <div key={`${section.id} ${language}`}>
              {translating ? (
                <div className={classes.both}>
                  <Section {...{ report, section, language, drafts, writable }} mayWrite={writes} />
                  <Original {...{ report, section, language, writable }} />
                </div>
              ) : (
                <Section {...{ report, section, language, drafts, writable }} mayWrite={writes} />
              )}
              <SectionRemarks report={report} section={section} />
            </div>
          ),
        )}
      </Stack>
      <Facts report={report} />
    </div>
  );
}
