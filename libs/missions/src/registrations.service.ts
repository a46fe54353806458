import { Injectable } from '@nestjs/common';
import { assemblyWords, column, currentSettings, isUniqueViolation, readOne, type Unit } from '#libs/platform';
import { Refusal, type RegisterDirection as Direction } from '#libs/regulation';
import { RegistrationNumber } from './mission.entities.js';

/** Incoming and outgoing registration numbers: entered by a person, or assigned without gaps, as a setting says. */
@Injectable()
export class RegistrationsService {
  /** Takes a number in the caller's transaction: if that fails, so does the taking, and no number is lost. */
  async next(unit: Unit, direction: Direction, entered?: string): Promise<string> {
    const { registrationNumbers } = await currentSettings(unit.manager);
    if (registrationNumbers === 'entered' && !entered) throw new Refusal('registration.number-missing');
    if (registrationNumbers === 'assigned' && entered) throw new Refusal('registration.number-assigned');
    return this.take(unit, direction, entered ?? (await assign(unit, direction)));
  }

  /** For a letter that went out already: the number it bears is taken, in either way of numbering; null: it is not known. */
  async sent(unit: Unit, number: string | null | undefined): Promise<string | null> {
    if (number === null) return null;
    return number ? this.take(unit, 'outgoing', number) : this.next(unit, 'outgoing');
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
