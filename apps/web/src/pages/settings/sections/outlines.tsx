import { Badge, Card, Group, Stack, Table, Text, Title } from '@mantine/core';
import type { OutlineEditionView } from '#libs/contracts';
import {
  label,
  outlineAs,
  outlineAsShipped,
  REPORT_KINDS,
  standingSentence,
  STANDING_SENTENCE_NAMES,
  withTitles,
  type Outline,
  type OutlineSection,
  type OwnWording,
  type ReportKind,
} from '#libs/regulation';
import { Fragment, lazy } from 'react';
import { mayIn, useMe } from '../../../api/me';
import { outlinesQuery } from '../../../api/queries-settings';
import { useMessages, type Translate } from '../../../messages';
import { FormButton } from '../../../forms/act';
import { Loaded } from '../../../frame/query';
import { RuleLink } from '../../../frame/rule-link';
import { ScrollRegion } from '../../../lists/scroll-region';
import classes from './sections.module.css';
import { Time } from '../../../frame/time';

const OutlineForm = lazy(() => import('./outline-form').then((module) => ({ default: module.OutlineForm })));

const made = (t: Translate, { facts, text }: OutlineSection): string => {
  if (text === 'none') return t('outline.facts');
  if (text === 'mandatory') return t(facts ? 'outline.factsAndWritten' : 'outline.written');
  return t(facts ? 'outline.factsAndText' : 'outline.mayBeWritten');
};

/** What each kind of document contains, as the assembly has it; every edition stays, for the documents that have it. */
export function OutlinesSection() {
  const { t } = useMessages();
  return (
    <Stack>
      <Text size="sm">
        {t('outline.about')} <RuleLink rule="R-48" />
      </Text>
      <Loaded of={outlinesQuery}>
        {(editions) =>
          REPORT_KINDS.map((kind) => (
            <OutlineCard key={kind} kind={kind} editions={editions.filter((one) => one.kind === kind)} />
          ))
        }
      </Loaded>
    </Stack>
  );
}

function OutlineCard({ kind, editions }: { kind: ReportKind; editions: OutlineEditionView[] }) {
  const { t, language } = useMessages();
  const may = mayIn(useMe(), 'settings:change');
  const shipped: Outline = outlineAsShipped(kind);
  const [newest, ...earlier] = editions;
  const outline = outlineAs(kind, newest);
  const { signatories, beforePollsClose, version } = shipped;
  return (
    <Card withBorder>
      <Group justify="space-between">
        <Group gap="xs">
          <Title order={3} size="h4">
            {outline.title[language]}
          </Title>
          <Badge variant="default">
            {newest ? t('outlines.edition', { edition: newest.edition }) : t('outline.version', { version })}
          </Badge>
        </Group>
        {may && (
          <FormButton label={t('outlines.change')} of={outline.title[language]} isWide>
            {(close) => (
              <OutlineForm
                kind={kind}
                outline={outline}
                own={newest?.wording}
                numbered={newest?.numbered ?? false}
                edition={newest?.edition ?? 0}
                close={close}
              />
            )}
          </FormButton>
        )}
      </Group>
      <Text size="sm">
        {t('outline.signedBy', {
          who: signatories === 'coordinator' ? label(language, 'roles', 'coordinator') : t('outline.observersOnDuty'),
        })}
      </Text>
      <Text size="sm">{t(beforePollsClose ? 'together.early' : 'together.late')}</Text>
      {newest && <Made edition={newest} />}
      <Sections outline={outline} name={outline.title[language]} />
      {newest?.wording && <Sentences own={newest.wording} />}
      {earlier.map((edition) => (
        <details key={edition.edition}>
          <summary className={classes.summary}>{t('outlines.edition', { edition: edition.edition })}</summary>
          <Made edition={edition} />
          <Sections
            outline={outlineAs(kind, edition)}
            name={`${edition.title[language]}, ${t('outlines.edition', { edition: edition.edition })}`}
          />
          {edition.wording && <Sentences own={edition.wording} />}
        </details>
      ))}
      {newest && (
        <details>
          <summary className={classes.summary}>
            {t('outlines.asShipped')} ({t('outlines.base', { version })})
          </summary>
          <Sections outline={shipped} name={`${shipped.title[language]}, ${t('outlines.asShipped')}`} />
        </details>
      )}
    </Card>
  );
}

function Made({ edition: { madeAt, source, numbered } }: { edition: OutlineEditionView }) {
  const { t } = useMessages();
  return (
    <Text size="xs" c="dimmed">
      <Time due={{ at: madeAt }} said={(at) => t('outlines.source', { at, source })} />
      {numbered && ` · ${t('outlines.isNumbered')}`}
    </Text>
  );
}

/** What the documents of an edition say in the words of the assembly. */
function Sentences({ own }: { own: OwnWording }) {
  const { t, language } = useMessages();
  const said = STANDING_SENTENCE_NAMES.flatMap((name) => {
    const sentence = own[name];
    return sentence ? [{ name, sentence }] : [];
  });
  return (
    <details>
      <summary className={classes.summary}>{t('outlines.ownSentences', { count: said.length })}</summary>
      <dl>
        {said.map(({ name, sentence: { ru, en } }) => (
          <Fragment key={name}>
            <dt>{standingSentence(name).title[language]}</dt>
            <dd lang="ru">{ru}</dd>
            <dd lang="en">{en}</dd>
          </Fragment>
        ))}
      </dl>
    </details>
  );
}

function Sections({ outline, name }: { outline: Outline; name: string }) {
  const { t, language } = useMessages();
  return (
    <ScrollRegion label={name}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('rules.number')}</Table.Th>
            <Table.Th scope="col">{t('outline.section')}</Table.Th>
            <Table.Th scope="col">{t('outline.made')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {withTitles(outline.sections).map((section, index) => (
            <Table.Tr key={section.id}>
              <Table.Td>{index + 1}</Table.Td>
              <Table.Td>{section.title[language]}</Table.Td>
              <Table.Td>{made(t, section)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollRegion>
  );
}
