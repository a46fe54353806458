import { Badge, Stack, Text } from '@mantine/core';
import type { PaperView } from '#libs/contracts';
import { useQuery } from '@tanstack/react-query';
import { addressOf } from '../../api/address';
import { delegationsQuery } from '../../api/queries-delegations';
import { papersQuery } from '../../api/queries-papers';
import { useMessages, type Language, type Translate } from '../../messages';
import { DocumentFile } from '../../frame/document-file';
import { Loaded } from '../../frame/query';
import { Rows } from '../../lists/rows';
import { isOpen, useWork } from '../../frame/work';
import { WorkProgress } from '../../frame/work-progress';
import { shownDay } from '../../time';
import { Toned } from '../../frame/state';
import { Empty } from '../../lists/empty';

/** The register of papers, newest first, with their files. */
export function Register({ missionId }: { missionId: string }) {
  const { t, language } = useMessages();
  const { data: delegations } = useQuery(delegationsQuery);
  const to = (id: string | null) => delegations?.items.find((delegation) => delegation.id === id)?.name[language] ?? '';
  return (
    <Loaded of={{ ...papersQuery(missionId), refetchInterval: waiting }}>
      {(papers) => (
        <Rows
          name="papers"
          label={t('documents.register')}
          rows={papers}
          idOf={({ id }) => id}
          find={t('documents.find')}
          empty={<Empty next={{ says: t('empty.documents') }}>{t('documents.none')}</Empty>}
          columns={[
            {
              key: 'title',
              head: t('word.document'),
              text: ({ title, delegationId }) => `${title[language]} ${to(delegationId)}`,
              cell: (paper) => (
                <>
                  {paper.title[language]}
                  <Text size="xs" c="dimmed">
                    {to(paper.delegationId)}
                  </Text>
                </>
              ),
            },
            { key: 'number', head: t('word.number'), text: ({ number }) => number ?? t('documents.unnumbered') },
            {
              key: 'date',
              head: t('word.date'),
              text: ({ datedOn }) => shownDay(datedOn, language),
              order: ({ datedOn }) => datedOn,
            },
            {
              key: 'state',
              head: t('word.state'),
              text: (paper) => stateSaid(paper, t, language),
              cell: (paper) => <State paper={paper} />,
            },
            { key: 'files', head: t('documents.files'), acts: (paper) => <PaperFiles paper={paper} /> },
          ]}
        />
      )}
    </Loaded>
  );
}

/** What is being made is looked at now and then, also by those to whom no event comes. */
const waiting = ({ state }: { state: { data?: PaperView[] | undefined } }) =>
  state.data?.some(isOpen) ? 2_000 : false;

const MARKS = {
  done: { tone: 'done', icon: 'check', said: 'documents.done' },
  failed: { tone: 'late', icon: 'late', said: 'documents.failed' },
  cancelled: { tone: 'ended', icon: 'cross', said: 'documents.cancelled' },
  waiting: { tone: 'underway', icon: 'clock', said: 'documents.waiting' },
  rendering: { tone: 'underway', icon: 'clock', said: 'documents.waiting' },
} as const;

/** As the file says it: where the paper stands, whatever the work on it is at. */
const stateSaid = ({ state, superseded, erased, error }: PaperView, t: Translate, language: Language) =>
  [t(MARKS[state].said), superseded && t('documents.superseded'), erased && t('documents.erased'), error?.[language]]
    .filter(Boolean)
    .join(', ');

function State({ paper }: { paper: PaperView }) {
  const { t, language } = useMessages();
  const { stands } = useWork();
  const own = stands.get(paper.id);
  // Of what one asked for oneself the server tells sooner than the list is read again.
  const { said, ...mark } = MARKS[isOpen(paper) ? (own?.state ?? paper.state) : paper.state];
  if (own && isOpen(own) && isOpen(paper)) return <WorkProgress work={own} label={`${paper.title[language]}.`} />;
  return (
    <Stack gap={2} align="flex-start">
      <Toned {...mark}>{t(said)}</Toned>
      {paper.superseded && <Badge variant="outline">{t('documents.superseded')}</Badge>}
      {paper.erased && <Text size="xs">{t('documents.erased')}</Text>}
      {paper.error && <Text size="xs">{paper.error[language]}</Text>}
    </Stack>
  );
}

function PaperFiles({ paper: { id, files, erased } }: { paper: PaperView }) {
  if (erased) return null;
  return (
    <Stack gap={4}>
      {files.map(({ language, format, name }) => (
        <DocumentFile
          key={language + format}
          href={addressOf('readPaper', { id }, { language, format })}
          name={name}
          canBeShown={format === 'pdf'}
        />
      ))}
    </Stack>
  );
}
