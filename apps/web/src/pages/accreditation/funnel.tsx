import { Table, Title } from '@mantine/core';
import { scaleLinear } from 'd3-scale';
import type { ApplicationView } from '#libs/contracts';
import { useMessages, type Translate } from '../../messages';
import { Empty } from '../../lists/empty';
import { OBSERVER_STATES } from '#libs/regulation';
import classes from './accreditation.module.css';

const ROW = 30;
const WIDTH = 380;
const LABEL = 110;

/** How far those who applied have come: as bars for who would rather look, and as a table for who would rather read. */
export function Funnel({ applications }: { applications: readonly ApplicationView[] }) {
  const { t } = useMessages();
  const steps = stepsOf(t, applications);
  const most = Math.max(1, ...steps.map(({ count }) => count));
  const width = scaleLinear([0, most], [0, WIDTH - LABEL - 40]);
  return (
    <section>
      <Title order={3} size="h5" mb="xs">
        {t('accreditation.funnel')}
      </Title>
      {applications.length === 0 ? (
        <Empty next={{ says: t('empty.nominate'), to: '.', search: { tab: 'observers' } }}>
          {t('accreditation.nobodyApplied')}
        </Empty>
      ) : (
        <div className={classes.beside}>
          <svg className={classes.bars} viewBox={`0 0 ${WIDTH} ${steps.length * ROW}`} aria-hidden>
            {steps.map(({ key, name, count }, row) => (
              <g key={key} transform={`translate(0 ${row * ROW})`}>
                <text x={LABEL - 8} y={19} textAnchor="end">
                  {name}
                </text>
                <rect x={LABEL} y={5} height={ROW - 10} width={Math.max(1, width(count))} rx={2} />
                <text x={LABEL + width(count) + 8} y={19}>
                  {count}
                </text>
              </g>
            ))}
          </svg>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('accreditation.step')}</Table.Th>
                <Table.Th scope="col">{t('accreditation.people')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {steps.map(({ key, name, count }) => (
                <Table.Tr key={key}>
                  <Table.Td>{name}</Table.Td>
                  <Table.Td>{count}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </section>
  );
}

/** Each step holds everyone who has ever come so far. */
function stepsOf(t: Translate, applications: readonly ApplicationView[]) {
  const count = (counts: (application: ApplicationView) => boolean) => applications.filter(counts).length;
  return [
    { key: 'applied', name: t('accreditation.step.applied'), count: applications.length },
    { key: 'endorsed', name: t('accreditation.step.endorsed'), count: count(({ endorsedAt }) => endorsedAt !== null) },
    {
      key: 'listed',
      name: t('accreditation.step.listed'),
      count: count(({ state, accreditation }) => state === 'LISTED' || accreditation !== null),
    },
    { key: 'sent', name: t('accreditation.step.sent'), count: count(({ accreditation }) => accreditation !== null) },
    {
      key: 'accredited',
      name: t('accreditation.step.accredited'),
      count: count(({ accreditation }) => accreditation !== null && OBSERVER_STATES.includes(accreditation.state)),
    },
    {
      key: 'refused',
      name: t('accreditation.step.refused'),
      count: count(({ accreditation }) => accreditation?.state === 'REFUSED'),
    },
  ];
}
