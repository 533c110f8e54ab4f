import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { partnerFirms } from '../../partner-firms/subgraph.js';

const document = parse(partnerFirms.sdl());

function definition(name: string): string {
  const found = document.definitions.find(
    (candidate) => 'name' in candidate && candidate.name.value === name,
  );
  return found?.loc?.source.body.slice(found.loc.start, found.loc.end) ?? '';
}

describe('the SDL of a subgraph', () => {
  it('links federation and the workforce specification, importing what it uses and nothing else', () => {
    const header = partnerFirms.sdl().split('\n\n')[0];
    expect(header).toContain('import: ["@key", "@shareable", "@inaccessible", "@composeDirective"]');
    expect(header).toContain('import: ["@classified", "@keySet", "@keysFrom", "@keyGroups"]');
    expect(header).toContain('@classified(as: PUBLIC, subgraph: "partner-firms")');
  });

  it('keeps the directives of types, fields and input fields', () => {
    expect(definition('PartnerFirm')).toContain(
      '@key(fields: "id") @key(fields: "companyNumber") @classified(as: PUBLIC)',
    );
    expect(definition('PartnerFirmFilter')).toContain('id: [ID!] @keysFrom(entity: "PartnerFirm")');
    expect(definition('Query')).toContain('KeySet @keySet(of: "Skill", as: "firmOffers") @inaccessible');
  });

  it('carries the definitions of our own directives', () => {
    expect(document.definitions.filter(({ kind }) => kind === 'DirectiveDefinition')).toHaveLength(4);
    expect(definition('workforce__Classification')).toContain('OFFICIAL_SENSITIVE');
    expect(definition('workforce__Purpose')).toBe('');
  });
});
