import type { ReportView, SuggestionView } from '#libs/contracts';
import { CommentOn, DecideSuggestion, SuggestText } from '#libs/contracts';
import type { SectionId } from '#libs/regulation';
import { useSearch } from '@tanstack/react-router';
import { api } from '../../api/client';
import { queries } from '../../api/queries';
import { useMessages } from '../../messages';
import { begun } from '../../forms/begun';
import { Fields } from '../../forms/fields';
import { DeskForm } from '../../forms/form';
import { writtenIn, type OutlineSection } from './section';

type Given = { report: ReportView; close: () => void };

const after = async ({ report, close }: Given) => {
  await queries.invalidateQueries({ queryKey: ['report', report.id] });
  close();
};

export function CommentForm({
  section,
  replyTo = null,
  ...given
}: Given & { section: SectionId; replyTo?: string | null }) {
  const { t } = useMessages();
  const { id } = given.report;
  return (
    <DeskForm
      schema={CommentOn}
      initial={begun(CommentOn, { section, body: '', replyTo })}
      draft={`comment:${id}:${replyTo ?? section}`}
      submit={t('form.save')}
      done={{ of: given.report.number, did: t('did.commented') }}
      cancel={given.close}
      send={async (body) => {
        await api.commentOn({ params: { id }, body });
        await after(given);
      }}
    >
      {(form) => (
        <Fields form={form} of={[{ name: 'body', label: 'together.commentBody', kind: 'lines', required: true }]} />
      )}
    </DeskForm>
  );
}

/** Begins with the text as it stands: whoever suggests changes it, and the holder of the text decides. */
export function SuggestForm({ section, ...given }: Given & { section: OutlineSection }) {
  const { t, language: read } = useMessages();
  const { report } = given;
  const { in: within } = useSearch({ from: '/app/reports/$id' });
  const language = within === 'ru' || within === 'en' ? within : report.originalLanguage;
  const body = writtenIn(report, language, section)?.body ?? '';
  return (
    <DeskForm
      schema={SuggestText}
      initial={begun(SuggestText, { section: section.id, language, body })}
      draft={`suggestion:${report.id}:${language}:${section.id}`}
      submit={t('form.save')}
      done={{ of: section.title[read], did: t('did.suggested') }}
      cancel={given.close}
      send={async (said) => {
        await api.suggestText({ params: { id: report.id }, body: said });
        await after(given);
      }}
    >
      {(form) => (
        <Fields form={form} of={[{ name: 'body', label: 'together.newText', kind: 'lines', required: true }]} />
      )}
    </DeskForm>
  );
}

export function DeclineForm({
  suggestion,
  current,
  ...given
}: Given & { suggestion: SuggestionView; current: number }) {
  const { t } = useMessages();
  return (
    <DeskForm
      schema={DecideSuggestion}
      initial={begun(DecideSuggestion, { accept: false, reason: '' })}
      version={current}
      submit={t('together.decline')}
      done={{ of: given.report.number, did: t('did.suggestionDeclined') }}
      cancel={given.close}
      send={async (body, ifMatch) => {
        await api.decideSuggestion({ params: { id: suggestion.id }, body, ifMatch });
        await after(given);
      }}
    >
      {(form) => <Fields form={form} of={[{ name: 'reason', label: 'word.reason', kind: 'lines', required: true }]} />}
    </DeskForm>
  );
}
