// What the capability framework is called here, and the readable keys of its parts.

/** The Government Digital and Data Profession Capability Framework; its files do not name their edition. */
export const framework = { framework: 'government-digital-and-data', framework_version: '2025-09' } as const;

/** A readable key: “Machine learning” becomes `machine-learning`. */
export function keyOf(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
