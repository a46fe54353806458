import { Injectable } from '@nestjs/common';
import { readConfig } from '#libs/platform';

/** By a mail server; into the mailbox of a development machine; or not at all: then notices are only read here. */
export type MailWay = 'smtp' | 'mailbox' | 'none';
export const mailWay = (): MailWay => {
  const { SMTP_URL, NODE_ENV } = readConfig();
  if (SMTP_URL) return 'smtp';
  return NODE_ENV === 'production' ? 'none' : 'mailbox';
};

/** The server will never take this mail, however often it is offered. */
export class MailRefused extends Error {}

/** A server that was away a moment ago is not asked again for each mail: other work waits behind it. */
const REST_MS = 5_000;
const PATIENCE = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 15_000 };

export type Mail = { id: string; to: string; subject: string; text: string; language: string; replyTo: string | null };

@Injectable()
export class Mailer {
  private restsUntil = 0;

  async send({ id, to, subject, text, language, replyTo }: Mail): Promise<void> {
    const { SMTP_URL, MAIL_FROM, PUBLIC_URL } = readConfig();
    if (Date.now() < this.restsUntil) throw new Error('The mail server did not answer a moment ago.');
    const { createTransport } = await import('nodemailer'); // large, and not every desk sends mail
    const transport = createTransport({ url: SMTP_URL!, ...PATIENCE });
    try {
      await transport.sendMail({
        from: MAIL_FROM!,
        to: { name: '', address: to },
        subject,
        text,
        ...(replyTo !== null && { replyTo: { name: '', address: replyTo } }),
        // The same for every try: should one be repeated after all, a reader's program can tell that it is the same.
        messageId: `<notice-${id}@${new URL(PUBLIC_URL).hostname}>`,
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
        disableFileAccess: true,
        disableUrlAccess: true,
      });
    } catch (error) {
      if (isForGood(error)) throw new MailRefused((error as Error).message);
      this.restsUntil = Date.now() + REST_MS;
      // What a server says may repeat the address: it stands in no log and in no promise of work.
      throw new Error(`The mail server does not take mail: ${(error as { code?: string }).code ?? 'no reason'}.`, {
        cause: error,
      });
    } finally {
      transport.close();
    }
  }
}

/** About this receiver or this message, and not about the connection, the sender or the hour. */
const isForGood = (error: unknown): boolean => {
  const { code = '', responseCode = 0, command } = error as { code?: string; responseCode?: number; command?: string };
  return ['EENVELOPE', 'EMESSAGE'].includes(code) && responseCode >= 500 && command !== 'MAIL FROM';
};
