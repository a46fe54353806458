import { useMessages } from '../../messages';
import { STAGE_NAMES, type DelegationRow, type Stage } from './composition';
import classes from './observers.module.css';

/** How many come from where, as bars. */
export function CompositionChart({ rows }: { rows: readonly DelegationRow[] }) {
  const { t, language } = useMessages();
  const said = rows.map(({ id, name, nominated }) => ({
    key: String(id),
    name: name?.[language] ?? t('observers.outside'),
    count: nominated,
  }));
  return <Bars rows={said} />;
}

/** In the order in which a name goes its way. */
const WAY = ['nominated', 'endorsed', 'listed', 'sent', 'accredited'] as const satisfies readonly Stage[];

/** How far the people of a mission have come, as bars. */
export function WayChart({ counts }: { counts: Record<Stage, number> }) {
  const { t } = useMessages();
  return <Bars rows={WAY.map((stage) => ({ key: stage, name: t(STAGE_NAMES[stage]), count: counts[stage] }))} />;
}

function Bars({ rows }: { rows: readonly { key: string; name: string; count: number }[] }) {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <div className={classes.funnel}>
      {rows.flatMap(({ key, name, count }) => [
        <span key={`${key} name`}>{name}</span>,
        <span key={`${key} bar`} className={classes.bar} style={{ width: `${(count / most) * 100}%` }} />,
        <span key={`${key} number`}>{count}</span>,
      ])}
    </div>
  );
}
