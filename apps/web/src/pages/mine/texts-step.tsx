import { Alert, Group, Text, Title } from '@mantine/core';
import type { ApplicationView, TextList } from '#libs/contracts';
import { ACCEPTED_TEXTS, label } from '#libs/regulation';
import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { useMe } from '../../api/me';
import { queries } from '../../api/queries';
import { applicationMovesQuery } from '../../api/queries-applications';
import { textsQuery } from '../../api/queries-settings';
import { useMessages } from '../../messages';
import { Loaded, Problem } from '../../frame/query';
import classes from './mine.module.css';
import { ApplyStep } from './step';
import { PrimaryButton } from '../../frame/primary-button';

type Published = z.infer<typeof TextList>['items'][number];

/** Each text in full, in its newest version, to be read and accepted by the applicant alone. */
export function TextsStep({ application }: { application: ApplicationView }) {
  return <Loaded of={textsQuery}>{({ items }) => <Texts application={application} items={items} />}</Loaded>;
}

function Texts({ application, items }: { application: ApplicationView; items: readonly Published[] }) {
  const { t, language } = useMessages();
  const { personId } = useMe();
  const { data: moves } = useQuery(applicationMovesQuery(application.id));
  const newest = ACCEPTED_TEXTS.flatMap((kind) => {
    const own = items.filter((one) => one.kind === kind && one.language === language);
    return own.toSorted((a, b) => b.version - a.version).slice(0, 1);
  });
  const accepted = (kind: Published['kind']) => application.acceptedTexts.includes(kind);
  const all = newest.every(({ kind }) => accepted(kind));
  // Accepted once, and asked for again: another version was published meanwhile.
  const refused = moves?.items.some(({ findings }) =>
    findings.some(({ code }) => code === 'application.texts-not-accepted'),
  );
  const changed = all && Boolean(refused);
  const own = application.personId === personId;
  return (
    <ApplyStep step="texts" state={all && !changed ? 'done' : 'toDo'}>
      {newest.length === 0 && <Text>{t('apply.noTexts')}</Text>}
      {changed && <Alert color="yellow">{t('apply.textsChanged')}</Alert>}
      {!own && <Text>{t('apply.notMine')}</Text>}
      {newest.map((text) => (
        <ToAccept
          key={text.kind}
          applicationId={application.id}
          text={text}
          accepted={accepted(text.kind) && !changed}
          isOwn={own}
        />
      ))}
    </ApplyStep>
  );
}

type Props = { applicationId: string; text: Published; accepted: boolean; isOwn: boolean };

function ToAccept({ applicationId, text: { kind, version, body, source }, accepted, isOwn }: Props) {
  const { t, language } = useMessages();
  const title = label(language, 'acceptedTexts', kind);
  const accept = useCommand({
    mutationFn: () => api.acceptText({ params: { id: applicationId }, body: { text: kind, version } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['application', applicationId] }),
  });
  return (
    <div>
      <Title order={3} size="h5">
        {title}
      </Title>
      <Text size="sm" c="dimmed">
        {t('apply.textVersion', { version })}
        {source && `. ${source}`}
      </Text>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reached by the keyboard */}
      <div className={classes.text} role="region" aria-label={title} tabIndex={0}>
        {body}
      </div>
      <Group mt="xs">
        {accepted && (
          <Text role="status" fw={600}>
            ✓ {t('apply.accepted')}
          </Text>
        )}
        {!accepted && isOwn && (
          <PrimaryButton
            aria-label={`${t('apply.accept')}: ${title}`}
            loading={accept.isPending}
            onClick={() => accept.mutate()}
          >
            {t('apply.accept')}
          </PrimaryButton>
        )}
      </Group>
      {accept.error && <Problem error={accept.error} />}
    </div>
  );
}
