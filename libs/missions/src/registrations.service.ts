import { Injectable } from '@nestjs/common';
import { assemblyWords, column, isUniqueViolation, readOne, type Unit } from '#libs/platform';
import { Refusal, type RegisterDirection as Direction } from '#libs/regulation';
import { RegistrationNumber, type Mission } from './mission.entities.js';

type Numbered = Pick<Mission, 'settings'>;

/** Incoming and outgoing registration numbers: entered by a person, or assigned without gaps, as a setting of the mission says. */
@Injectable()
export class RegistrationsService {
  /** Takes a number in the caller's transaction: if that fails, so does the taking, and no number is lost. */
  async next(unit: Unit, { settings }: Numbered, direction: Direction, entered?: string): Promise<string> {
    const byHand = settings.registrationNumbers === 'entered';
    if (byHand && !entered) throw new Refusal('registration.number-missing');
    if (!byHand && entered) throw new Refusal('registration.number-assigned');
    return this.take(unit, direction, entered ?? (await assign(unit, direction)));
  }

  /** For a letter that went out already: the number it bears is taken, in either way of numbering; null: it is not known. */
  async sent(unit: Unit, mission: Numbered, number: string | null | undefined): Promise<string | null> {
    if (number === null) return null;
    return number ? this.take(unit, 'outgoing', number) : this.next(unit, mission, 'outgoing');
  }

  private async take(unit: Unit, direction: Direction, number: string): Promise<string> {
    try {
      await unit.manager.insert(RegistrationNumber, { direction, number, takenAt: unit.now });
    } catch (error) {
      throw isUniqueViolation(error) ? new Refusal('registration.number-taken', { number }) : error;
    }
    return number;
  }
}

/**
 * The counter's row is locked until the transaction ends: whoever comes next waits, and counts from there. A number
 * that somebody entered while numbers were entered is passed over.
 */
async function assign({ manager, today }: Unit, direction: Direction): Promise<string> {
  const year = Number(today.slice(0, 4));
  const { registers } = await assemblyWords(manager);
  for (;;) {
    const { last } = await readOne(
      manager,
      `INSERT INTO registration_counter AS c (direction, year, last) VALUES ($1, $2, 1)
       ON CONFLICT (direction, year) DO UPDATE SET last = c.last + 1 RETURNING last`,
      [direction, year],
      { last: column.int },
    );
    const number = `${registers[direction]}-${year}/${String(last).padStart(4, '0')}`;
    if (!(await manager.existsBy(RegistrationNumber, { direction, number }))) return number;
  }
}
