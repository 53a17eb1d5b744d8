/** How long things of identity last, and how hard guessing is made. One object, so that a deployment can say otherwise. */
export interface IdentitySettings {
  /** Secret of the deployment; keys for cookies, tokens and throttling are derived from it. */
  readonly secret: string;
  readonly sessionIdleMinutes: number;
  readonly sessionHours: number;
  readonly challengeMinutes: number;
  readonly tokenMinutes: number;
  readonly oneTimePasswordDays: number;
  /** Wrong attempts before a bucket locks for a minute; the lock doubles with each further one. */
  readonly attemptsBeforeLock: number;
  readonly lockMinutesMost: number;
  /** The second factor is a must for the three administrators of a committee. */
  readonly requireSecondFactor: boolean;
  /** Cookies only over HTTPS. */
  readonly secureCookies: boolean;
}

export const DEFAULT_IDENTITY_SETTINGS: Omit<IdentitySettings, 'secret'> = {
  sessionIdleMinutes: 120,
  sessionHours: 12,
  challengeMinutes: 5,
  tokenMinutes: 15,
  oneTimePasswordDays: 7,
  attemptsBeforeLock: 5,
  lockMinutesMost: 15,
  requireSecondFactor: false,
  secureCookies: false,
};
