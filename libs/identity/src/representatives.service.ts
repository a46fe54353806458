import { Injectable } from '@nestjs/common';
import { AppointRepresentative } from '#libs/contracts';
import { DelegationsService } from '#libs/delegations';
import { Transactions, type Actor } from '#libs/platform';
import { AppointmentsService, howConfirmed } from './appointments.service.js';

/** Who speaks for a delegation: appointed by one person, and confirmed by a second. */
@Injectable()
export class RepresentativesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly delegations: DelegationsService,
    private readonly appointments: AppointmentsService,
  ) {
    appointments.carry('delegation:manage', (actor, settle) =>
      transactions.write(actor, async (unit) => {
        const confirmed = await settle(unit);
        const input = AppointRepresentative.parse(confirmed.input);
        await delegations.appoint(unit, confirmed.onId!, input, howConfirmed(confirmed));
      }),
    );
  }

  appoint(actor: Actor, delegationId: string, input: AppointRepresentative) {
    return this.transactions.write(actor, async (unit) => {
      await this.delegations.requireAppointable(unit, delegationId, input);
      const warnings = await this.delegations.seatWarnings(unit, delegationId, input);
      const { office: role, personId } = input;
      const second = await this.appointments.secondPerson(unit, { role, personId, on: delegationId, input });
      if (second.awaits) return { id: second.awaits, awaits: true, warnings };
      const { id } = await this.delegations.appoint(unit, delegationId, input, howConfirmed(second));
      return { id, awaits: false, warnings };
    });
  }
}
