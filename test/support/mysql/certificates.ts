// An authority and certificates that it signed, made for one test and gone with its folder.
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

export interface Certified {
  readonly cert: string;
  readonly key: string;
}

export interface Authority {
  /** The file of its certificate. */
  readonly ca: string;
  /** A certificate for a host by its name, or for whoever has that name. */
  certify(name: string): Promise<Certified>;
}

const openssl = (...args: readonly string[]): Promise<unknown> => promisify(execFile)('openssl', args);
const newKey = ['-newkey', 'rsa:2048', '-nodes'];

/** @param folder an existing one */
export async function makeAuthority(folder: string, name: string): Promise<Authority> {
  const file = (suffix: string): string => join(folder, `${name}-${suffix}`);
  const [ca, caKey] = [file('ca.pem'), file('ca.key')];
  await openssl(
    'req',
    '-x509',
    ...newKey,
    '-days',
    '2',
    '-subj',
    `/CN=${name}`,
    '-keyout',
    caKey,
    '-out',
    ca,
  );
  return {
    ca,
    certify: async (host) => {
      const [cert, key, request, extensions] = ['pem', 'key', 'csr', 'ext'].map((end) =>
        file(`${host}.${end}`),
      ) as [string, string, string, string];
      await openssl('req', ...newKey, '-subj', `/CN=${host}`, '-keyout', key, '-out', request);
      await writeFile(extensions, `subjectAltName=DNS:${host}\n`);
      const signed = ['-CA', ca, '-CAkey', caKey, '-CAcreateserial', '-days', '2', '-extfile', extensions];
      await openssl('x509', '-req', '-in', request, ...signed, '-out', cert);
      return { cert, key };
    },
  };
}
