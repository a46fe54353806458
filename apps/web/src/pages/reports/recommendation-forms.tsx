import { CorrectRecommendation, RecordRecommendation, type RecommendationView } from '#libs/contracts';
import { ADDRESSEES, PRIORITIES } from '#libs/regulation';
import { api } from '../../api/client';
import { useMessages } from '../../messages';
import { begun } from '../../forms/begun';
import { Fields } from '../../forms/fields';
import { placedWords } from './placed-words';
import {
  BLANK,
  blankIfNull,
  EntryForm,
  inBoth,
  Removing,
  Why,
  type FieldsProps,
  type Given,
  type Removed,
} from './report-entry';

const recommendationOf = (view: RecommendationView) => ({
  addressee: view.addressee ?? '',
  addresseeName: blankIfNull(view.addresseeName),
  priority: view.priority,
  text: blankIfNull(view.text),
  ground: blankIfNull(view.ground),
  findings: view.findings,
});
const NEW = { addressee: '', addresseeName: BLANK, priority: '', text: BLANK, ground: BLANK, findings: [] };

export function RecommendationForm({
  report,
  all,
  recommendation,
  close,
}: Given & { recommendation?: RecommendationView }) {
  if (!recommendation)
    return (
      <EntryForm
        {...{ report, close }}
        schema={RecordRecommendation}
        initial={begun(RecordRecommendation, NEW)}
        draft={`recommendation:${report.id}`}
        send={(body) => api.recordRecommendation({ params: { id: report.id }, body })}
      >
        {(form) => <RecommendationFields {...{ form, report, all }} at="" />}
      </EntryForm>
    );
  return (
    <EntryForm
      {...{ report, close }}
      schema={CorrectRecommendation}
      initial={begun(CorrectRecommendation, { instead: recommendationOf(recommendation), reason: '', holds: false })}
      draft={`recommendation-correction:${recommendation.id}`}
      version={recommendation.version}
      send={(body, ifMatch) => api.correctRecommendation({ params: { id: recommendation.id }, body, ifMatch })}
    >
      {(form) => (
        <>
          <RecommendationFields {...{ form, report, all }} at="instead." />
          <Why form={form} />
        </>
      )}
    </EntryForm>
  );
}

function RecommendationFields({ form, report, all, at }: FieldsProps) {
  const { t } = useMessages();
  const help = t('together.neededAtReview');
  const options = all.findings.map(({ id, number, text }) => ({
    value: id,
    label: `${number}. ${placedWords(text[report.originalLanguage] ?? '', report, report.originalLanguage).slice(0, 80)}`,
  }));
  return (
    <Fields
      form={form}
      of={[
        {
          name: `${at}addressee`,
          label: 'together.addressee',
          kind: 'choice',
          of: ADDRESSEES,
          said: 'addressees',
          help,
        },
        { name: `${at}addresseeName`, label: 'together.addresseeName', kind: 'wording' },
        {
          name: `${at}priority`,
          label: 'together.priority',
          kind: 'choice',
          of: PRIORITIES,
          said: 'priorities',
          required: true,
        },
        ...inBoth(report, at, 'text', ['together.textRu', 'together.textEn']),
        { name: `${at}findings`, label: 'together.restsOn', kind: 'choices', options, help },
        ...inBoth(report, at, 'ground', ['together.groundRu', 'together.groundEn']),
      ]}
    />
  );
}

export function RemoveRecommendation({ report, entry, close }: Removed<RecommendationView>) {
  return (
    <EntryForm
      {...{ report, close }}
      schema={CorrectRecommendation}
      initial={{ instead: null, reason: '' }}
      version={entry.version}
      send={(body, ifMatch) => api.correctRecommendation({ params: { id: entry.id }, body, ifMatch })}
    >
      {(form) => <Removing form={form} />}
    </EntryForm>
  );
}
