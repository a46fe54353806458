import { Alert, Anchor, Badge, Button, Group, Loader, Stack, Text, TextInput } from '@mantine/core';
import type { MissionView, PaperView } from '#libs/contracts';
import { paperKindOf, type PaperKind } from '#libs/regulation';
import { useState } from 'react';
import { addressOf } from '../../api/address';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { mayIn, useMe } from '../../api/me';
import { queries } from '../../api/queries';
import { papersOfKindQuery } from '../../api/queries-papers';
import { useMessages } from '../../messages';
import { Loaded, Problem } from '../../frame/query';
import { useUnprintable } from '../../frame/unprintable';
import { isOpen, useWork } from '../../frame/work';
import { WorkProgress } from '../../frame/work-progress';
import { shownDay } from '../../time';
import { PdfPreview } from './pdf-preview';

type Props = { mission: MissionView; kind: PaperKind; subjectId?: string };

/** The papers of one kind about one thing: asked for here, made by a worker, looked at in the page, saved. */
export function Papers({ mission, kind, subjectId = mission.id }: Props) {
  const { t, language } = useMessages();
  const me = useMe();
  if (!mayIn(me, 'paperwork:read')) return null;
  const { title, permission } = paperKindOf(kind);
  return (
    <section>
      <Text fw={600}>{title[language]}</Text>
      <Loaded of={papersOfKindQuery(mission.id, kind)}>
        {(all) => {
          const papers = all.filter((paper) => paper.subjectId === subjectId && !paper.superseded);
          return (
            <Stack gap="xs">
              {papers.length === 0 && <Text c="dimmed">{t('accreditation.paperNone')}</Text>}
              {papers.map((paper) => (
                <PaperLine key={paper.id} paper={paper} />
              ))}
              {mayIn(me, permission) && mayBeMade(kind, papers) && (
                <AskPaper mission={mission} kind={kind} subjectId={subjectId} isRepeat={papers.length > 0} />
              )}
            </Stack>
          );
        }}
      </Loaded>
    </section>
  );
}

/** The list of a batch is what was sent, whatever became of its people: it is never made anew. */
const mayBeMade = (kind: PaperKind, papers: readonly PaperView[]) =>
  kind !== 'observer-list' || papers.every(({ state }) => state === 'failed' || state === 'cancelled');

function AskPaper({ mission, kind, subjectId, isRepeat }: Required<Props> & { isRepeat: boolean }) {
  const { t } = useMessages();
  const { asked } = useWork();
  const [number, setNumber] = useState('');
  const lacking = useUnprintable();
  const byHand = mission.settings.registrationNumbers === 'entered' && paperKindOf(kind).register === 'outgoing';
  const ask = useCommand({
    mutationFn: () =>
      api.askPaper({ params: { id: mission.id }, body: { kind, subjectId, ...(number && { number }) } }),
    onSuccess: ({ items }) => {
      for (const { id, state } of items) if (state === 'waiting') asked('paper', id);
      return Promise.all([
        queries.invalidateQueries({ queryKey: ['mission', mission.id, 'papers'] }),
        // A letter that tells the host of changed data takes the mark of the change away.
        queries.invalidateQueries({ queryKey: ['application', subjectId] }),
      ]);
    },
  });
  return (
    <>
      {ask.error && <Problem error={ask.error} />}
      <Group align="flex-end">
        {byHand && (
          <TextInput
            label={t('accreditation.outgoingNumber')}
            description={lacking(number)}
            value={number}
            onChange={({ currentTarget }) => setNumber(currentTarget.value)}
          />
        )}
        <Button size="xs" variant="default" loading={ask.isPending} onClick={() => ask.mutate()}>
          {t(isRepeat ? 'accreditation.makePaperAgain' : 'accreditation.makePaper')}
        </Button>
      </Group>
    </>
  );
}

function PaperLine({ paper }: { paper: PaperView }) {
  const { t, language } = useMessages();
  const own = useWork().stands.get(paper.id);
  const [seen, setSeen] = useState<string>();
  const address = (of: PaperView['files'][number]) =>
    addressOf('readPaper', { id: paper.id }, { language: of.language, format: of.format });
  return (
    <Stack gap="xs">
      <Text size="sm">
        {paper.number ? t('accreditation.numberOf', { number: paper.number }) : t('accreditation.noNumber')} ·{' '}
        {shownDay(paper.datedOn, language)}
      </Text>
      {isOpen(paper) &&
        (own && isOpen(own) ? (
          <WorkProgress work={own} label={t('accreditation.paperWaits')} />
        ) : (
          <Group gap="xs" role="status">
            <Loader size="xs" />
            <Text size="sm">{t('accreditation.paperWaits')}</Text>
          </Group>
        ))}
      {paper.state === 'failed' && (
        <Alert color="red">{paper.error?.[language] ?? t('accreditation.paperFailed')}</Alert>
      )}
      {paper.state === 'cancelled' && <Alert color="gray">{paper.error?.[language]}</Alert>}
      {paper.erased && <Text size="sm">{t('accreditation.paperErased')}</Text>}
      <Group gap="sm">
        {paper.files.map((file) => (
          <Anchor key={file.name} href={address(file)} download={file.name} size="sm">
            {t('accreditation.saveFile', { language: file.language.toUpperCase(), format: file.format.toUpperCase() })}
          </Anchor>
        ))}
        {paper.files
          .filter(({ format }) => format === 'pdf')
          .map((file) => (
            <Button
              key={file.name}
              size="compact-sm"
              variant="default"
              aria-expanded={seen === address(file)}
              onClick={() => setSeen(seen === address(file) ? undefined : address(file))}
            >
              {t('accreditation.look', { language: file.language.toUpperCase() })}
            </Button>
          ))}
        {paper.files.length > 0 && <Badge variant="light">{t('accreditation.paperReady')}</Badge>}
      </Group>
      {seen && <PdfPreview address={seen} title={paper.title[language]} />}
    </Stack>
  );
}
