import { Text, Textarea, TextInput } from '@mantine/core';
import { PublishText } from '#libs/contracts';
import { label, type AcceptedText } from '#libs/regulation';
import { api } from '../../../api/client';
import { queries } from '../../../api/queries';
import { textsQuery } from '../../../api/queries-settings';
import { useMessages } from '../../../messages';
import { begun } from '../../../forms/begun';
import { DeskForm } from '../../../forms/form';
import { wordingProps } from '../../../forms/wording-props';

type Props = { kind: AcceptedText; body: { ru: string; en: string }; close: () => void };

export function PublishTextForm({ kind, body: current, close }: Props) {
  const { t, language } = useMessages();
  return (
    <DeskForm
      schema={PublishText}
      initial={begun(PublishText, { kind, body: current, source: '' })}
      draft={`text-${kind}`}
      submit={t('texts.publish')}
      send={async (body) => {
        await api.publishText({ body });
        await queries.invalidateQueries(textsQuery);
      }}
      done={{ of: label(language, 'acceptedTexts', kind), did: t('texts.published') }}
      after={close}
      cancel={close}
    >
      {(form) => (
        <>
          <Text size="sm">{t('texts.publishAbout')}</Text>
          <Textarea
            label={t('texts.ru')}
            lang="ru"
            required
            autosize
            minRows={6}
            {...wordingProps(form, 'body', 'ru')}
          />
          <Textarea
            label={t('texts.en')}
            lang="en"
            required
            autosize
            minRows={6}
            {...wordingProps(form, 'body', 'en')}
          />
          <TextInput label={t('word.source')} required {...form.getInputProps('source')} />
        </>
      )}
    </DeskForm>
  );
}
