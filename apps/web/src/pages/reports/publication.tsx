import { Alert, Anchor, Button, Card, Group, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { AskPublication, DecidePublication, type PublicationView, type ReportView } from '#libs/contracts';
import { label, PUBLICATION_ACTS, type PublicationAct, type PublicationState } from '#libs/regulation';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client';
import { queries } from '../../api/queries';
import { publicationQuery, publishedAsQuery } from '../../api/queries-published';
import { ActButton, FormButton } from '../../forms/act';
import { DeskForm } from '../../forms/form';
import { Findings, Loaded } from '../../frame/query';
import { Time } from '../../frame/time';
import { useMessages } from '../../messages';
import { FilesToPublish } from './files-to-publish';

type Awaited = NonNullable<PublicationView['awaited']>;

async function keep(report: ReportView, after: PublicationView) {
  queries.setQueryData(publicationQuery(report.id).queryKey, after);
  await queries.invalidateQueries({ queryKey: ['report', report.id] });
  await queries.invalidateQueries({ queryKey: ['mission', report.missionId] });
}

/** Before the public: what may be asked, what awaits a second person and whom, and when it is published by itself. */
export function Publication({ report }: { report: ReportView }) {
  const { t } = useMessages();
  return (
    <Loaded of={publicationQuery(report.id)}>
      {(view) =>
        view.acts.length === 0 && !view.awaited && !view.code ? null : (
          <Card withBorder component="section" aria-labelledby="publication">
            <Title order={2} size="h4" mb="xs" id="publication">
              {t('publication.title')}
            </Title>
            <Stack gap="sm">
              <Text size="sm">
                {t(view.nobodyElse ? 'publication.nobodyElse' : view.byTwo ? 'publication.byTwo' : 'publication.alone')}
              </Text>
              {view.code && <Anchor href={`/documents/${view.code}`}>{t('publication.publicPage')}</Anchor>}
              <SetFor view={view} />
              <FilesToPublish view={view} />
              {view.awaited ? (
                <AwaitedAct report={report} view={view} awaited={view.awaited} />
              ) : (
                view.acts.flatMap(({ act, findings }) =>
                  editionsOf(act, view).map((edition) => (
                    <Act key={`${act} ${edition}`} {...{ report, view, act, findings, edition }} />
                  )),
                )
              )}
            </Stack>
          </Card>
        )
      }
    </Loaded>
  );
}

/** Whoever does not publish has the way to what everybody reads all the same. */
export function OnPublicPage({ report: { number } }: { report: ReportView }) {
  const { t } = useMessages();
  const { data } = useQuery(publishedAsQuery(number));
  return data ? <Anchor href={`/documents/${data.code}`}>{t('publication.publicPage')}</Anchor> : null;
}

function SetFor({ view: { embargoUntil, zone } }: { view: PublicationView }) {
  const { t } = useMessages();
  return (
    embargoUntil && (
      <Alert>
        <Time due={{ at: embargoUntil, zone }} said={(at) => t('publication.setFor', { at })} />
      </Alert>
    )
  );
}

type ActProps = { report: ReportView; view: PublicationView; edition: number | null } & PublicationView['acts'][number];

/** What was published is withdrawn edition by edition; everything else is of the one that stands. */
const editionsOf = (act: PublicationAct, { withdrawable }: PublicationView): readonly (number | null)[] =>
  act === 'retract' ? withdrawable : [null];

/** What it is done to: what is withdrawn need not be the edition that one reads. */
function useNameOfAct() {
  const { t, language } = useMessages();
  return (act: PublicationAct, edition: number | null) => {
    const name = label(language, 'publicationActs', act);
    return act === 'retract' && edition !== null ? t('publication.ofVersion', { act: name, edition }) : name;
  };
}

function Act({ report, view: { zone, withdrawable }, act, findings, edition }: ActProps) {
  const { t } = useMessages();
  const name = useNameOfAct()(act, edition);
  const which = edition !== null && t('reports.versionNumber', { number: edition });
  const of = [report.number, which].filter(Boolean).join(', ');
  const refused = findings.some(({ effect }) => effect === 'refuses');
  const { time, words, ends } = PUBLICATION_ACTS[act];
  return (
    <Group align="flex-start">
      {/* Where several may be withdrawn, each says which it is before its menu is opened. */}
      {withdrawable.length > 1 && which && <Text size="sm">{which}</Text>}
      {refused ? (
        <Button size="xs" variant="default" aria-disabled data-disabled>
          {name}
        </Button>
      ) : time === 'may' || words ? (
        <FormButton label={name} isPrimary={act === 'publish'} isEnd={ends} of={of}>
          {(close) => <ActForm {...{ report, act, zone, edition, close }} />}
        </FormButton>
      ) : (
        <ActButton
          label={name}
          of={of}
          isEnd={ends}
          ask={t(act === 'complete' ? 'publication.completeAsk' : 'publication.callOffAsk')}
          done={{ of: `${name}, ${report.number}`, did: t('publication.asked') }}
          act={async () => keep(report, await api.askPublication({ params: { id: report.id }, body: { act } }))}
        />
      )}
      <div style={{ flex: '1 1 280px' }}>
        <Findings findings={findings} />
      </div>
    </Group>
  );
}

type FormProps = { report: ReportView; act: PublicationAct; zone: string; edition: number | null; close: () => void };

function ActForm({ report, act, zone, edition, close }: FormProps) {
  const { t } = useMessages();
  const { words, ends } = PUBLICATION_ACTS[act];
  const name = useNameOfAct()(act, edition);
  return (
    <DeskForm
      schema={AskPublication}
      initial={{ act, ...(words ? { words: { ru: '', en: '' } } : { at: '' }), ...(edition && { edition }) }}
      draft={`publication:${report.id}:${act}:${edition}`}
      submit={name}
      isEnd={ends}
      send={async (body) => keep(report, await api.askPublication({ params: { id: report.id }, body }))}
      done={{ of: `${name}, ${report.number}`, did: t('publication.asked') }}
      after={close}
      cancel={close}
    >
      {(form) =>
        words ? (
          <>
            <Textarea
              label={t('publication.wordsRu')}
              required
              autosize
              minRows={2}
              lang="ru"
              {...form.getInputProps('words.ru')}
            />
            <Textarea
              label={t('publication.wordsEn')}
              required
              autosize
              minRows={2}
              lang="en"
              {...form.getInputProps('words.en')}
            />
          </>
        ) : (
          <TextInput
            type="datetime-local"
            label={t(act === 'publish' ? 'publication.embargo' : 'publication.newTime', { zone })}
            {...form.getInputProps('at')}
          />
        )
      }
    </DeskForm>
  );
}

const BECOMES = { confirm: 'CONFIRMED', takeBack: 'TAKEN_BACK' } as const satisfies Record<string, PublicationState>;

function AwaitedAct({ report, view, awaited }: { report: ReportView; view: PublicationView; awaited: Awaited }) {
  const { t, language } = useMessages();
  const nameOf = useNameOfAct();
  const { act, edition, words, askedBy, askedAt, awaits, actions, against } = awaited;
  return (
    <Stack gap="xs">
      <Text fw={600}>{t('publication.awaits', { act: nameOf(act, edition) })}</Text>
      <Text size="sm">
        <Time due={{ at: askedAt }} said={(at) => t('publication.askedBy', { name: askedBy[language], at })} />
      </Text>
      {PUBLICATION_ACTS[act].time === 'may' && (
        <Text size="sm">
          {awaited.at ? (
            <Time due={{ at: awaited.at, zone: view.zone }} said={(at) => t('publication.when', { at })} />
          ) : (
            t('publication.atOnce')
          )}
        </Text>
      )}
      {words && (
        <div>
          <Text size="sm">{t('publication.words')}</Text>
          <Text>{words[language]}</Text>
        </div>
      )}
      <Text size="sm">
        {awaits.length > 0
          ? t('publication.who', { names: awaits.map((name) => name[language]).join('; ') })
          : t('publication.whoNobody')}
      </Text>
      {!actions.includes('confirm') && !actions.includes('takeBack') && <Findings findings={against} />}
      <Group>
        {actions.map((action) =>
          action === 'reject' ? (
            <FormButton key={action} isEnd label={label(language, 'publicationActions', action)} of={report.number}>
              {(close) => <Reject report={report} id={awaited.id} close={close} />}
            </FormButton>
          ) : (
            <ActButton
              key={action}
              label={label(language, 'publicationActions', action)}
              isPrimary={action === 'confirm'}
              ask={`${nameOf(act, edition)}, ${report.number}`}
              done={{
                of: `${nameOf(act, edition)}, ${report.number}`,
                did: label(language, 'publicationStates', BECOMES[action]),
              }}
              act={async () => keep(report, await decide(awaited.id, { action }))}
            />
          ),
        )}
      </Group>
    </Stack>
  );
}

const decide = (id: string, body: DecidePublication) => api.decidePublication({ params: { id }, body });

function Reject({ report, id, close }: { report: ReportView; id: string; close: () => void }) {
  const { t, language } = useMessages();
  return (
    <DeskForm
      schema={DecidePublication.required({ reason: true })}
      initial={{ action: 'reject', reason: '' }}
      draft={`publication-reject:${id}`}
      submit={label(language, 'publicationActions', 'reject')}
      isEnd
      send={async (body) => keep(report, await decide(id, body))}
      done={{ of: report.number, did: t('did.publicationRejected') }}
      after={close}
      cancel={close}
    >
      {(form) => (
        <Textarea
          label={t('publication.rejectReason')}
          required
          autosize
          minRows={2}
          {...form.getInputProps('reason')}
        />
      )}
    </DeskForm>
  );
}
