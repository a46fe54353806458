import {
  Alert,
  Button,
  Checkbox,
  Fieldset,
  Group,
  NativeSelect,
  Stack,
  Table,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { ChangeOutline } from '#libs/contracts';
import {
  ADOPTED_ON,
  choicesOf,
  factsLeftOut,
  keptIn,
  titleOf,
  withTitles,
  type Outline,
  type OwnOutline,
  type OwnWording,
  type ReportKind,
} from '#libs/regulation';
import { api } from '../../../api/client';
import { queries } from '../../../api/queries';
import { outlinesQuery } from '../../../api/queries-settings';
import { useMessages } from '../../../messages';
import { begun } from '../../../forms/begun';
import type { Form } from '../../../forms/field';
import { DeskForm } from '../../../forms/form';
import { wordingProps } from '../../../forms/wording-props';
import { ScrollRegion } from '../../../lists/scroll-region';
import { SentencesPart, sentencesBegun } from './outline-sentences';

type Section = OwnOutline['sections'][number];
const sectionsIn = (form: Form) => form.getValues().sections as Section[];

/** The outline as it stands, to be changed into the next edition. */
export function OutlineForm({
  kind,
  outline,
  own,
  numbered,
  edition,
  close,
}: {
  kind: ReportKind;
  outline: Outline;
  own: OwnWording | undefined;
  numbered: boolean;
  edition: number;
  close: () => void;
}) {
  const { t, language } = useMessages();
  const { title, adopted } = outline;
  const sections = outline.sections.map((section) => ({ id: section.id, title: titleOf(section) }));
  const wording = sentencesBegun(own);
  return (
    <DeskForm
      schema={ChangeOutline}
      initial={begun(ChangeOutline, { kind, title, adopted, sections, wording, numbered, source: '' })}
      draft={`outline:${kind}:${edition}`}
      submit={t('form.save')}
      send={async (body) => {
        await api.changeOutline({ body });
        await queries.invalidateQueries(outlinesQuery);
      }}
      done={(sent) => ({ of: sent.title[language], did: t('outlines.changed') })}
      after={close}
      cancel={close}
    >
      {(form) => (
        <>
          <Text size="sm">{t('outlines.changeAbout')}</Text>
          <TextInput label={t('outlines.titleRu')} lang="ru" required {...wordingProps(form, 'title', 'ru')} />
          <TextInput label={t('outlines.titleEn')} lang="en" required {...wordingProps(form, 'title', 'en')} />
          <TextInput
            label={t('outlines.adoptedRu')}
            description={t('outlines.adoptedHelp', { on: ADOPTED_ON })}
            lang="ru"
            required
            {...wordingProps(form, 'adopted', 'ru')}
          />
          <TextInput label={t('outlines.adoptedEn')} lang="en" required {...wordingProps(form, 'adopted', 'en')} />
          <Checkbox
            label={t('outlines.numbered')}
            description={t('outlines.numberedHelp')}
            {...form.getInputProps('numbered', { type: 'checkbox' })}
          />
          <Sections form={form} kind={kind} />
          <Preview kind={kind} sections={sectionsIn(form)} />
          <SentencesPart form={form} sections={sectionsIn(form)} />
          <TextInput
            label={t('word.source')}
            description={t('settings.sourceHelp')}
            required
            {...form.getInputProps('source')}
          />
        </>
      )}
    </DeskForm>
  );
}

/** Each with its titles, moved by buttons: a keyboard does it as a mouse does. */
function Sections({ form, kind }: { form: Form; kind: ReportKind }) {
  const { t, language } = useMessages();
  const sections = sectionsIn(form);
  const kept = keptIn(kind);
  const others = choicesOf(kind).filter(({ id }) => sections.every((section) => section.id !== id));
  const move = (from: number, to: number) => form.reorderListItem('sections', { from, to });
  const add = (id: string) => {
    const chosen = others.find((section) => section.id === id);
    if (!chosen) return;
    // Annexes stand behind the signatures; whoever wants it elsewhere moves it.
    const behind = withTitles(sections).findIndex(({ id: at }) => at === 'control');
    const before = sections.findIndex(({ id: at }) => at === 'signatures');
    const place = chosen.facts && chosen.text === 'none' && chosen.id !== 'summary' ? behind : before;
    form.insertListItem('sections', { id: chosen.id, title: titleOf(chosen) }, place < 0 ? undefined : place);
  };
  return (
    <Stack gap="xs">
      {sections.map((section, index) => {
        const name = section.title[language];
        return (
          <Fieldset key={section.id} legend={`${index + 1}. ${titleOf({ id: section.id })[language]}`}>
            <Group align="flex-end" gap="xs">
              <TextInput
                label={t('outlines.sectionRu', { number: index + 1 })}
                style={{ flex: '1 1 220px' }}
                lang="ru"
                required
                {...wordingProps(form, `sections.${index}.title`, 'ru')}
              />
              <TextInput
                label={t('outlines.sectionEn', { number: index + 1 })}
                style={{ flex: '1 1 220px' }}
                lang="en"
                required
                {...wordingProps(form, `sections.${index}.title`, 'en')}
              />
              <Button
                size="xs"
                variant="default"
                aria-label={t('outlines.up', { title: name })}
                disabled={index === 0}
                onClick={() => move(index, index - 1)}
              >
                ↑
              </Button>
              <Button
                size="xs"
                variant="default"
                aria-label={t('outlines.down', { title: name })}
                disabled={index === sections.length - 1}
                onClick={() => move(index, index + 1)}
              >
                ↓
              </Button>
              {kept.includes(section.id) ? (
                <Text size="xs" c="dimmed">
                  {t('outlines.kept')}
                </Text>
              ) : (
                <Button
                  size="xs"
                  variant="default"
                  aria-label={t('outlines.leaveOut', { title: name })}
                  onClick={() => form.removeListItem('sections', index)}
                >
                  {t('form.remove')}
                </Button>
              )}
            </Group>
          </Fieldset>
        );
      })}
      {others.length > 0 && (
        <NativeSelect
          label={t('outlines.add')}
          value=""
          data={[
            { value: '', label: t('outlines.addHint') },
            ...others.map((section) => ({ value: section.id, label: titleOf(section)[language] })),
          ]}
          onChange={({ currentTarget }) => add(currentTarget.value)}
        />
      )}
    </Stack>
  );
}

/** The headings in both languages, with the annexes lettered; and what would be told nowhere. */
function Preview({ kind, sections }: { kind: ReportKind; sections: readonly Section[] }) {
  const { t, language } = useMessages();
  const left = factsLeftOut(kind, sections);
  return (
    <section>
      <Title order={3} size="h5">
        {t('outlines.preview')}
      </Title>
      {left && (
        <Alert color="yellow" p="xs" role="status">
          {t('outlines.factsLeftOut', { sections: left[language] })}
        </Alert>
      )}
      <ScrollRegion label={t('outlines.preview')}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('outlines.inRu')}</Table.Th>
              <Table.Th scope="col">{t('outlines.inEn')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {withTitles(sections).map(({ id, title }) => (
              <Table.Tr key={id}>
                <Table.Td lang="ru">{title.ru}</Table.Td>
                <Table.Td lang="en">{title.en}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollRegion>
    </section>
  );
}
