import { Button, Stack, Text } from '@mantine/core';
import type { BatchView, MissionFile } from '#libs/contracts';
import { label } from '#libs/regulation';
import { lazy, useMemo, useState } from 'react';
import { mayIn, useMe } from '../../api/me';
import { batchesQuery, type Accreditation } from '../../api/queries-accreditation';
import { useMessages } from '../../messages';
import { Dialog } from '../../frame/dialog';
import { Loaded } from '../../frame/query';
import { Rows, type Column } from '../../lists/rows';
import { shownDay } from '../../time';
import { isOver } from '../missions/still';
import { manyActsFor } from './certificate-acts';
import { CertificatesChosen } from './certificates-many';
import { Papers } from './papers';
import { StateShown } from '../../frame/state';
import { Empty } from '../../lists/empty';

const Acts = lazy(() => import('./acts').then(({ AccreditationActs: acts }) => ({ default: acts })));

/** Everyone who went to the host, with the certificate and how it stands; what may be done about each, and about several at once. */
export function CertificatesRoom({ file: { mission } }: { file: MissionFile }) {
  const { t, language } = useMessages();
  const me = useMe();
  const columns = useColumns(mission);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const reader = { may: (permission: Parameters<typeof mayIn>[1]) => mayIn(me, permission), isOver: isOver(mission) };
  const mayChoose = (who: Accreditation) => manyActsFor(who, reader).length > 0;
  return (
    <Loaded of={batchesQuery(mission.id)}>
      {(batches) => {
        const rows = inOrder(batches);
        const chosen = rows.filter((who) => ticked.has(who.id) && mayChoose(who));
        return (
          <Stack>
            {!mayIn(me, 'badge:read') && <Text size="sm">{t('accreditation.certificatesWithheld')}</Text>}
            <CertificatesChosen
              mission={mission}
              chosen={chosen}
              isPossible={rows.some(mayChoose)}
              release={() => setTicked(new Set())}
            />
            <Rows
              name="certificates"
              sortedBy="name"
              label={t('accreditation.room.certificates')}
              rows={rows}
              columns={columns}
              idOf={({ id }) => id}
              nameOf={({ name }) => name[language]}
              find={t('accreditation.findPerson')}
              chosen={new Set(chosen.map(({ id }) => id))}
              choose={setTicked}
              mayChoose={mayChoose}
              empty={
                <Empty next={{ says: t('empty.list'), to: '.', search: { tab: 'accreditation' } }}>
                  {t('accreditation.noBatches')}
                </Empty>
              }
            />
            <Papers mission={mission} kind="certificate-register" />
          </Stack>
        );
      }}
    </Loaded>
  );
}

type OpenProps = { mission: MissionFile['mission']; who: Accreditation };

function Open({ mission, who }: OpenProps) {
  const { t, language } = useMessages();
  const [opened, setOpened] = useState(false);
  const name = who.name[language];
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={t('accreditation.openOf', { name })}
        onClick={() => setOpened(true)}
      >
        {t('accreditation.open')}
      </Button>
      <Dialog isWide opened={opened} close={() => setOpened(false)} title={name}>
        <Acts mission={mission} who={who} />
      </Dialog>
    </>
  );
}

/** The latest batch first, each in the order of its list. */
const inOrder = (batches: readonly BatchView[]) => batches.toReversed().flatMap((batch) => batch.accreditations);

function useColumns(mission: MissionFile['mission']) {
  const { t, language } = useMessages();
  return useMemo((): Column<Accreditation>[] => {
    const day = (value: string | null) => (value ? shownDay(value, language) : '');
    return [
      { key: 'name', head: t('accreditation.name'), text: ({ name }) => name[language] },
      { key: 'batch', head: t('accreditation.batchNo'), text: ({ batchNumber }) => String(batchNumber) },
      { key: 'certificate', head: t('accreditation.certificate'), text: ({ certificateNumber: no }) => no ?? '' },
      {
        key: 'validity',
        head: t('accreditation.validity'),
        text: ({ validFrom, validUntil }) => [day(validFrom), day(validUntil)].filter(Boolean).join(' – '),
        order: ({ validFrom }) => validFrom ?? '',
      },
      {
        key: 'state',
        head: t('accreditation.state'),
        text: ({ state, endedOn, authority }) =>
          [label(language, 'accreditationStates', state), day(endedOn), authority].filter(Boolean).join(', '),
        cell: ({ state, endedOn, authority }) => (
          <>
            <StateShown of="accreditationStates" is={state} />
            {endedOn && <Text size="xs">{[day(endedOn), authority].filter(Boolean).join(', ')}</Text>}
          </>
        ),
      },
      {
        key: 'returned',
        head: t('accreditation.returned'),
        text: ({ certificateReturnedOn }) => day(certificateReturnedOn),
        order: ({ certificateReturnedOn }) => certificateReturnedOn ?? '',
      },
      {
        key: 'open',
        head: t('accreditation.acts'),
        acts: (who) => <Open mission={mission} who={who} />,
      },
    ];
  }, [t, language, mission]);
}
