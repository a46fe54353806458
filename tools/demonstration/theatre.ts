import { createAdministrator } from '../administrators.js';
import { PASSWORD } from './cast.js';
import { Desk, Story } from './desk.js';
import { markDemonstration, withClient } from './memory.js';
import { openStage, type StageOptions } from './stage.js';

export { markDemonstration, withClient };

type Options = StageOptions & { services: StageOptions['services'] & { DATABASE_ADMIN_URL: string } };

/** Opens a stage on a migrated, marked database, lets the synthetic Executive Secretary in, and closes it in any case. */
export async function onStage<T>(options: Options, play: (story: Story, secretary: Desk) => Promise<T>): Promise<T> {
  const adminUrl = options.services.DATABASE_ADMIN_URL;
  await markDemonstration(adminUrl, 'loading');
  const token = await createAdministrator(adminUrl, {
    email: 'secretary@desk.example',
    role: 'executiveSecretary',
    name: { family: { ru: 'Нулевин', en: 'Nulevin' }, given: { ru: 'Условное-Имя', en: 'Synthetic-Name' } },
    office: { ru: 'Ответственный секретарь (условно)', en: 'Executive Secretary (synthetic)' },
    citizenship: 'XXX',
    validFrom: '2022-03-17',
  });
  const stage = await openStage(options);
  try {
    const secretary = await new Desk(stage.url).useLink(`#${token}`, PASSWORD);
    return await play(new Story(stage, options.log), secretary);
  } finally {
    await stage.close();
  }
}
