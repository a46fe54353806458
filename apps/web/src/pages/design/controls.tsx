import { Anchor, Button, Checkbox, Group, Menu, Select, Stack, Switch, Text, Textarea, TextInput } from '@mantine/core';
import { IconChevronDown, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Dialog } from '../../frame/dialog';
import { PrimaryButton } from '../../frame/primary-button';
import { RuleLink } from '../../frame/rule-link';
import { Time } from '../../frame/time';
import { useToast } from '../../frame/toasts';
import { useMessages } from '../../messages';
import { Part } from './part';
import classes from './design.module.css';

/** Everything that is pressed or filled in, in each of its states. */
export function Controls() {
  const { t } = useMessages();
  const toast = useToast();
  const [asked, setAsked] = useState(false);
  const close = () => setAsked(false);
  const word = t('design.word');
  return (
    <>
      <Part title={t('design.buttons')}>
        <Text size="sm">{t('design.buttonsAbout')}</Text>
        <Group data-sample>
          <Button variant="filled" leftSection={<IconPlus size={16} aria-hidden />}>
            {t('design.first')}
          </Button>
          <Button variant="default">{t('design.second')}</Button>
          <Button variant="subtle">{t('design.third')}</Button>
          <Button aria-disabled data-disabled>
            {t('design.disabled')}
          </Button>
          <Button loading>{t('design.busy')}</Button>
          <Menu width={240}>
            <Menu.Target>
              <Button variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
                {t('moves.more')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item>{t('design.second')}</Menu.Item>
              <Menu.Item data-ends onClick={() => setAsked(true)}>
                {t('design.harms')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
          <Button variant="default" onClick={() => toast({ of: t('design.toast'), did: t('design.toastSaid') })}>
            {t('design.toast')}
          </Button>
        </Group>
        <Text>
          <Anchor href="#content">{t('design.toPage')}</Anchor> <RuleLink rule="R-24" />{' '}
          <Time due={{ at: '2027-01-12T13:00:00.000Z', zone: 'Asia/Almaty' }} />
        </Text>
      </Part>
      <Part title={t('design.fields')}>
        <div className={classes.two}>
          <TextInput label={t('design.field')} description={t('design.fieldHelp')} required placeholder={word} />
          <TextInput label={t('design.fieldWrong')} defaultValue={word} error={t('form.fillIn')} />
          <TextInput label={t('design.fieldClosed')} defaultValue={word} disabled />
          <Select label={t('design.choice')} data={[word, t('design.second')]} defaultValue={word} />
          <Textarea label={t('design.long')} autosize minRows={2} defaultValue={t('design.sample')} />
          <Stack gap="xs">
            <Checkbox label={t('design.tick')} defaultChecked />
            <Checkbox label={t('design.disabled')} disabled />
            <Switch label={t('design.switch')} defaultChecked />
          </Stack>
        </div>
      </Part>
      <Dialog opened={asked} close={close} title={t('design.harms')}>
        <Stack>
          <Text>{t('design.harmsAsk')}</Text>
          <Group>
            <PrimaryButton color="red" onClick={close}>
              {t('design.harms')}
            </PrimaryButton>
            <Button variant="default" onClick={close}>
              {t('form.cancel')}
            </Button>
          </Group>
        </Stack>
      </Dialog>
    </>
  );
}
