import { useParams } from '@tanstack/react-router';
import { DeskLink } from '../frame/desk-link';
import { NotFound } from '../frame/not-found';
import { Loaded } from '../frame/query';
import { useMessages } from '../messages';
import { Markdown } from './markdown';
import { guidePageQuery, titleOf } from './page-query';
import { isGuidePage } from './pages';
import classes from './guide.module.css';

/** One page of the guide, in the language of the reader. */
export function GuidePageShown() {
  const { t, language } = useMessages();
  const { page } = useParams({ from: '/app/guide/$page' });
  if (!isGuidePage(page)) return <NotFound />;
  return (
    <Loaded of={guidePageQuery(page, language)}>
      {(text) => (
        <article className={classes.page}>
          <title>{`${titleOf(text)} – ${t('app.name')}`}</title>
          <Markdown text={text} />
          <DeskLink to="/guide">{t('guide.all')}</DeskLink>
        </article>
      )}
    </Loaded>
  );
}
