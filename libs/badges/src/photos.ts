import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Where a bearer's portrait comes from: a PNG or a JPEG, or null where there is none. */
@Injectable()
export abstract class Photos {
  abstract photoOf(manager: EntityManager, missionId: string, personId: string): Promise<Buffer | null>;
}

/** Until someone keeps portraits: everybody gets the frame with initials. */
export class NoPhotos extends Photos {
  photoOf(): Promise<null> {
    return Promise.resolve(null);
  }
}
