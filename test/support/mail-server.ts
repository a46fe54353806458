import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { Mailer } from '#libs/notices';
import type { TestInstallation } from './house.js';

/** A mail server that keeps what it is sent, but for the one receiver it does not know. It comes back at the port it had. */
export function mailServer() {
  const received: { to: string; raw: string }[] = [];
  let server: SMTPServer;
  let port = 0;
  const mail = {
    received,
    /** Whom it answers that there is no such mailbox. */
    refused: '',
    get url() {
      return `smtp://127.0.0.1:${port}`;
    },
    open: async () => {
      server = new SMTPServer({
        disabledCommands: ['AUTH', 'STARTTLS'],
        onRcptTo: ({ address }, _, done) =>
          done(address === mail.refused ? Object.assign(new Error('No such mailbox'), { responseCode: 550 }) : null),
        onData(stream, { envelope }, done) {
          const parts: Buffer[] = [];
          stream.on('data', (part: Buffer) => parts.push(part));
          stream.on('end', () => {
            received.push({ to: envelope.rcptTo[0]!.address, raw: Buffer.concat(parts).toString('utf8') });
            done();
          });
        },
      });
      await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
      port = (server.server.address() as AddressInfo).port;
    },
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  };
  return mail;
}

/** A mailer leaves a server alone for a while that was away: here it need not, since nothing else waits behind it. */
export const forgetItWasAway = ({ worker }: TestInstallation) => {
  worker!.get(Mailer, { strict: false })['restsUntil'] = 0;
};
