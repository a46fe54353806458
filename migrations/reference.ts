import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import {
  DECISION_BODIES,
  REGISTER_DIRECTIONS,
  SETTING_NAMES,
  settingAccepts,
  type AssemblyWords,
} from '#libs/regulation';
import { emblemOf } from './emblem.js';

const text = z.string().min(1);
const wording = z.object({ ru: text, en: text });
const day = z.iso.date();

/** The configuration data of an assembly: its name, members, chambers, host profiles and texts. See reference/. */
export const Reference = z.object({
  assembly: z.object({
    name: wording,
    shortName: wording,
    regulation: wording,
    decisionBodies: z.record(z.enum(DECISION_BODIES), wording).describe('Who decides whether it observes'),
    member: wording.describe('As it stands after “that is not”: «членом …», “a member of …”'),
    registers: z.record(z.enum(REGISTER_DIRECTIONS), text).describe('What assigned numbers of letters begin with'),
    emblem: text.optional().describe('PNG, JPEG or SVG, beside this file: stands on top of letters'),
  }),
  effectiveFrom: day,
  source: text,
  settings: z
    .partialRecord(z.enum(SETTING_NAMES), z.union([z.string(), z.number(), z.boolean()]))
    .default({})
    .superRefine((settings, context) => {
      for (const name of SETTING_NAMES)
        if (settings[name] !== undefined && !settingAccepts(name, settings[name]))
          context.addIssue({ code: 'custom', path: [name], message: 'The setting does not take this value.' });
    })
    .describe('What it begins with, where that is not the default'),
  delegations: z.array(
    z.object({
      country: text,
      name: wording,
      parliament: wording,
      member: z.boolean(),
      participatesUntil: z.object({ day, source: text }).nullable(),
      chambers: z.array(
        z.object({ code: z.enum(['lower', 'upper', 'single']), name: wording, seats: z.int().nullable() }),
      ),
      plenipotentiary: z.object({ family: wording, given: wording, office: wording }).nullable(),
    }),
  ),
  groups: z
    .array(z.object({ code: text, name: wording }))
    .default([])
    .describe('Political groups, where the assembly has them'),
  hostProfiles: z.array(
    z.looseObject({ host: text, variant: text.default('standard'), current: z.boolean().default(true) }),
  ),
  texts: z.array(z.object({ kind: text, version: z.int(), body: wording })),
});
export type Reference = z.infer<typeof Reference>;

const insert = async (manager: EntityManager, table: string, row: Record<string, unknown>): Promise<string> => {
  const names = Object.keys(row);
  const values = names.map((_, index) => `$${index + 1}`);
  const [inserted] = (await manager.query(
    `INSERT INTO ${table} (${names.join(', ')}) VALUES (${values.join(', ')}) RETURNING *`,
    Object.values(row),
  )) as { id: string }[];
  return inserted!.id;
};

/** Loads an assembly into an empty database. From then on it is changed by its people, with source and date. */
export async function loadReference(manager: EntityManager, reference: Reference): Promise<void> {
  const { assembly } = reference;
  await insert(manager, 'installation', {
    id: 1,
    name_ru: assembly.name.ru,
    name_en: assembly.name.en,
    short_name_ru: assembly.shortName.ru,
    short_name_en: assembly.shortName.en,
    regulation_ru: assembly.regulation.ru,
    regulation_en: assembly.regulation.en,
    words: JSON.stringify({
      decisionBodies: assembly.decisionBodies,
      member: assembly.member,
      registers: assembly.registers,
    } satisfies AssemblyWords),
  });
  for (const [setting, value] of Object.entries(reference.settings)) {
    const row = { setting, value: JSON.stringify(value), source: reference.source, changed_at: new Date() };
    await insert(manager, 'rule_setting', row);
  }
  for (const { code, name } of reference.groups)
    await insert(manager, 'political_group', { code, name_ru: name.ru, name_en: name.en });
  for (const delegation of reference.delegations) await loadDelegation(manager, delegation, reference);
  for (const profile of reference.hostProfiles) await insert(manager, 'host_profile', hostProfileRow(profile));
  for (const { kind, version, body } of reference.texts)
    for (const language of ['ru', 'en'] as const)
      await insert(manager, 'regulation_text', { kind, version, language, body: body[language] });
}

const hostProfileRow = ({ host, variant, current, ...facts }: Reference['hostProfiles'][number]) => ({
  host,
  variant,
  current,
  profile: JSON.stringify({ host, variant, ...facts }),
});

async function loadDelegation(
  manager: EntityManager,
  { country, name, parliament, ...rest }: Reference['delegations'][number],
  { effectiveFrom, source }: Reference,
) {
  const names = { name_ru: name.ru, name_en: name.en, parliament_ru: parliament.ru, parliament_en: parliament.en };
  const delegation_id = await insert(manager, 'delegation', { country, ...names });
  const standing = { delegation_id, valid_from: effectiveFrom, source };
  await insert(manager, 'delegation_standing', { ...standing, kind: 'membership', holds: rest.member });
  const until = rest.participatesUntil;
  const valid_until = until?.day ?? null;
  await insert(manager, 'delegation_standing', { ...standing, kind: 'participation', holds: rest.member, valid_until });
  if (until) {
    const after = { valid_from: until.day, source: until.source, kind: 'participation', holds: false };
    await insert(manager, 'delegation_standing', { ...standing, ...after });
  }
  for (const { code, name: chamber, seats } of rest.chambers) {
    const row = { delegation_id, code, name_ru: chamber.ru, name_en: chamber.en };
    const chamber_id = await insert(manager, 'chamber', row);
    await insert(manager, 'chamber_seats', { chamber_id, seats, valid_from: effectiveFrom, source });
  }
  if (rest.plenipotentiary) await loadRepresentative(manager, rest.plenipotentiary, country, standing);
}

/** Public office-holders, as reference data: they have no account and act nowhere. */
async function loadRepresentative(
  manager: EntityManager,
  { family, given, office }: NonNullable<Reference['delegations'][number]['plenipotentiary']>,
  citizenship: string,
  standing: { delegation_id: string; valid_from: string; source: string },
) {
  const { delegation_id } = standing;
  const person_id = await insert(manager, 'person', {
    delegation_id,
    citizenship,
    family_name: family.ru,
    given_name: given.ru,
    family_name_latin: family.en,
    given_name_latin: given.en,
    office_ru: office.ru,
    office_en: office.en,
  });
  await insert(manager, 'representative', { ...standing, person_id, office: 'delegationManager' });
}

/** The picture on top of letters: its name stands in the reference, relative to it. Without one there is none. */
export async function loadEmblem(manager: EntityManager, { assembly }: Reference, beside: string | URL): Promise<void> {
  if (!assembly.emblem) return;
  const folder = path.dirname(beside instanceof URL ? fileURLToPath(beside) : beside);
  const emblem = await emblemOf(await readFile(path.resolve(folder, assembly.emblem)), assembly.emblem);
  await manager.query('UPDATE installation SET emblem = $1', [emblem]);
}
