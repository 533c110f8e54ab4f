// Whether a token is the issuer's, and who it speaks of. A token that was verified once is looked up by its hash for as
// long as it is valid, and no longer than five minutes.
import { createHash } from 'node:crypto';
import { errors, jwtVerify, type JWTPayload } from 'jose';
import { LRUCache } from 'lru-cache';
import type { Caller } from './caller.js';
import type { IssuerKeys } from './issuer-keys.js';
import type { TokenSettings } from './token-settings.js';

/** Why a token is not believed; the message is for whoever sent it, and repeats nothing of the token. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';
}

/** At once where the token is known, so that a warm request waits for nothing. @throws TokenRefused */
export type VerifyToken = (token: string) => Caller | Promise<Caller>;

const longestToken = 8 * 1024;
const mostVerified = 10_000;
const longestMs = 5 * 60_000;
const clockSkewS = 30;

interface Verified {
  readonly caller: Caller;
  readonly until: number;
  readonly generation: number;
}

export function createTokenVerifier(
  { issuer, audience, algorithms }: Pick<TokenSettings, 'issuer' | 'audience' | 'algorithms'>,
  keys: Pick<IssuerKeys, 'keyOf' | 'generation' | 'refresh'>,
): VerifyToken {
  const verified = new LRUCache<string, Verified>({ max: mostVerified });
  const underWay = new Map<string, Promise<Caller>>();

  const verify = async (token: string): Promise<JWTPayload> => {
    const options = {
      issuer,
      audience,
      algorithms: [...algorithms],
      requiredClaims: ['exp', 'sub'],
      clockTolerance: clockSkewS,
    };
    try {
      return (await jwtVerify(token, keys.keyOf, options)).payload;
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey) || !(await keys.refresh())) throw error;
      return (await jwtVerify(token, keys.keyOf, options)).payload;
    }
  };

  const look = async (token: string, hash: string): Promise<Caller> => {
    try {
      const payload = await verify(token);
      const caller = callerOf(payload);
      const until = Math.min((payload.exp as number) * 1_000, Date.now() + longestMs);
      verified.set(hash, { caller, until, generation: keys.generation() });
      return caller;
    } catch (error) {
      throw new TokenRefused(whyRefused(error), { cause: error });
    } finally {
      underWay.delete(hash);
    }
  };

  return (token) => {
    if (token.length > longestToken) throw new TokenRefused('The token is longer than 8 KiB.');
    const hash = createHash('sha256').update(token).digest('base64');
    const known = verified.get(hash);
    if (known !== undefined && known.until > Date.now() && known.generation === keys.generation())
      return known.caller;
    const shared = underWay.get(hash) ?? look(token, hash);
    underWay.set(hash, shared);
    return shared;
  };
}

/** Scopes are a text with spaces (RFC 8693), or a list as some issuers write them. */
function callerOf({ sub, scope, scp }: JWTPayload): Caller {
  if (typeof sub !== 'string' || sub === '') throw new TokenRefused('The token names no subject.');
  const scopes = [scope, scp].flatMap((given): unknown[] =>
    typeof given === 'string' ? given.split(' ') : Array.isArray(given) ? given : [],
  );
  return Object.freeze({
    subject: sub,
    scopes: new Set(scopes.filter((each): each is string => typeof each === 'string' && each !== '')),
  });
}

function whyRefused(error: unknown): string {
  if (error instanceof TokenRefused) return error.message;
  if (error instanceof errors.JWTExpired) return 'The token has expired. Get a new one.';
  if (error instanceof errors.JWTClaimValidationFailed)
    return error.claim === 'nbf'
      ? 'The token is not valid yet.'
      : `The token's claim \`${error.claim}\` is missing, or is not what this gateway expects.`;
  if (error instanceof errors.JOSEAlgNotAllowed)
    return 'The token is signed with an algorithm that this gateway does not accept.';
  if (error instanceof errors.JWKSNoMatchingKey)
    return 'The token is signed with a key that its issuer does not publish.';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'The token’s signature is wrong.';
  return 'The token is not a signed JSON Web Token that this gateway can read.';
}
