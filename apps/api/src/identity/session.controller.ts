import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { AskReset, ChangePassword, MeView, SessionList, SetLanguage, SignIn, UseLink } from '#libs/contracts';
import { AccountsService, ActorsService, SessionsService, type Opened } from '#libs/identity';
import { Actor, Replies } from '#libs/platform';
import { Public, SignedIn } from '../authority/access.js';
import { deviceOf, giveCookies, takeCookies } from '../authority/cookies.js';
import { Asking, SessionId } from '../authority/request.js';

const visitorOf = (request: FastifyRequest) => ({ address: request.ip, device: deviceOf(request) });
const agentOf = ({ headers }: FastifyRequest) => headers['user-agent'] ?? '';

@Controller()
export class SessionController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly accounts: AccountsService,
    private readonly actors: ActorsService,
  ) {}

  @Get('session')
  @SignedIn('Tells who the session belongs to')
  @Replies(MeView)
  me(@Asking() actor: Actor, @SessionId() session: string) {
    return this.sessions.me(actor, session);
  }

  @Post('session')
  @Public('Signing in comes before being signed in')
  @Replies(MeView)
  async signIn(
    @Body({ schema: SignIn }) { email, password }: z.output<typeof SignIn>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const opened = await this.sessions.signIn(email, password, visitorOf(request), agentOf(request), request.id);
    return this.welcome(opened, request, reply);
  }

  @Post('session/link')
  @Public('A link sets the first password, or a new one')
  @Replies(MeView)
  async useLink(
    @Body({ schema: UseLink }) { token, password }: z.output<typeof UseLink>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const opened = await this.sessions.useLink(token, password, visitorOf(request), agentOf(request), request.id);
    return this.welcome(opened, request, reply);
  }

  private async welcome(opened: Opened, request: FastifyRequest, reply: FastifyReply) {
    giveCookies(reply, opened);
    const open = await this.actors.ofSession(opened.token, request.id);
    return this.sessions.me(open!.actor, open!.sessionId);
  }

  @Post('session/reset')
  @HttpCode(202)
  @Public('Who has forgotten the password cannot sign in; the answer tells nothing')
  async askReset(@Body({ schema: AskReset }) { email }: z.output<typeof AskReset>, @Req() request: FastifyRequest) {
    await this.accounts.askReset(new Actor(null, null, [], request.id), email);
  }

  @Delete('session')
  @HttpCode(204)
  @SignedIn('Ends the own session')
  async signOut(@Asking() actor: Actor, @SessionId() session: string, @Res({ passthrough: true }) reply: FastifyReply) {
    await this.sessions.end(actor, session);
    takeCookies(reply);
  }

  @Put('session/password')
  @HttpCode(204)
  @SignedIn('Changes the own password')
  async changePassword(
    @Asking() actor: Actor,
    @SessionId() session: string,
    @Body({ schema: ChangePassword }) { current, next }: z.output<typeof ChangePassword>,
  ) {
    await this.sessions.changePassword(actor, session, current, next);
  }

  @Put('session/language')
  @HttpCode(204)
  @SignedIn('Sets the language of the own mail')
  async setLanguage(@Asking() actor: Actor, @Body({ schema: SetLanguage }) { language }: z.output<typeof SetLanguage>) {
    await this.accounts.setLanguage(actor, language);
  }

  @Get('sessions')
  @SignedIn('Lists the own sessions')
  @Replies(SessionList)
  async list(@Asking() actor: Actor, @SessionId() session: string) {
    return { items: await this.sessions.list(actor, session) };
  }

  @Delete('sessions/:id')
  @HttpCode(204)
  @SignedIn('Ends one of the own sessions')
  async end(@Asking() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    await this.sessions.end(actor, id);
  }
}
