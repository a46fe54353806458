import { columnsShown, ROSTER_COLUMNS } from '#libs/roster';
import { BY_NAME, type ExportQuery } from './mission-export.js';
import type { ExportColumn } from './export-columns.js';

const columnsOf = (hasGroups: boolean) =>
  columnsShown(hasGroups).map((key): ExportColumn => ({
    key,
    title: ROSTER_COLUMNS[key].title,
    dates: key === 'mandateFrom' || key === 'mandateUntil',
    ...(key === 'gender' && { labels: 'genders' }),
  }));

/** People with their last mandate, in the columns of the roster: the file can be sent back in. */
export const ROSTER_EXPORT = {
  title: { ru: 'Состав делегаций', en: 'Roster' },
  columnsOf,
  query: {
    select: `p.family_name AS "familyName", p.given_name AS "givenName", p.patronymic,
      p.family_name_latin AS "familyNameLatin", p.given_name_latin AS "givenNameLatin", p.office_ru AS "officeRu",
      p.office_en AS "officeEn", p.citizenship, array_to_string(p.other_citizenships, '; ') AS "otherCitizenships",
      p.email, p.gender, p.group_code AS "groupCode", c.name_ru AS chamber, m.in_delegation AS "inDelegation", m.valid_from::text AS "mandateFrom",
      m.valid_until::text AS "mandateUntil", m.source`,
    from: `FROM person p
    LEFT JOIN LATERAL (SELECT * FROM mandate WHERE person_id = p.id ORDER BY valid_from DESC, id LIMIT 1) m ON true
    LEFT JOIN chamber c ON c.id = m.chamber_id
    WHERE p.delegation_id IS NOT NULL AND ($1::uuid IS NULL OR p.delegation_id = $1)`,
    id: 'p.id',
    order: `${BY_NAME}, p.seq`,
  } satisfies ExportQuery,
};
