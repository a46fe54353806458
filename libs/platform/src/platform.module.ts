import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Attempt } from './attempt.entity.js';
import { AuditEntry } from './audit.entity.js';
import { AuditService } from './audit.service.js';
import { BootCheck } from './boot-check.js';
import { domainClock, DomainClock } from './clock.js';
import { readConfig } from './config.js';
import { DataKey } from './data-key.entity.js';
import { databaseOptions } from './database.js';
import { FilesService } from './files.service.js';
import { IdempotentReply } from './idempotency.entity.js';
import { Installation } from './installation.entity.js';
import { Claims } from './outbox-claim.js';
import { OutboxEntry } from './outbox.entity.js';
import { PaperOriginal } from './paper-original.entity.js';
import { PaperService } from './paper.service.js';
import { RuleSetting } from './rule-setting.js';
import { SigningKey } from './signing-key.entity.js';
import { SigningKeysService } from './signing-keys.service.js';
import { StoredFile } from './stored-file.entity.js';
import { Transactions } from './transactions.js';
import { VaultService } from './vault.service.js';

const SERVICES = [
  Transactions,
  AuditService,
  FilesService,
  VaultService,
  PaperService,
  SigningKeysService,
  Claims,
  BootCheck,
];

/** What every feature stands on. */
@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      useFactory: () => ({ ...databaseOptions(readConfig().DATABASE_URL), autoLoadEntities: true }),
    }),
    TypeOrmModule.forFeature([
      Attempt,
      AuditEntry,
      DataKey,
      IdempotentReply,
      Installation,
      OutboxEntry,
      PaperOriginal,
      RuleSetting,
      SigningKey,
      StoredFile,
    ]),
  ],
  providers: [domainClock, ...SERVICES],
  exports: [DomainClock, ...SERVICES],
})
export class PlatformModule {}
