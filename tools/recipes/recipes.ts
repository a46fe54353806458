import type { Edit, Recipe } from './recipe.js';

const regulation = (file: string) => `libs/regulation/src/${file}`;
const typesetting = (file: string) => `libs/typesetting/src/${file}`;
const REFUSALS = regulation('refusals.ts');
const MESSAGES = { en: regulation('messages.en.ts'), ru: regulation('messages.ru.ts') };
const LIFECYCLE = regulation('mission-lifecycle.ts');
const LISTS = regulation('labels.lists.ts');
const WORDS = { en: 'apps/web/src/messages/en/missions.ts', ru: 'apps/web/src/messages/ru/missions.ts' };

/** One more line before the one that begins so. */
const before = (file: string, line: string, added: string): Edit => [file, `\n${line}`, `\n${added}$&`];
const WORDING = `{ ru: 'Пример', en: 'Example' }`;
const labelled = (line: string, name: string): Edit => before(LISTS, line, `  ${name}: ${WORDING},`);
const refused = (code: string): Edit[] => [
  before(MESSAGES.en, "  'mission.over':", `  '${code}': 'Something is missing.',`),
  before(MESSAGES.ru, "  'mission.over':", `  '${code}': 'Чего-то не хватает.',`),
];

/** Every recipe of CONTRIBUTING.md, with an example of what it makes. */
export const RECIPES: readonly Recipe[] = [
  {
    name: 'One more refusal',
    steps: [
      {
        edits: [before(REFUSALS, "  'mission.over':", "  'mission.motto-missing': { kind: 'conflict' },")],
        compiler: { [MESSAGES.en]: 'mission.motto-missing', [MESSAGES.ru]: 'mission.motto-missing' },
      },
      {
        edits: refused('mission.motto-missing'),
        tests: { [regulation('refusals-used.spec.ts')]: 'mission.motto-missing' },
      },
      {
        edits: [
          [
            'libs/missions/src/motto.ts',
            null,
            `import { Refusal } from '#libs/regulation';
export function mottoOf(motto: string | null): string {
  if (!motto) throw new Refusal('mission.motto-missing');
  return motto;
}
`,
          ],
        ],
      },
    ],
  },
  {
    name: 'One more rule',
    steps: [
      {
        edits: [
          [
            regulation('rules/cross-cutting.ts'),
            '\n} as const satisfies',
            `
  'R-66': {
    statement: { ru: 'У миссии есть девиз.', en: 'A mission has a motto.' },
    provenance: { codes: ['engineering'], note: { ru: 'Пример', en: 'Example' } },
    configurable: false,
  },$&`,
          ],
        ],
        tests: { [regulation('rules/rules.spec.ts')]: 'R-66', [regulation('rule-effects.spec.ts')]: 'length: 65' },
      },
    ],
    because: 'The third test that counts the rules starts the API.',
  },
  {
    name: 'One more requirement on a move',
    steps: [
      {
        edits: [
          before(REFUSALS, "  'mission.over':", "  'mission.deputy-missing': { kind: 'conflict', rule: 'R-06' },"),
          ...refused('mission.deputy-missing'),
          [
            LIFECYCLE,
            "{ code: 'mission.host-profile-missing', met: (f) => f.hostProfileCopied },",
            "$&\n        { code: 'mission.deputy-missing', met: (f) => f.deputyNamed },",
          ],
          [LIFECYCLE, '  nominationDeadlineSet: boolean;', '$&\n  deputyNamed: boolean;'],
        ],
        compiler: {
          'libs/missions/src/mission-facts.ts': 'deputyNamed',
          [regulation('lifecycle.fixtures.ts')]: 'deputyNamed',
        },
      },
      {
        edits: [
          [
            'libs/missions/src/mission-facts.ts',
            '    endorsed: counts.endorsed,',
            '$&\n    deputyNamed: counts.events > 0,',
          ],
          [regulation('lifecycle.fixtures.ts'), '  nominationDeadlineSet: true,', '$&\n  deputyNamed: true,'],
        ],
        tests: { 'tools/rules/tables.spec.ts': 'mission.deputy-missing' },
      },
    ],
  },
  {
    name: 'One more mission state',
    openapi: true,
    steps: [
      {
        edits: [
          [LIFECYCLE, "'CLOSED', 'DECLINED'", "'CLOSED', 'ARCHIVED', 'SHELVED', 'DECLINED'"],
          [
            LIFECYCLE,
            "    close: {\n      from: ['CONCLUDED']",
            "    archive: { from: ['CLOSED'], to: 'ARCHIVED', permission: 'mission:close' },\n$&",
          ],
        ],
        compiler: {
          [regulation('states.ts')]: 'ARCHIVED',
          [regulation('labels.states.ts')]: 'ARCHIVED',
          [regulation('labels.actions.ts')]: 'archive',
          [regulation('task-answers.ts')]: 'archive',
        },
      },
      {
        edits: [
          [
            regulation('labels.states.ts'),
            "  CLOSED: { ru: 'закрыта'",
            `  ARCHIVED: ${WORDING},\n  SHELVED: ${WORDING},\n$&`,
          ],
          [regulation('labels.actions.ts'), '  close: {', `  archive: ${WORDING},\n$&`],
          [regulation('task-answers.ts'), "    cancel: 'wish',", "    archive: 'wish',\n$&"],
          [
            regulation('task-answers.ts'),
            "  CLOSED: ['erase', 'confirm-publication'],",
            '$&\n  ARCHIVED: [],\n  SHELVED: [],',
          ],
          [regulation('states.ts'), "  CLOSED: 'closed',", "$&\n  ARCHIVED: 'closed',\n  SHELVED: 'resting',"],
        ],
        tests: { [regulation('lifecycles.spec.ts')]: 'SHELVED' },
      },
    ],
  },
  {
    name: 'One more role or permission',
    openapi: true,
    steps: [
      {
        edits: [
          [
            regulation('roles.ts'),
            '\n  auditor: {',
            "\n  archivist: { reach: 'assembly', may: ['log:read', 'archive:read'] },$&",
          ],
          [
            'libs/missions/src/archive.ts',
            null,
            "import type { Permission } from '#libs/regulation';\nexport const MISSPELT: Permission = 'archive:raed';\n",
          ],
        ],
        compiler: {
          [LISTS]: 'archivist',
          [regulation('roles.ts')]: 'archivist',
          'libs/missions/src/archive.ts': 'Did you mean \'"archive:read"\'?',
        },
      },
      {
        edits: [
          labelled('  auditor:', 'archivist'),
          [regulation('roles.ts'), '\n  auditor: 1,', '\n  archivist: 1,$&'],
          ['libs/missions/src/archive.ts', 'raed', 'read'],
        ],
      },
    ],
  },
  {
    name: 'One more section of a report',
    openapi: true,
    steps: [
      {
        edits: [
          [regulation('report-outlines.ts'), '\n  control: {', `\n  calendar: ${WORDING},$&`],
          [
            regulation('report-outlines.ts'),
            "\n      { id: 'acknowledgements', ...MAY_BE_WRITTEN },",
            "$&\n      { id: 'calendar', ...MAY_BE_WRITTEN },",
          ],
        ],
        compiler: { 'libs/reports/src/sections/index.ts': 'calendar' },
      },
      {
        edits: [['libs/reports/src/sections/index.ts', '\n  control,', '\n  calendar: written,$&']],
        tests: { [regulation('report-outlines.spec.ts')]: 'mission-report' },
      },
    ],
  },
  {
    name: 'One more rule setting',
    openapi: true,
    steps: [
      {
        edits: [
          before(
            regulation('settings.ts'),
            '  coordinatorServingMember:',
            "  deputyNeeded: { rule: 'R-06', holds: 'new-missions', values: [true, false], default: false },",
          ),
        ],
        compiler: { [LISTS]: 'deputyNeeded' },
      },
      { edits: [labelled('  coordinatorServingMember:', 'deputyNeeded')] },
    ],
    because: 'Nothing notices a setting that nobody reads.',
  },
  {
    name: 'One more screen',
    steps: [
      {
        edits: [
          [
            'apps/web/src/pages/missions/motto.tsx',
            null,
            "import { useMessages } from '../../messages';\nexport const Motto = () => useMessages().t('mission.motto');\n",
          ],
          before(WORDS.ru, "  'mission.whoActs':", "  'mission.motto': 'Девиз',\n  'mission.mottoHint': 'Подсказка',"),
        ],
        compiler: { [WORDS.en]: 'mission.motto' },
      },
      {
        edits: [
          before(WORDS.en, "  'mission.whoActs':", "  'mission.motto': 'Motto',\n  'mission.mottoHint': 'A hint',"),
        ],
        tests: { 'apps/web/src/messages/messages.spec.ts': 'mission.mottoHint' },
      },
    ],
    because: 'The rest is said by tests in a browser: a route without its row in the table of screens fails there.',
  },
  {
    name: 'One more kind of work (job)',
    steps: [
      {
        edits: [
          [
            'libs/missions/src/motto-job.ts',
            null,
            `import { z } from 'zod';
import { defineJob, type Claim, type Unit } from '#libs/platform';
export const mottoJob = defineJob({ name: 'draw-motto', payload: z.object({ missionId: z.uuid() }) });
export const ask = (unit: Unit, mission: string) => unit.ask(mottoJob, mission, { missionId: mission });
export const settle = (unit: Unit, claim: Claim) => claim.settle(unit.manager);
`,
          ],
        ],
      },
    ],
    because: 'Who does it is a row; work that nobody does stays in the outbox and says so.',
  },
  {
    name: 'One more route',
    openapi: true,
    steps: [
      {
        edits: [
          before(
            'libs/contracts/src/endpoints/missions.ts',
            '  listSettings: {',
            "  countSettings: { method: 'GET', path: '/api/settings/count', requires: 'mission:read', reply: SettingList, tellsOf: 'rules' },",
          ),
        ],
        compiler: { 'apps/api/src/app.module.ts': 'countSettings' },
      },
      {
        edits: [
          before(
            'apps/api/src/missions/settings.controller.ts',
            "  @Serves('listSettings')",
            "  @Serves('countSettings')\n  async countSettings({ actor: _actor }: Given<'countSettings'>) {\n    return { items: await this.settings.list() };\n  }\n",
          ),
        ],
      },
    ],
    because: 'Who is let in, and who sees whose data, is said by tests of the whole API.',
  },
  { name: 'One more column', steps: [], because: 'Said by PostgreSQL, in a medium test.' },
  {
    name: 'One more feature',
    openapi: true,
    steps: [
      {
        edits: [
          [
            'libs/mottoes/src/motto.entity.ts',
            null,
            `import { Column, Entity, ForeignKey, PrimaryGeneratedColumn } from 'typeorm';
import { Mission } from '#libs/missions';
@Entity('motto')
export class Motto {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @ForeignKey(() => Mission) @Column('uuid') missionId!: string;
  @Column('text') words!: string;
}
`,
          ],
          [
            'libs/mottoes/src/mottoes.service.ts',
            null,
            `import { Injectable } from '@nestjs/common';
import { MissionsService } from '#libs/missions';
import { Transactions, type Actor } from '#libs/platform';
import { Motto } from './motto.entity.js';
@Injectable()
export class MottoesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly missions: MissionsService,
  ) {}
  choose(actor: Actor, missionId: string, words: string): Promise<{ id: string }> {
    return this.transactions.write(actor, async (unit) => {
      await this.missions.lock(unit.manager, missionId, actor);
      const { id } = await unit.manager.save(unit.manager.create(Motto, { missionId, words }));
      await unit.record('motto.chosen', { subject: ['motto', id], missionId });
      return { id };
    });
  }
}
`,
          ],
          [
            'libs/mottoes/src/mottoes.module.ts',
            null,
            `import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MISSION_NAME, MissionsModule } from '#libs/missions';
import { AuditService } from '#libs/platform';
import { Motto } from './motto.entity.js';
import { MottoesService } from './mottoes.service.js';
declare module '#libs/platform' {
  interface LogSubjects {
    motto: true;
  }
}
@Module({
  imports: [TypeOrmModule.forFeature([Motto]), MissionsModule],
  providers: [MottoesService],
  exports: [MottoesService],
})
export class MottoesModule {
  constructor(audit: AuditService) {
    audit.told.knows({
      motto: (id) => \`(SELECT \${MISSION_NAME('m')} FROM motto t JOIN mission m ON m.id = t.mission_id WHERE t.id = \${id}::uuid)\`,
    });
  }
}
`,
          ],
          [
            'libs/mottoes/src/index.ts',
            null,
            "export * from './motto.entity.js';\nexport * from './mottoes.module.js';\nexport * from './mottoes.service.js';\n",
          ],
          before(regulation('events.ts'), "  'service.read':", "  'motto.chosen': [],"),
        ],
        compiler: {
          [regulation('labels.events.ts')]: 'motto.chosen',
          'apps/api/src/app.module.ts': '"motto"',
          'test/medium/missions/log.spec.ts': 'motto',
        },
        tests: {
          'tools/boundaries/sql-floors.spec.ts': 'mottoes',
          'tools/recipes/paths.spec.ts': 'mottoes',
        },
      },
      {
        edits: [
          before(regulation('labels.events.ts'), "  'service.read':", `  'motto.chosen': ${WORDING},`),
          [regulation('labels.events.ts'), 'LOG_SUBJECTS = {', `$&\n  motto: ${WORDING},`],
          before('test/medium/missions/log.spec.ts', "  paper: '", "  motto: 'uuid',"),
          [
            'libs/contracts/src/endpoints/mottoes.ts',
            null,
            `import { z } from 'zod';
import type { Endpoints } from './endpoint.js';
import { aside, id } from '../shapes.js';
export const MOTTOES_ENDPOINTS = {
  chooseMotto: {
    method: 'POST',
    path: '/api/missions/{id}/mottoes',
    requires: 'mission:prepare',
    creates: true,
    body: z.object({ words: aside.line(100) }),
    reply: z.object({ id }),
    tellsOf: 'mission',
  },
} as const satisfies Endpoints;
`,
          ],
          before(
            'libs/contracts/src/endpoints.ts',
            'import { OBSERVATION_ENDPOINTS }',
            "import { MOTTOES_ENDPOINTS } from './endpoints/mottoes.js';",
          ),
          before('libs/contracts/src/endpoints.ts', '  ...PLATFORM_ENDPOINTS,', '  ...MOTTOES_ENDPOINTS,'),
          [
            'tools/boundaries/floors.json',
            '["progress", "archive", "search", "tasks"]',
            '["progress", "archive", "search", "tasks", "mottoes"]',
          ],
          before('README.md', '| `search`  ', '| `mottoes` | What missions go by |'),
        ],
        compiler: { 'apps/api/src/app.module.ts': 'chooseMotto' },
        passing: ['tools/boundaries/sql-floors.spec.ts', 'tools/recipes/paths.spec.ts'],
      },
      {
        edits: [
          [
            'apps/api/src/mottoes/mottoes.controller.ts',
            null,
            `import { Controller } from '@nestjs/common';
import { MottoesService } from '#libs/mottoes';
import { Serves, type Given } from '../authority/serves.js';
@Controller()
export class MottoesController {
  constructor(private readonly mottoes: MottoesService) {}
  @Serves('chooseMotto')
  chooseMotto({ actor, params: { id }, body: { words } }: Given<'chooseMotto'>) {
    return this.mottoes.choose(actor, id, words);
  }
}
`,
          ],
          before(
            'apps/api/src/app.module.ts',
            'import { CalendarController }',
            "import { MottoesModule } from '#libs/mottoes';\nimport { MottoesController } from './mottoes/mottoes.controller.js';",
          ),
          before('apps/api/src/app.module.ts', '  MissionsController,', '  MottoesController,'),
          before('apps/api/src/app.module.ts', '    AccreditationModule,', '    MottoesModule,'),
        ],
      },
    ],
    because: 'Its table, whom it names and whose data it shows is said by PostgreSQL and by tests of the whole API.',
  },
  { name: 'One more host state, or other values for one', steps: [], because: 'No code.' },
  {
    name: 'One more fact of hosts',
    openapi: true,
    steps: [
      {
        edits: [
          [regulation('vocabulary.ts'), "\n  'revocationAuthority',\n] as const;", "\n  'stationsOpenAt',$&"],
          [regulation('vocabulary.ts'), "\n  'phone',\n] as const;\nexport type ListColumn", "\n  'signature',$&"],
        ],
        compiler: {
          [LISTS]: 'stationsOpenAt',
          'libs/contracts/src/host-profiles.ts': 'stationsOpenAt',
          'libs/paperwork/src/columns.ts': 'signature',
          'libs/paperwork/src/papers/lists.ts': 'signature',
        },
      },
      {
        edits: [
          [LISTS, '  validityEnds: { ru:', `  stationsOpenAt: ${WORDING},\n$&`],
          [LISTS, "  function: { ru: 'Функция в миссии'", `  signature: ${WORDING},\n$&`],
          ['libs/contracts/src/host-profiles.ts', '  validityEnds: wording(300),', '  stationsOpenAt: hour,\n$&'],
          ['libs/paperwork/src/columns.ts', '\n  function: {', '\n  signature: { share: 2, needs: [] },$&'],
          ['libs/paperwork/src/papers/lists.ts', '\n  function: (', "\n  signature: () => '',$&"],
        ],
      },
    ],
  },
  {
    name: 'One more notice',
    openapi: true,
    steps: [
      {
        edits: [
          before(
            regulation('notices.ts'),
            "  'report-rendered':",
            "  'motto-asked': { on: [{ report: 'publish' }], to: ['readers'] },",
          ),
          before(regulation('notices.ts'), "  'requester',", "  'readers',"),
        ],
        compiler: {
          [regulation('notices.en.ts')]: 'motto-asked',
          [regulation('notices.ru.ts')]: 'motto-asked',
          'libs/notices/src/audiences.ts': 'readers',
        },
      },
      {
        edits: [
          before(
            regulation('notices.en.ts'),
            "    'report-rendered':",
            "    'motto-asked': { subject: 'A motto', body: 'Of {motto}.' },",
          ),
          before(
            regulation('notices.ru.ts'),
            "    'report-rendered':",
            "    'motto-asked': { subject: 'Девиз', body: 'О {motto}.' },",
          ),
          before(
            'libs/notices/src/audiences.ts',
            '  requester: `',
            '  readers: `SELECT NULL::uuid AS person_id FROM fact`,',
          ),
        ],
        tests: { [regulation('notices.spec.ts')]: 'motto' },
      },
    ],
  },
  {
    name: 'One more task',
    openapi: true,
    steps: [
      {
        edits: [
          before(
            regulation('tasks.ts'),
            "  'tell-apart':",
            "  'count-chairs': { of: 'mission', permission: 'mission:prepare', by: SECRETARIAT, at: { page: 'mission' } },",
          ),
        ],
        compiler: {
          [regulation('labels.tasks.ts')]: 'count-chairs',
          'libs/tasks/src/waiting.ts': 'count-chairs',
        },
      },
      {
        edits: [
          before(regulation('labels.tasks.ts'), "  'tell-apart':", `  'count-chairs': ${WORDING},`),
          before('libs/tasks/src/waiting.ts', "    'tell-apart': {", "    'count-chairs': ofMission,"),
        ],
        tests: { [regulation('tasks.spec.ts')]: 'count-chairs' },
      },
      { edits: [[regulation('task-answers.ts'), "  CLOSED: ['erase', ", "  CLOSED: ['count-chairs', 'erase', "]] },
    ],
  },
  {
    name: 'One more paper',
    openapi: true,
    steps: [
      {
        edits: [
          before(
            regulation('paper-kinds.ts'),
            "  'stays-sheet': {",
            `  'motto-sheet': { title: ${WORDING}, subject: 'mission', personal: false, register: 'internal', code: 'MO',
    formats: ['pdf', 'docx'], permission: 'paperwork:sheet', rule: 'R-09' },`,
          ),
        ],
        compiler: {
          'libs/paperwork/src/recipes.ts': 'motto-sheet',
          'libs/paperwork/src/compose.ts': 'motto-sheet',
          'test/medium/paperwork/papers.spec.ts': 'motto-sheet',
        },
      },
      {
        edits: [
          before('libs/paperwork/src/recipes.ts', "  'stays-sheet': {", "  'motto-sheet': { fields: [] },"),
          before('libs/paperwork/src/compose.ts', "  'stays-sheet':", "  'motto-sheet': letters.coveringLetter,"),
          before('test/medium/paperwork/papers.spec.ts', "  'stays-sheet':", "  'motto-sheet': () => undefined,"),
        ],
      },
    ],
  },
  {
    name: 'One more kind of block',
    steps: [
      {
        edits: [[typesetting('model.ts'), "\n  | { kind: 'page-break' };", "\n  | { kind: 'ornament' }$&"]],
        compiler: {
          [typesetting('blocks/pieces.ts')]: 'ornament',
          [typesetting('polish.ts')]: 'ornament',
          [typesetting('word/blocks.ts')]: 'ornament',
        },
      },
      {
        edits: [
          [
            typesetting('blocks/pieces.ts'),
            'import type { Anchor, Piece }',
            'import { rule, type Anchor, type Piece }',
          ],
          before(typesetting('blocks/pieces.ts'), "  'page-break': false,", '  ornament: true,'),
          before(
            typesetting('blocks/pieces.ts'),
            '    default:\n      return noPieces',
            "    case 'ornament':\n      return [{ height: 8, gap: 8, marks: [rule(body, 4)] }];",
          ),
          before(typesetting('polish.ts'), "    case 'code':\n      return block;", "    case 'ornament':"),
          before(typesetting('word/blocks.ts'), "    case 'page-break':", "    case 'ornament':"),
        ],
      },
    ],
  },
  {
    name: 'One more personal document',
    openapi: true,
    steps: [
      {
        edits: [[regulation('vocabulary.ts'), "'questionnaire', 'letter']", "'questionnaire', 'letter', 'visa']"]],
        compiler: { [LISTS]: 'visa', [regulation('dossier.ts')]: 'visa' },
      },
      {
        edits: [
          [LISTS, "  cv: { ru: 'Биографическая", `  visa: ${WORDING},\n$&`],
          [regulation('dossier.ts'), '  letter: [PDF, ...IMAGES],', '$&\n  visa: [PDF],'],
        ],
      },
    ],
  },
  {
    name: 'One more deadline',
    openapi: true,
    steps: [
      {
        edits: [
          before(
            regulation('timeline.ts'),
            '  arrival: {',
            "  briefing: { rule: 'R-09', from: 'mission', actsBy: ['coordinator'] },",
          ),
        ],
        compiler: { [LISTS]: 'briefing', 'libs/missions/src/timeline.ts': 'briefing' },
      },
      {
        edits: [
          [LISTS, "  arrival: { ru: 'Прибытие миссии'", `  briefing: ${WORDING},\n$&`],
          ['libs/missions/src/timeline.ts', '    arrival: [', "    briefing: [dated('briefing', null)],\n$&"],
          ['libs/missions/src/timeline.ts', '    arrival: observed,', '    briefing: observed,\n$&'],
        ],
      },
    ],
  },
  {
    name: 'One more column of an export',
    steps: [],
    because: 'Said by the golden files, which an export of a whole mission is compared with.',
  },
  { name: 'Another assembly', steps: [], because: 'No code.' },
  { name: 'One more language', steps: [], because: 'Not a recipe yet.' },
];
