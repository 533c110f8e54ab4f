// Other subgraphs' entities as this one names them: their key alone, ready to be a union's member.

export interface IdStub<Name extends string> {
  readonly __typename: Name;
  readonly id: string;
}

export type PersonStub = IdStub<'Person'>;
export type PostStub = IdStub<'Post'>;
export type DepartmentStub = IdStub<'Department'>;
export type FirmStub = IdStub<'PartnerFirm'>;
export type OrganisationStub = DepartmentStub | FirmStub;
export type SupplierRelationshipStub = IdStub<'SupplierRelationship'>;

export interface SkillStub {
  readonly __typename: 'Skill';
  readonly key: string;
}

export function personStub(id: string): PersonStub {
  return { __typename: 'Person', id };
}

export function postStub(id: string | null): PostStub | null {
  return id === null ? null : { __typename: 'Post', id };
}

export function departmentStub(id: string | null): DepartmentStub | null {
  return id === null ? null : { __typename: 'Department', id };
}

export function firmStub(id: string | null): FirmStub | null {
  return id === null ? null : { __typename: 'PartnerFirm', id };
}

/** Whichever of the two is set. */
export function organisationStub(
  departmentId: string | null,
  firmId: string | null,
): OrganisationStub | null {
  return departmentStub(departmentId) ?? firmStub(firmId);
}

export function supplierRelationshipStub(id: string | null): SupplierRelationshipStub | null {
  return id === null ? null : { __typename: 'SupplierRelationship', id };
}

export function skillStub(key: string): SkillStub {
  return { __typename: 'Skill', key };
}
