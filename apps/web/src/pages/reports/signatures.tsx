import { Button, Card, Checkbox, Group, Stack, Table, Text, Title } from '@mantine/core';
import type { ReportView } from '#libs/contracts';
import { lazy, useId, useState } from 'react';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { mayEverywhere, mayHere, useMe } from '../../api/me';
import { queries } from '../../api/queries';
import { reportQuery } from '../../api/queries-reports';
import { useMessages } from '../../messages';
import { PlainForm } from '../../forms/plain-form';
import { DeskLink } from '../../frame/desk-link';
import { Dialog } from '../../frame/dialog';
import { Problem } from '../../frame/query';
import { Time } from '../../frame/time';
import { useToast } from '../../frame/toasts';
import { ScrollRegion } from '../../lists/scroll-region';
import { shownDay } from '../../time';
import { isEarlier } from './editions';
import { FileToSign, useHand } from './hand';
import classes from './reports.module.css';
import { Threshold } from './threshold';
import { AbsenceForm, Dissents, mayBeAbsent, RefusalToSign } from './without-signature';
import { PrimaryButton } from '../../frame/primary-button';

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
      {signing && owes && <OwnSignature report={report} own={own} />}
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

/** One signs the very text one has read: its digest goes with the signature. */
function OwnSignature({ report, own }: { report: ReportView; own: ReportView['signatories'][number] }) {
  const { t } = useMessages();
  const toast = useToast();
  const [read, setRead] = useState(false);
  const why = useId();
  const hand = useHand(report);
  const sign = useCommand({
    mutationFn: () => api.signReport({ params: { id: report.id }, body: hand.body }),
    onSuccess: async ({ report: after }) => {
      queries.setQueryData(reportQuery(report.id).queryKey, after);
      toast({ of: report.number, did: t('reports.signedDone') });
      await queries.invalidateQueries({ queryKey: ['report', report.id] });
      await queries.invalidateQueries({ queryKey: ['mission', report.missionId] });
    },
  });
  const ready = read && hand.given && hand.drawn;
  return (
    <Card withBorder>
      <Stack gap="sm">
        <Title order={2} size="h4">
          {t('reports.yourSignature')}
        </Title>
        <Text size="sm">{t(`reports.signsDigest.${report.originalLanguage}`)}</Text>
        <code className={classes.digest}>{hand.body.contentDigest}</code>
        <FileToSign report={report} />
        {/* Whoever has typed the password may press Enter; a tick and a password are nobody’s loss. */}
        <PlainForm hasUnsent={false} submit={() => ready && sign.mutate()}>
          <Stack gap="sm">
            <Checkbox
              label={t('reports.haveRead')}
              checked={read}
              onChange={({ currentTarget }) => setRead(currentTarget.checked)}
            />
            {!read && (
              <Text size="sm" id={why}>
                {t('reports.readFirst')}{' '}
                <DeskLink
                  to="/reports/$id"
                  params={{ id: report.id }}
                  search={{ in: report.originalLanguage }}
                  size="sm"
                >
                  {t('reports.toText')}
                </DeskLink>
              </Text>
            )}
            {hand.field}
            {sign.error && <Problem error={sign.error} />}
            <Group>
              <PrimaryButton
                loading={sign.isPending}
                isPossible={ready}
                aria-describedby={read ? undefined : why}
                type="submit"
              >
                {t('reports.sign')}
              </PrimaryButton>
            </Group>
          </Stack>
        </PlainForm>
        {!own.dissent && (
          <Group>
            <RefusalToSign report={report} />
          </Group>
        )}
      </Stack>
    </Card>
  );
}
