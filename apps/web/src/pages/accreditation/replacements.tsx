import { Card, Stack, Text } from '@mantine/core';
import type { ApplicationView, MissionFile, MissionView } from '#libs/contracts';
import { label } from '#libs/regulation';
import { applicationsQuery } from '../../api/queries-applications';
import { useMessages } from '../../messages';
import { DeskLink } from '../../frame/desk-link';
import { Loaded } from '../../frame/query';
import { Empty } from '../../lists/empty';
import classes from './accreditation.module.css';
import { Papers } from './papers';
import { StateShown } from '../../frame/state';
import { Stands } from '../observers/stands';

/** Who takes whose place, side by side, and the letter to the host about it. */
export function ReplacementsRoom({ file: { mission } }: { file: MissionFile }) {
  const { t } = useMessages();
  return (
    <Loaded of={applicationsQuery(mission.id)}>
      {(applications) => {
        const pairs = applications.flatMap((successor) => {
          const before = applications.find(({ id }) => id === successor.replaces);
          return before ? [{ before, successor }] : [];
        });
        if (pairs.length === 0)
          return (
            <Empty next={{ says: t('empty.replacement'), to: '/guide/accreditation' }}>
              {t('accreditation.noReplacements')}
            </Empty>
          );
        return (
          <Stack>
            {pairs.map((pair) => (
              <Replacement key={pair.successor.id} mission={mission} {...pair} />
            ))}
          </Stack>
        );
      }}
    </Loaded>
  );
}

type Pair = { mission: MissionView; before: ApplicationView; successor: ApplicationView };

function Replacement({ mission, before, successor }: Pair) {
  const { t } = useMessages();
  return (
    <Card withBorder component="article" data-row>
      <Stack>
        <div className={classes.pair}>
          <Side title={t('accreditation.was')} application={before} />
          <span aria-hidden>→</span>
          <Side title={t('accreditation.becomes')} application={successor} />
        </div>
        <Papers mission={mission} kind="replacement-letter" subjectId={successor.id} />
      </Stack>
    </Card>
  );
}

function Side({ title, application }: { title: string; application: ApplicationView }) {
  const { t, language } = useMessages();
  const { id, name, category, accreditation } = application;
  return (
    <div>
      <Text size="xs" c="dimmed">
        {title}
      </Text>
      <DeskLink to="/applications/$id" params={{ id }}>
        {name[language]}
      </DeskLink>
      <Text size="sm">{label(language, 'applicantCategories', category)}</Text>
      <Stands application={application} />
      {/* Of a name that is with the host, the state above is the host's already. */}
      {accreditation && application.state !== 'SENT' && (
        <Text size="sm" component="div">
          {t('accreditation.atHost')} <StateShown of="accreditationStates" is={accreditation.state} size="md" />
        </Text>
      )}
      {accreditation?.certificateNumber && (
        <Text size="sm">{t('accreditation.certificateNo', { number: accreditation.certificateNumber })}</Text>
      )}
    </div>
  );
}
