import { Controller } from '@nestjs/common';
import { AppointmentsService } from '#libs/identity';
import { Serves, type Given } from '../authority/serves.js';

@Controller()
export class AppointmentsController {
  constructor(private readonly appointments: AppointmentsService) {}

  @Serves('listAppointments')
  listAppointments({ actor, query }: Given<'listAppointments'>) {
    return this.appointments.page(actor, query);
  }

  @Serves('decideAppointment')
  async decideAppointment({ actor, params: { id }, body }: Given<'decideAppointment'>) {
    await this.appointments.move(actor, id, body);
  }
}
