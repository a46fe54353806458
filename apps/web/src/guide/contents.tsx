import { Stack, Text, Title } from '@mantine/core';
import { useMe } from '../api/me';
import { DeskLink } from '../frame/desk-link';
import { useMessages } from '../messages';
import { JOURNEYS, ROOM_PAGES, journeyOf, type GuidePage } from './pages';
import { PAGE_TITLES } from './page-titles';
import classes from './guide.module.css';

/** What the guide has: first the way of whoever reads it. */
export function GuidePageList() {
  const { t } = useMessages();
  const mine = journeyOf(useMe().roles);
  const list = (pages: readonly GuidePage[]) => (
    <ul>
      {pages.map((page) => (
        <li key={page}>
          <DeskLink to="/guide/$page" params={{ page }}>
            {t(PAGE_TITLES[page])}
          </DeskLink>
        </li>
      ))}
    </ul>
  );
  return (
    <Stack gap="xs" className={classes.page ?? ''}>
      <title>{`${t('app.guide')} – ${t('app.name')}`}</title>
      <Title order={1} size="h2">
        {t('app.guide')}
      </Title>
      <Text c="dimmed">{t('guide.about')}</Text>
      <Title order={2} size="h4">
        {t('guide.yours')}
      </Title>
      {list([mine])}
      <Title order={2} size="h4">
        {t('guide.ways')}
      </Title>
      {list(JOURNEYS.filter((journey) => journey !== mine))}
      <Title order={2} size="h4">
        {t('guide.rooms')}
      </Title>
      {list(ROOM_PAGES)}
    </Stack>
  );
}
