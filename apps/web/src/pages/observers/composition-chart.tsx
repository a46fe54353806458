import { useMessages } from '../../messages';
import type { DelegationRow } from './composition';
import classes from './observers.module.css';

/** How many come from where, as bars; the same numbers stand in the table, under who is nominated. */
export function CompositionChart({ rows }: { rows: readonly DelegationRow[] }) {
  const { t, language } = useMessages();
  const most = Math.max(1, ...rows.map(({ nominated }) => nominated));
  return (
    <div className={classes.funnel} aria-hidden>
      {rows.flatMap(({ id, name, nominated }) => [
        <span key={`${id} name`}>{name?.[language] ?? t('observers.outside')}</span>,
        <span key={`${id} bar`} className={classes.bar} style={{ width: `${(nominated / most) * 100}%` }} />,
        <span key={`${id} number`}>{nominated}</span>,
      ])}
    </div>
  );
}
