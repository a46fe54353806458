import { NativeSelect, Radio, Stack, Text, Title } from '@mantine/core';
import { IssueBadges } from '#libs/contracts';
import { BADGE_SIZES } from '#libs/regulation';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { addressOf } from '../../api/address';
import { api } from '../../api/client';
import type { Accreditation } from '../../api/queries-accreditation';
import { useMessages } from '../../messages';
import { DeskForm } from '../../forms/form';
import { Empty } from '../../lists/empty';
import { Rows } from '../../lists/rows';
import { DrawnPages } from '../../frame/drawn-pages';
import { useWork } from '../../frame/work';
import classes from './accreditation.module.css';

type LookChosen = Required<Pick<IssueBadges, 'size' | 'sheet' | 'language'>>;
type Props = { missionId: string; accredited: readonly Accreditation[] };

/** Whose badges, how large, how many on a page, which language first; and the first page as it will be printed. */
export function BadgeForm({ missionId, accredited }: Props) {
  const { t, language } = useMessages();
  const navigate = useNavigate();
  const { asked } = useWork();
  const [whose, setWhose] = useState('everyone');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const sheet = useRef<string>(undefined);
  const some = whose === 'chosen';
  const named = some ? { accreditationIds: [...chosen] } : {};
  if (accredited.length === 0)
    return (
      <Empty next={{ says: t('empty.decisions'), to: '.', search: { tab: 'accreditation', show: 'batches' } }}>
        {t('accreditation.nobodyToIssue')}
      </Empty>
    );
  return (
    <DeskForm
      schema={IssueBadges}
      initial={{ size: 'card', sheet: true, language }}
      submit={
        some
          ? t('accreditation.issueSome', { count: chosen.size })
          : t('accreditation.issueAll', { count: accredited.length })
      }
      notYet={some && chosen.size === 0 ? t('accreditation.nobodyChosen') : undefined}
      send={async (body) => {
        const { id } = await api.issueBadges({ params: { id: missionId }, body: { ...body, ...named } });
        sheet.current = id;
        asked('badge-sheet', id);
      }}
      after={() =>
        void navigate({
          to: '/missions/$id',
          params: { id: missionId },
          search: { tab: 'accreditation', show: 'badges', in: sheet.current },
          resetScroll: false,
        })
      }
    >
      {(form) => {
        const { size, sheet: isSheet, language: first } = form.getValues() as LookChosen;
        return (
          <div className={classes.beside}>
            <Stack gap="sm">
              <Radio.Group label={t('accreditation.badgesFor')} value={whose} onChange={setWhose}>
                <Stack gap="xs" my="xs">
                  <Radio size="md" value="everyone" label={t('accreditation.badgesForAll')} />
                  <Radio size="md" value="chosen" label={t('accreditation.badgesForChosen')} />
                </Stack>
              </Radio.Group>
              {some && (
                <Rows
                  name="badges-for"
                  sortedBy="name"
                  isAside
                  label={t('accreditation.badgesFor')}
                  rows={accredited}
                  columns={[
                    { key: 'name', head: t('accreditation.name'), text: ({ name }) => name[language] },
                    { key: 'no', head: t('accreditation.certificate'), text: ({ certificateNumber: no }) => no ?? '' },
                  ]}
                  idOf={({ id }) => id}
                  nameOf={({ name }) => name[language]}
                  find={t('accreditation.findPerson')}
                  chosen={chosen}
                  choose={setChosen}
                />
              )}
              <NativeSelect
                maw={360}
                label={t('accreditation.badgeSize')}
                data={BADGE_SIZES.map((value) => ({ value, label: t(`accreditation.size.${value}`) }))}
                {...form.getInputProps('size')}
              />
              <NativeSelect
                maw={360}
                label={t('accreditation.badgeLayout')}
                data={[
                  { value: 'sheet', label: t('accreditation.layout.sheet') },
                  { value: 'single', label: t('accreditation.layout.single') },
                ]}
                value={form.getValues().sheet === true ? 'sheet' : 'single'}
                onChange={({ currentTarget }) => form.setFieldValue('sheet', currentTarget.value === 'sheet')}
              />
              <NativeSelect
                maw={360}
                label={t('accreditation.badgeLanguage')}
                data={[
                  { value: 'ru', label: t('accreditation.language.ru') },
                  { value: 'en', label: t('accreditation.language.en') },
                ]}
                {...form.getInputProps('language')}
              />
            </Stack>
            {(!some || chosen.size > 0) && (
              <section aria-label={t('accreditation.badgePreview')}>
                <Title order={3} size="h6">
                  {t('accreditation.badgePreview')}
                </Title>
                <Text size="xs" c="dimmed">
                  {t('accreditation.badgePreviewHelp')}
                </Text>
                <DrawnPages
                  at={addressOf('previewBadges', { id: missionId })}
                  of={{ size, sheet: isSheet, language: first, ...named } satisfies IssueBadges}
                  title={t('accreditation.badgePreview')}
                />
              </section>
            )}
          </div>
        );
      }}
    </DeskForm>
  );
}
