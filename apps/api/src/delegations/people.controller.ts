import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import type { z } from 'zod';
import {
  ChangePerson,
  CreatePerson,
  EndPeriod,
  LatinNamesQuery,
  LatinNamesView,
  MandateList,
  MandateView,
  MergePeople,
  PeopleQuery,
  PersonView,
  SetMandate,
  pageOf,
} from '#libs/contracts';
import { MergingService, PeopleService } from '#libs/delegations';
import { Actor, Replies } from '#libs/platform';
import { latinName } from '#libs/regulation';
import { Creates, Requires, SignedIn } from '../authority/access.js';
import { Asking, RequiredVersion } from '../authority/request.js';

@Controller()
export class PeopleController {
  constructor(
    private readonly people: PeopleService,
    private readonly merging: MergingService,
  ) {}

  @Get('people')
  @Requires('person:read')
  @Replies(pageOf(PersonView))
  list(@Asking() actor: Actor, @Query({ schema: PeopleQuery }) query: z.output<typeof PeopleQuery>) {
    return this.people.page(actor, query);
  }

  @Post('people')
  @Requires('person:manage')
  @Creates(true)
  @Replies(PersonView)
  create(@Asking() actor: Actor, @Body({ schema: CreatePerson }) body: z.output<typeof CreatePerson>) {
    return this.people.create(actor, body);
  }

  @Get('latin-names')
  @SignedIn('A table of letters, applied to what the asker has sent')
  @Replies(LatinNamesView)
  latinNames(@Query({ schema: LatinNamesQuery }) query: z.output<typeof LatinNamesQuery>) {
    const { familyName, givenName, country } = query;
    return { familyNameLatin: latinName(familyName, country), givenNameLatin: latinName(givenName, country) };
  }

  @Get('people/:id')
  @SignedIn('The own record, or those within reach')
  @Replies(PersonView)
  get(@Asking() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.people.get(actor, id);
  }

  @Put('people/:id')
  @Requires('person:manage')
  @Replies(PersonView)
  change(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @RequiredVersion() version: number,
    @Body({ schema: ChangePerson }) body: z.output<typeof ChangePerson>,
  ) {
    return this.people.change(actor, id, version, body);
  }

  @Post('people/:id/merge')
  @HttpCode(200)
  @Requires('person:manage')
  @Replies(PersonView)
  merge(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: MergePeople }) body: z.output<typeof MergePeople>,
  ) {
    return this.merging.merge(actor, id, body);
  }

  @Get('people/:id/mandates')
  @SignedIn('The own record, or those within reach')
  @Replies(MandateList)
  async mandates(@Asking() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return { items: await this.people.mandates(actor, id) };
  }

  @Post('people/:id/mandates')
  @Requires('person:manage')
  @Creates(true)
  @Replies(MandateView)
  setMandate(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: SetMandate }) body: z.output<typeof SetMandate>,
  ) {
    return this.people.setMandate(actor, id, body);
  }

  @Post('mandates/:id/end')
  @HttpCode(204)
  @Requires('person:manage')
  async endMandate(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: EndPeriod }) body: z.output<typeof EndPeriod>,
  ) {
    await this.people.endMandate(actor, id, body);
  }
}
