import { readArchive } from './archive.js';
import { checkEdition, checkFiles, editionsIn, type Finding } from './check.js';

const lineOf = ({ what, equal, said }: Finding) => `${equal ? 'equal    ' : 'DIFFERENT'}  ${what}  ${said}\n`;

/** Whether every figure of every adopted document follows from the rows in the archive: 0 if so, 1 if anything differs. */
export async function recompute(path: string, print: (text: string) => void): Promise<0 | 1> {
  const archive = await readArchive(path);
  const damaged = checkFiles(archive);
  for (const finding of damaged) print(lineOf(finding));
  let differences = damaged.length;
  const editions = editionsIn(archive);
  for (const edition of editions) {
    print(`\n${edition.number}, version ${edition.version}\n`);
    for (const finding of checkEdition(archive, edition)) {
      print(lineOf(finding));
      if (!finding.equal) differences += 1;
    }
  }
  if (editions.length === 0) print('\nNo document of this mission was adopted.\n');
  else print(`\n${differences === 0 ? 'Everything is equal.' : `Different: ${differences}.`}\n`);
  return differences === 0 ? 0 : 1;
}
