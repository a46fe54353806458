import { Controller } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccountsService, ActorsService, SessionsService, type Opened } from '#libs/identity';
import { Actor } from '#libs/platform';
import { giveCookies, takeCookies } from '../authority/cookies.js';
import { Serves, type Given } from '../authority/serves.js';
import { visitorOf } from '../authority/visitor.js';

const agentOf = ({ headers }: FastifyRequest) => headers['user-agent'] ?? '';

@Controller()
export class SessionController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly accounts: AccountsService,
    private readonly actors: ActorsService,
  ) {}

  @Serves('me')
  me({ actor, sessionId: session }: Given<'me'>) {
    return this.sessions.me(actor, session);
  }

  @Serves('signIn')
  async signIn({ body: { email, password }, request, reply }: Given<'signIn'>) {
    const opened = await this.sessions.signIn(email, password, visitorOf(request), agentOf(request), request.id);
    return this.welcome(opened, request, reply);
  }

  @Serves('useLink')
  async useLink({ body: { token, password }, request, reply }: Given<'useLink'>) {
    const opened = await this.sessions.useLink(token, password, visitorOf(request), agentOf(request), request.id);
    return this.welcome(opened, request, reply);
  }

  private async welcome(opened: Opened, request: FastifyRequest, reply: FastifyReply) {
    giveCookies(reply, opened);
    const open = await this.actors.ofSession(opened.token, request.id);
    return this.sessions.me(open!.actor, open!.sessionId);
  }

  @Serves('askReset')
  async askReset({ body: { email }, request }: Given<'askReset'>) {
    await this.accounts.askReset(new Actor(null, null, [], request.id), email, visitorOf(request));
  }

  @Serves('signOut')
  async signOut({ actor, sessionId: session, reply }: Given<'signOut'>) {
    await this.sessions.end(actor, session);
    takeCookies(reply);
  }

  @Serves('changePassword')
  async changePassword({ actor, sessionId, request, body: { current, next } }: Given<'changePassword'>) {
    await this.sessions.changePassword(actor, sessionId, visitorOf(request), current, next);
  }

  @Serves('setLanguage')
  async setLanguage({ actor, body: { language } }: Given<'setLanguage'>) {
    await this.accounts.setLanguage(actor, language);
  }

  @Serves('setDailyMail')
  async setDailyMail({ actor, body: { zone } }: Given<'setDailyMail'>) {
    await this.accounts.setDailyMail(actor, zone);
  }

  @Serves('listSessions')
  async listSessions({ actor, sessionId: session }: Given<'listSessions'>) {
    return { items: await this.sessions.list(actor, session) };
  }

  @Serves('endSession')
  async endSession({ actor, params: { id } }: Given<'endSession'>) {
    await this.sessions.end(actor, id);
  }
}
