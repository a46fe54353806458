import { useMessages } from '../../messages';
import { STAGE_NAMES, type Stage } from './composition';
import classes from './observers.module.css';

const FUNNEL = ['nominated', 'endorsed', 'listed', 'sent', 'accredited'] as const satisfies readonly Stage[];

/** How many have come how far, as bars; the same numbers stand in the last row of the table. */
export function Funnel({ totals }: { totals: Record<Stage, number> }) {
  const { t } = useMessages();
  const most = Math.max(1, ...FUNNEL.map((stage) => totals[stage]));
  return (
    <div className={classes.funnel} aria-hidden>
      {FUNNEL.flatMap((stage) => [
        <span key={`${stage} name`}>{t(STAGE_NAMES[stage])}</span>,
        <span key={`${stage} bar`} className={classes.bar} style={{ width: `${(totals[stage] / most) * 100}%` }} />,
        <span key={`${stage} number`}>{totals[stage]}</span>,
      ])}
    </div>
  );
}
