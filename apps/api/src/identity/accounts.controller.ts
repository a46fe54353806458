import { Controller } from '@nestjs/common';
import { AccountsService } from '#libs/identity';
import { Serves, type Given } from '../authority/serves.js';

@Controller()
export class AccountsController {
  constructor(private readonly accounts: AccountsService) {}

  @Serves('listAccounts')
  listAccounts({ query }: Given<'listAccounts'>) {
    return this.accounts.page(query);
  }

  /** Not repeatable by key: the link it answers with is kept nowhere. A repeated request is told the account exists. */
  @Serves('createAccount')
  createAccount({ actor, body }: Given<'createAccount'>) {
    return this.accounts.create(actor, body);
  }

  @Serves('changeEmail')
  changeEmail({ actor, params: { id }, body: { email } }: Given<'changeEmail'>) {
    return this.accounts.changeEmail(actor, id, email);
  }

  @Serves('makeLink')
  makeLink({ actor, params: { id } }: Given<'makeLink'>) {
    return this.accounts.makeLink(actor, id);
  }

  @Serves('deactivateAccount')
  deactivateAccount({ actor, params: { id } }: Given<'deactivateAccount'>) {
    return this.accounts.deactivate(actor, id);
  }

  @Serves('reactivateAccount')
  reactivateAccount({ actor, params: { id } }: Given<'reactivateAccount'>) {
    return this.accounts.reactivate(actor, id);
  }

  @Serves('listGrants')
  async listGrants({ query: { personId } }: Given<'listGrants'>) {
    return { items: await this.accounts.grants(personId) };
  }

  @Serves('giveGrant')
  giveGrant({ actor, body }: Given<'giveGrant'>) {
    return this.accounts.give(actor, body);
  }

  @Serves('endGrant')
  async endGrant({ actor, params: { id }, body: { reason } }: Given<'endGrant'>) {
    await this.accounts.endGrant(actor, id, reason);
  }
}
