import { Textarea } from '@mantine/core';
import { MoveAccreditation, type MissionView } from '#libs/contracts';
import { accreditationLifecycle, DETAILS_OF, endsIn, label, type AccreditationAction } from '#libs/regulation';
import { api } from '../../api/client';
import { queries } from '../../api/queries';
import type { Accreditation } from '../../api/queries-accreditation';
import { useMessages, type Language } from '../../messages';
import { DeskForm } from '../../forms/form';
import { DetailsFields } from './details-fields';
import { ownDay } from '../../time';

type Props = { mission: MissionView; who: Accreditation; action: AccreditationAction; close: () => void };

/** One move of one accreditation: a revocation with its day, authority and reason, and the like. */
export function MoveForm({ mission, who, action, close }: Props) {
  const { t, language } = useMessages();
  return (
    <DeskForm
      schema={MoveAccreditation}
      initial={{ action, reason: '', ...firstDetails(action, mission, language) }}
      draft={`accreditation:${who.id}:${action}`}
      version={who.version}
      submit={label(language, 'accreditationActions', action)}
      isEnd={endsIn('accreditationStates', accreditationLifecycle.moves[action].to)}
      send={async (body, ifMatch) => {
        const { accreditation } = await api.moveAccreditation({ params: { id: who.id }, body, ifMatch });
        await queries.invalidateQueries({ queryKey: ['mission', mission.id] });
        return accreditation;
      }}
      done={(_sent, { state }) => ({
        of: who.name[language],
        did: t('did.nowStands', { state: label(language, 'accreditationStates', state) }),
      })}
      after={close}
      cancel={close}
    >
      {(form) => (
        <>
          <DetailsFields form={form} action={action} />
          {'reason' in accreditationLifecycle.moves[action] && (
            <Textarea label={t('accreditation.reason')} required autosize {...form.getInputProps('reason')} />
          )}
        </>
      )}
    </DeskForm>
  );
}

/** Whatever is likely stands there already: the host's own body revokes, and what ends, ends today. */
function firstDetails(action: AccreditationAction, { hostProfile }: MissionView, language: Language) {
  const likely: Record<string, string | undefined> = {
    authority: action === 'revoke' ? hostProfile.revocationAuthority?.[language] : undefined,
    endedOn: ownDay(undefined, hostProfile.zone),
  };
  return Object.fromEntries(DETAILS_OF[action].map((name) => [name, likely[name] ?? '']));
}
