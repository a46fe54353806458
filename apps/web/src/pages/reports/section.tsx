import { Alert, Badge, Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import type { ReportView } from '#libs/contracts';
import { SECTION_TITLES, type Language, type SectionId } from '#libs/regulation';
import { useClipboard } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { api, statusOf } from '../../api/client';
import { useCommand } from '../../api/command';
import { queries } from '../../api/queries';
import { reportIs, reportQuery } from '../../api/queries-reports';
import { useMessages } from '../../messages';
import { Problem } from '../../frame/query';
import { useUnprintable } from '../../frame/unprintable';
import { useToast } from '../../frame/toasts';
import type { Draft, Drafts } from './drafts';
import { Checks } from './writing/checks';
import { Editor } from './writing/editor';
import { Holder, useHold } from './writing/holds';
import { Versions } from './writing/versions';
import classes from './reports.module.css';
import { TextRead } from './text-read';
import { PrimaryButton } from '../../frame/primary-button';
import { WrittenBy } from './written-by';

export type OutlineSection = ReportView['sections'][number];
export type Written = ReportView['texts'][number];
export const writtenIn = ({ texts }: ReportView, language: Language, { id }: OutlineSection): Written | undefined =>
  texts.find((text) => text.section === id && text.language === language);

/** What a section is called in a document, or elsewhere if the document has none. */
export const titleIn = ({ sections }: ReportView, id: SectionId) =>
  sections.find((section) => section.id === id)?.title ?? SECTION_TITLES[id];

type Props = {
  report: ReportView;
  section: OutlineSection;
  language: Language;
  drafts: Drafts;
  writable: boolean;
  /** Of whoever writes in this document, be it closed for the moment. */
  mayWrite: boolean;
};

/** One section in one language. What is typed stays in this browser until the server has it. */
export function Section({ report, section, language, drafts, writable, mayWrite }: Props) {
  const { t } = useMessages();
  const toast = useToast();
  const written = writtenIn(report, language, section);
  const draft = drafts.of(language, section.id);
  const keep = (change: (before: Draft | undefined) => Draft | undefined) => drafts.keep(language, section.id, change);
  const title = section.title[language];
  const discard = (version?: number) =>
    toast({ of: title, did: t('reports.discarded'), undo: drafts.discard(language, section.id, version) });
  const save = useSave({ report, section, language, keep });
  const hold = useHold(report, { language, section: section.id }, writable);
  const theirs = draft && (written?.version ?? 0) !== draft.base ? written : undefined;
  const original = { translates: writtenIn(report, report.originalLanguage, section)?.version ?? 0 };
  const begun = { base: written?.version ?? 0, ...(language !== report.originalLanguage && original) };
  const type = (body: string) => {
    hold.typed();
    keep((before) => (body === (written?.body ?? '') && !theirs ? undefined : { ...(before ?? begun), body }));
  };
  const mine = draft && { ...draft, base: theirs?.version ?? draft.base };
  const place = useRef<HTMLElement>(null);
  const hadDraft = useRef(false);
  // With what was saved its button goes: whoever pressed it by a key is back in the text.
  useEffect(() => {
    if (hadDraft.current && !draft && document.activeElement === document.body)
      place.current?.querySelector<HTMLElement>('[role=textbox]')?.focus({ preventScroll: true });
    hadDraft.current = draft !== undefined;
  }, [draft]);
  return (
    <section ref={place} id={section.id} className={classes.section}>
      <Stack gap="xs">
        <Group gap="xs">
          <Title order={2} size="h4" lang={language}>
            {title}
          </Title>
          {section.text === 'mandatory' && <Badge variant="outline">{t('reports.mandatory')}</Badge>}
          {section.facts && <Badge variant="light">{t('reports.factsFirst')}</Badge>}
        </Group>
        {!writable && <Read report={report} written={written} language={language} />}
        {drafts.left(language, section.id, writable).map(({ version, ...text }) => (
          <Left key={version} title={title} language={language} discard={() => discard(version)} {...text} />
        ))}
        {writable && <Holder of={hold} unsent={draft !== undefined} />}
        {writable && (
          <div className={theirs ? classes.both : undefined}>
            <Stack gap="xs">
              <Editor
                report={report}
                section={section}
                language={language}
                label={t(theirs ? 'reports.mine' : 'reports.sectionText', { title })}
                value={draft?.body ?? written?.body ?? ''}
                readOnly={hold.byOther !== undefined && !draft}
                narrow={theirs !== undefined}
                type={type}
              />
            </Stack>
            {theirs && <Theirs report={report} written={theirs} language={language} />}
          </div>
        )}
        {save.error && statusOf(save.error) !== 412 && <Problem error={save.error} />}
        {mine && writable && (
          <>
            <Text size="sm" role="status">
              {theirs ? t('reports.conflict') : t('reports.unsent')}
            </Text>
            <Group>
              <PrimaryButton size="xs" loading={save.isPending} onClick={() => save.mutate(mine)}>
                {t(theirs ? 'reports.keepMine' : 'reports.save')}
              </PrimaryButton>
              {hold.isOwn && !theirs && (
                <Button
                  size="xs"
                  variant="default"
                  loading={save.isPending}
                  onClick={() => save.mutate({ ...mine, saved: () => hold.release.mutate() })}
                >
                  {t('writing.saveAndLeave')}
                </Button>
              )}
              <Button size="xs" variant="default" onClick={() => discard()}>
                {t(theirs ? 'reports.takeTheirs' : 'reports.discard')}
              </Button>
            </Group>
          </>
        )}
        {mayWrite && !draft && <Checks reportId={report.id} language={language} section={section.id} />}
        {written && !theirs && (
          <Group gap="xs">
            <Text size="xs" c="dimmed">
              <WrittenBy author={written.author} at={written.writtenAt} />
            </Text>
            {mayWrite && (
              <Versions
                report={report}
                section={section}
                language={language}
                // What is not saved yet would be lost.
                restore={writable && !draft ? (body) => save.mutate({ body, base: written.version }) : undefined}
                isBusy={save.isPending}
              />
            )}
          </Group>
        )}
      </Stack>
    </section>
  );
}

/** Sends a draft as the next writing after the one it was begun from; what is typed meanwhile stays a draft. */
function useSave({ report, section, language, keep }: Pick<Props, 'report' | 'section' | 'language'> & { keep: Keep }) {
  const { t, language: read } = useMessages();
  const toast = useToast();
  return useCommand({
    mutationFn: ({ body, base, translates }: Sent) =>
      api.writeText({
        params: { id: report.id, language, section: section.id },
        body: { body, translates },
        ifMatch: base,
      }),
    onSuccess: async ({ report: after }, sent) => {
      await reportIs(after);
      const base = writtenIn(after, language, section)?.version ?? 0;
      keep((now) => (!now || now.body === sent.body ? undefined : { ...now, base }));
      toast({ of: section.title[read], did: t('did.saved') });
      sent.saved?.();
      // Not waited for: the text is there, and the next one may be sent.
      for (const what of ['moves', 'writing', 'versions'])
        void queries.invalidateQueries({ queryKey: ['report', report.id, what] });
    },
    // Somebody else was faster, or writes here now: what they wrote is brought, and shown beside one's own.
    onError: (error) => {
      if ([409, 412].includes(statusOf(error) ?? 0))
        void queries.invalidateQueries({ queryKey: reportQuery(report.id).queryKey });
    },
  });
}
/** What is done once it is saved. */
type Sent = Draft & { saved?: () => void };
type Keep = (change: (before: Draft | undefined) => Draft | undefined) => void;

function Theirs({ report, written, language }: Omit<ReadProps, 'written'> & { written: Written }) {
  const { t } = useMessages();
  return (
    <Alert color="yellow" title={t('reports.theirs')}>
      <Stack gap="xs">
        <Text size="xs">
          <WrittenBy author={written.author} at={written.writtenAt} />
        </Text>
        {written.body ? (
          <TextRead of={report} body={written.body} language={language} />
        ) : (
          <Text>{t('reports.cleared')}</Text>
        )}
      </Stack>
    </Alert>
  );
}

type LeftProps = { title: string; language: Language; body: string; discard: () => void };

/** One's own text that came too late to be sent: it can still be copied, and goes only when it is told to. */
function Left({ title, language, body, discard }: LeftProps) {
  const { t } = useMessages();
  const lacking = useUnprintable();
  const { copy, copied } = useClipboard();
  return (
    <Alert color="yellow" title={t('reports.left')}>
      <Stack gap="xs">
        <Textarea
          label={t('reports.mine', { title })}
          description={lacking(body)}
          lang={language}
          readOnly
          autosize
          maxRows={16}
          value={body}
        />
        <Group>
          <Button size="xs" variant="default" onClick={() => copy(body)}>
            {t(copied ? 'reports.copied' : 'reports.copy')}
          </Button>
          <Button size="xs" variant="default" onClick={discard}>
            {t('reports.discard')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}

type ReadProps = { report: ReportView; written: Written | undefined; language: Language };

function Read({ report, written, language }: ReadProps) {
  const { t } = useMessages();
  if (!written?.body) return <Text c="dimmed">{t('reports.notWritten')}</Text>;
  return <TextRead of={report} body={written.body} language={language} />;
}
