import { Button, Divider, Group, Stack, Text } from '@mantine/core';
import type { MissionView } from '#libs/contracts';
import { accreditationLifecycle, endsIn, label, type AccreditationAction } from '#libs/regulation';
import { useState } from 'react';
import { mayIn, useMe } from '../../api/me';
import type { Accreditation } from '../../api/queries-accreditation';
import { useMessages } from '../../messages';
import { DeskLink } from '../../frame/desk-link';
import { Dialog } from '../../frame/dialog';
import { MoreMoves } from '../../frame/more-moves';
import { StateShown } from '../../frame/state';
import { shownDay } from '../../time';
import { isOver } from '../missions/still';
import { isOutStill } from './certificate-acts';
import { CorrectionForm } from './correction-form';
import { MoveForm } from './move-form';
import { ReturnForm } from './return-form';

type Props = { mission: MissionView; who: Accreditation };
type Asked = AccreditationAction | 'return' | 'correct';

/** An expiry follows from the official results; nobody records it by hand. */
const BY_HAND = (Object.keys(accreditationLifecycle.moves) as AccreditationAction[]).filter(
  (action) => action !== 'expire',
);

/** Whether it takes something from somebody who had it. */
const endsAccreditation = (action: AccreditationAction) =>
  endsIn('accreditationStates', accreditationLifecycle.moves[action].to);

/** What stands about one accreditation, and what may be done about it from its state and with one's permissions. */
export function AccreditationActs({ mission, who }: Props) {
  const { t, language } = useMessages();
  const me = useMe();
  const [asked, setAsked] = useState<Asked>();
  const close = () => setAsked(undefined);
  const moves = BY_HAND.filter((action) => {
    const { from, permission } = accreditationLifecycle.moves[action];
    return !isOver(mission) && (from as readonly string[]).includes(who.state) && mayIn(me, permission);
  });
  const mayReturn = isOutStill(who) && mayIn(me, 'accreditation:decide');
  const said = (action: AccreditationAction) => label(language, 'accreditationActions', action);
  const mayCorrect = !isOver(mission) && who.state !== 'REQUESTED' && mayIn(me, 'record:correct');
  const titleOf = (act: Asked) =>
    act === 'return'
      ? t('accreditation.returnCertificate')
      : act === 'correct'
        ? t('accreditation.correct')
        : said(act);
  return (
    <Stack>
      <Standing who={who} />
      <Divider />
      {moves.length === 0 && !mayReturn && !mayCorrect && <Text>{t('mission.noMoves')}</Text>}
      <Group>
        {moves
          .filter((action) => !endsAccreditation(action))
          .map((action) => (
            <Button key={action} size="xs" onClick={() => setAsked(action)}>
              {said(action)}
            </Button>
          ))}
        {mayReturn && (
          <Button size="xs" variant="default" onClick={() => setAsked('return')}>
            {t('accreditation.returnCertificate')}
          </Button>
        )}
        {mayCorrect && (
          <Button size="xs" variant="default" onClick={() => setAsked('correct')}>
            {t('accreditation.correct')}
          </Button>
        )}
        <MoreMoves
          moves={moves
            .filter(endsAccreditation)
            .map((action) => ({ label: said(action), choose: () => setAsked(action) }))}
        />
      </Group>
      <Dialog
        opened={asked !== undefined}
        close={close}
        title={asked ? `${titleOf(asked)}: ${who.name[language]}` : ''}
      >
        {asked === 'return' ? (
          <ReturnForm who={who} mission={mission} close={close} />
        ) : asked === 'correct' ? (
          <CorrectionForm who={who} mission={mission} close={close} />
        ) : (
          asked && <MoveForm key={asked} action={asked} who={who} mission={mission} close={close} />
        )}
      </Dialog>
    </Stack>
  );
}

function Standing({ who }: { who: Accreditation }) {
  const { t, language } = useMessages();
  const day = (value: string | null) => value && shownDay(value, language);
  const said = [
    [t('accreditation.act'), [who.actNumber, day(who.actDate)].filter(Boolean).join(', ')],
    [t('accreditation.certificate'), who.certificateNumber],
    [t('accreditation.validity'), [day(who.validFrom), day(who.validUntil)].filter(Boolean).join(' – ')],
    [t('accreditation.authority'), who.authority],
    [t('accreditation.endedOn'), day(who.endedOn)],
    [t('accreditation.reason'), reasonShown(who.reason, language)],
    [t('accreditation.returned'), day(who.certificateReturnedOn)],
  ] as const;
  return (
    <div>
      <StateShown of="accreditationStates" is={who.state} />
      {said.map(
        ([name, value]) =>
          value && (
            <Text key={name} size="sm">
              {name}: <strong>{value}</strong>
            </Text>
          ),
      )}
      <DeskLink to="/applications/$id" params={{ id: who.applicationId }} size="sm">
        {t('accreditation.toApplication')}
      </DeskLink>
    </div>
  );
}

/** The system’s own reasons are codes that begin with @. */
const reasonShown = (reason: string | null, language: 'ru' | 'en') =>
  reason?.startsWith('@') ? label(language, 'systemReasons', reason.slice(1) as 'results-official') : reason;
