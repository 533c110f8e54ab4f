// Whose tokens are believed.

export interface TokenSettings {
  /** The `iss` of every token. */
  readonly issuer: string;
  /** The `aud` of every token: this gateway. */
  readonly audience: string;
  /** Where the issuer's public keys are: an http or https address, the path of a file, or the JSON Web Key Set itself. */
  readonly keys: string;
  readonly algorithms: readonly SignatureAlgorithm[];
}

/** Signatures by a private key. HMAC is not among them: anybody who can check such a token can also sign one. */
export const signatureAlgorithms = ['EdDSA', 'ES256', 'ES384', 'ES512', 'PS256', 'RS256', 'RS512'] as const;
export type SignatureAlgorithm = (typeof signatureAlgorithms)[number];

export const defaultAlgorithms: readonly SignatureAlgorithm[] = ['EdDSA', 'ES256', 'RS256'];
