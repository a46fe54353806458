import { Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import type { ReportView } from '#libs/contracts';
import { lazy, useState } from 'react';
import { mayEverywhere, mayHere, useMe } from '../../api/me';
import { useMessages } from '../../messages';
import { DeskLink } from '../../frame/desk-link';
import { Dialog } from '../../frame/dialog';
import { Time } from '../../frame/time';
import { ScrollRegion } from '../../lists/scroll-region';
import { shownDay } from '../../time';
import { isEarlier } from './editions';
import { FileToSign } from './hand';
import { OwnSignature } from './own-signature';
import classes from './reports.module.css';
import { Threshold } from './threshold';
import { AbsenceForm, Dissents, mayBeAbsent, RefusalToSign } from './without-signature';

const PaperSignature = lazy(() => import('./paper-signature').then((m) => ({ default: m.PaperSignature })));

/** Who has signed, who has not, and one's own signature; then the sessions that took the document up. */
export function Signatures({ report }: { report: ReportView }) {
  const { t, language } = useMessages();
  const me = useMe();
  const [onPaper, setOnPaper] = useState(false);
  const [absence, setAbsence] = useState(false);
  const { signatories, sessions, state } = report;
  const own = signatories.find(({ personId }) => personId === me.personId);
  const signing = state === 'SIGNING' && !isEarlier(report);
  const owes = own !== undefined && !own.signedAt;
  const unsigned = signatories.filter(({ signedAt }) => !signedAt);
  return (
    <Stack>
      {signing && owes && (
        <OwnSignature
          report={report}
          head={(contentDigest) => (
            <>
              <Title order={2} size="h4">
                {t('reports.yourSignature')}
              </Title>
              <Text size="sm">{t(`reports.signsDigest.${report.originalLanguage}`)}</Text>
              <code className={classes.digest}>{contentDigest}</code>
            </>
          )}
          statement={t('reports.haveRead')}
          tickFirst={
            <>
              {t('reports.readFirst')}{' '}
              <DeskLink to="/reports/$id" params={{ id: report.id }} search={{ in: report.originalLanguage }} size="sm">
                {t('reports.toText')}
              </DeskLink>
            </>
          }
          submit={t('reports.sign')}
          done={t('reports.signedDone')}
          instead={!own.dissent && <RefusalToSign report={report} />}
        />
      )}
      {signing && !owes && mayHere(me, 'report:render', report.missionId) && <FileToSign report={report} />}
      <Title order={2} size="h4">
        {t('reports.signatures')}
      </Title>
      {signatories.length === 0 ? (
        <Text>{t('reports.notSigning')}</Text>
      ) : (
        <>
          <Text>
            {t('reports.signedOf', { done: signatories.length - unsigned.length, count: signatories.length })}
          </Text>
          {state === 'SIGNING' && <Threshold report={report} />}
          <Signatories report={report} />
        </>
      )}
      {state === 'SIGNING' && unsigned.length > 0 && (
        <Group>
          {mayEverywhere(me, 'paper:record') && (
            <Button variant="default" size="xs" onClick={() => setOnPaper(true)}>
              {t('reports.recordPaper')}
            </Button>
          )}
          {mayHere(me, 'report:note-absence', report.missionId) && mayBeAbsent(report).length > 0 && (
            <Button variant="default" size="xs" onClick={() => setAbsence(true)}>
              {t('reports.noteAbsence')}
            </Button>
          )}
        </Group>
      )}
      <Dissents report={report} />
      <Dialog opened={absence} close={() => setAbsence(false)} title={t('reports.noteAbsence')}>
        {absence && <AbsenceForm report={report} close={() => setAbsence(false)} />}
      </Dialog>
      <Dialog opened={onPaper} close={() => setOnPaper(false)} title={t('reports.recordPaper')}>
        {onPaper && <PaperSignature report={report} close={() => setOnPaper(false)} />}
      </Dialog>
      <Title order={2} size="h4">
        {t('reports.fingerprint')}
      </Title>
      <Text size="sm">{t(`reports.fingerprintWhy.${report.originalLanguage}`)}</Text>
      <code className={classes.digest}>{report.contentDigests[report.originalLanguage]}</code>
      {sessions.length > 0 && (
        <>
          <Title order={2} size="h4">
            {t('reports.sessions')}
          </Title>
          {sessions.map(({ kind, body, session, date }) => (
            <Text key={kind}>{t(`reports.session.${kind}`, { body, session, date: shownDay(date, language) })}</Text>
          ))}
        </>
      )}
    </Stack>
  );
}

export function Signatories({ report: { signatories, adoptedOn } }: { report: ReportView }) {
  const { t, language } = useMessages();
  const unsigned = t(adoptedOn ? 'reports.neverSigned' : 'reports.unsigned');
  const instead = ({ dissent, absentSince }: Pick<ReportView['signatories'][number], 'dissent' | 'absentSince'>) =>
    dissent ? t('reports.dissented') : absentSince ? t('reports.absent') : unsigned;
  const signedOn = (instant: string, paperDate: string | null) =>
    paperDate ? t('reports.signedPaper', { at: shownDay(paperDate, language) }) : <Time due={{ at: instant }} />;
  return (
    <ScrollRegion label={t('reports.signatures')}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('reports.signs')}</Table.Th>
            <Table.Th>{t('reports.position')}</Table.Th>
            <Table.Th>{t('reports.signed')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {signatories.map(({ personId, name, office, signedAt, paperDate, ...without }) => (
            <Table.Tr key={personId}>
              <Table.Td>{name[language]}</Table.Td>
              <Table.Td>{office[language]}</Table.Td>
              <Table.Td>
                {signedAt ? signedOn(signedAt, paperDate) : <div>{instead(without)}</div>}
                {!signedAt && without.absentSince && without.absentBy.length > 0 && (
                  <Text size="xs" c="dimmed">
                    {t('reports.absentBy', { names: without.absentBy.map((each) => each[language]).join(', ') })}
                  </Text>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollRegion>
  );
}
