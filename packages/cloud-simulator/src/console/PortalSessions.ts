import { randomUUID } from 'node:crypto';
import { Clock } from '../Clock';

const hours = 8;

interface PortalSession {
  identityStoreId: string;
  userId: string;
  expiresAt: number;
}

/** Who is signed in to an access portal; kept in memory only. */
export class PortalSessions {
  readonly #sessions = new Map<string, PortalSession>();
  readonly #clock: Clock;

  constructor(options: { clock: Clock }) {
    this.#clock = options.clock;
  }

  /** Answers the session id for the cookie. */
  start(identityStoreId: string, userId: string): string {
    const id = randomUUID();
    const expiresAt = this.#clock.now().getTime() + hours * 60 * 60 * 1000;
    this.#sessions.set(id, { identityStoreId, userId, expiresAt });
    return id;
  }

  /** Id of the user who is signed in to this portal. */
  userIdOf(sessionId: string, identityStoreId: string): string | undefined {
    const session = this.#sessions.get(sessionId);
    return session?.identityStoreId === identityStoreId &&
      session.expiresAt > this.#clock.now().getTime()
      ? session.userId
      : undefined;
  }

  end(sessionId: string) {
    this.#sessions.delete(sessionId);
  }
}
