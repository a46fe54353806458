import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import {
  AccountRowView,
  AccountsQuery,
  AccountView,
  AccountWithLink,
  ChangeAccount,
  CreateAccount,
  EndGrant,
  GiveGrant,
  GrantList,
  GrantsQuery,
  GrantView,
  LinkView,
  pageOf,
} from '#libs/contracts';
import { AccountsService } from '#libs/identity';
import { Actor, Replies } from '#libs/platform';
import { Creates, Requires } from '../authority/access.js';
import { Asking } from '../authority/request.js';

@Controller()
export class AccountsController {
  constructor(private readonly accounts: AccountsService) {}

  @Get('accounts')
  @Requires('account:manage')
  @Replies(pageOf(AccountRowView))
  list(@Query({ schema: AccountsQuery }) query: z.output<typeof AccountsQuery>) {
    return this.accounts.page(query);
  }

  /** Not repeatable by key: the link it answers with is kept nowhere. A repeated request is told the account exists. */
  @Post('accounts')
  @Requires('account:manage')
  @Replies(AccountWithLink)
  create(@Asking() actor: Actor, @Body({ schema: CreateAccount }) body: z.output<typeof CreateAccount>) {
    return this.accounts.create(actor, body);
  }

  @Post('accounts/:id/email')
  @HttpCode(200)
  @Requires('account:manage')
  @Replies(AccountView)
  change(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: ChangeAccount }) { email }: z.output<typeof ChangeAccount>,
  ) {
    return this.accounts.changeEmail(actor, id, email);
  }

  @Post('accounts/:id/links')
  @Requires('account:manage')
  @Replies(LinkView)
  link(@Asking() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.accounts.makeLink(actor, id);
  }

  @Post('accounts/:id/deactivation')
  @Requires('account:manage')
  @Replies(AccountView)
  deactivate(@Asking() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.accounts.deactivate(actor, id);
  }

  @Delete('accounts/:id/deactivation')
  @Requires('account:manage')
  @Replies(AccountView)
  reactivate(@Asking() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.accounts.reactivate(actor, id);
  }

  @Get('grants')
  @Requires('grant:manage')
  @Replies(GrantList)
  async grants(@Query({ schema: GrantsQuery }) { personId }: z.output<typeof GrantsQuery>) {
    return { items: await this.accounts.grants(personId) };
  }

  @Post('grants')
  @Requires('grant:manage')
  @Creates(true)
  @Replies(GrantView)
  give(@Asking() actor: Actor, @Body({ schema: GiveGrant }) body: z.output<typeof GiveGrant>) {
    return this.accounts.give(actor, body);
  }

  @Post('grants/:id/end')
  @HttpCode(204)
  @Requires('grant:manage')
  async end(
    @Asking() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: EndGrant }) { reason }: z.output<typeof EndGrant>,
  ) {
    await this.accounts.endGrant(actor, id, reason);
  }
}
