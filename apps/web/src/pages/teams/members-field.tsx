import { Button, Checkbox, Fieldset, Group, Input, Select, Stack, TextInput } from '@mantine/core';
import { useMessages } from '../../messages';
import type { Form } from '../../forms/field';
import { shownDay } from '../../time';
import classes from '../observers/observers.module.css';

/** A member as a form begins with one. */
export const blankMember = (fromDay: string, leader = false) => ({ personId: '', leader, fromDay, untilDay: '' });

type Props = { form: Form; name: string; people: readonly { value: string; label: string }[]; firstDay: string };

/** Everybody of a team with their days; who comes again, or leads only later, is a member once more. */
export function Members({ form, name, people, firstDay }: Props) {
  const { t, language } = useMessages();
  const members = (form.getInputProps(name).value as unknown[] | undefined) ?? [];
  const day = (path: string) => {
    const given = form.getInputProps(path) as { value?: string | null };
    return {
      ...given,
      value: given.value ?? '',
      description: given.value ? shownDay(given.value, language) : undefined,
    };
  };
  return (
    <Stack gap="xs">
      {members.map((_, index) => {
        const at = (part: string) => `${name}.${index}.${part}`;
        const { value, ...given } = form.getInputProps(at('personId')) as { value?: string };
        return (
          // oxlint-disable-next-line react/no-array-index-key -- a member being chosen has no other name
          <Fieldset key={index} legend={t('teams.memberOf', { number: index + 1 })}>
            <Select
              label={t('teams.member')}
              required
              searchable
              allowDeselect={false}
              data={people}
              value={value || null}
              {...given}
            />
            <div className={classes.fields}>
              <TextInput type="date" label={t('teams.fromDay')} required {...day(at('fromDay'))} />
              <TextInput type="date" label={t('teams.untilDay')} {...day(at('untilDay'))} />
            </div>
            <Group justify="space-between" mt="xs">
              <Checkbox label={t('teams.leader')} {...form.getInputProps(at('leader'), { type: 'checkbox' })} />
              {members.length > 1 && (
                <Button size="xs" variant="default" onClick={() => form.removeListItem(name, index)}>
                  {t('form.remove')}
                </Button>
              )}
            </Group>
          </Fieldset>
        );
      })}
      {form.errors[name] && (
        <Input.Error role="group" tabIndex={-1} aria-invalid>
          {form.errors[name]}
        </Input.Error>
      )}
      <Button
        variant="default"
        size="xs"
        style={{ alignSelf: 'flex-start' }}
        onClick={() => form.insertListItem(name, blankMember(firstDay))}
      >
        {t('teams.addMember')}
      </Button>
    </Stack>
  );
}
