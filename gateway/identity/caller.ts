// Who asks, as every later stage sees them.

export interface Caller {
  /** Who the token speaks of; null where there is no token: an anonymous caller. */
  readonly subject: string | null;
  /** What the caller may do, as their token says. */
  readonly scopes: ReadonlySet<string>;
}

export const anonymous: Caller = Object.freeze({ subject: null, scopes: new Set<string>() });
