// The questions that the rules ask of the whole graph, over its public schema, and the shapes of their answers.
import type { ClearanceLevel, Grade, SkillLevel } from '../../kit/vocabulary/index.js';

export interface DepartmentAnswer {
  readonly id: string;
  readonly status: string;
  readonly closedOn: string | null;
}

export interface FirmAnswer {
  readonly id: string;
  readonly status: string;
}

export interface PostAnswer {
  readonly id: string;
  readonly grade: Grade | null;
  readonly requiredClearance: ClearanceLevel | null;
  readonly department: { readonly id: string };
}

export interface PersonAnswer {
  readonly id: string;
}

export interface PlacedPersonAnswer extends PersonAnswer {
  readonly home: { readonly __typename: 'Department' | 'PartnerFirm'; readonly id: string } | null;
}

export interface ProposalAnswer {
  readonly actor: PersonAnswer | null;
  readonly person: PlacedPersonAnswer | null;
  readonly homeDepartment: DepartmentAnswer | null;
  readonly homeFirm: FirmAnswer | null;
  readonly hostDepartment: DepartmentAnswer | null;
  readonly hostFirm: FirmAnswer | null;
  readonly post?: PostAnswer | null;
  readonly skills?: {
    readonly nodes: readonly { readonly key: string; readonly levels: readonly SkillLevel[] }[];
  } | null;
}

export interface ChangeAnswer {
  readonly actor: PersonAnswer | null;
  readonly department?: DepartmentAnswer | null;
  readonly partnerFirm?: FirmAnswer | null;
  readonly posts?: { readonly nodes: readonly PostAnswer[] } | null;
}

export const aboutProposal = /* GraphQL */ `
  query AboutProposal(
    $actorId: ID!
    $personId: ID!
    $homeId: ID!
    $hostId: ID!
    $postId: ID = ""
    $withPost: Boolean!
    $skills: [ID!]
    $withSkills: Boolean!
  ) {
    actor: person(id: $actorId) {
      id
    }
    person(id: $personId) {
      id
      home {
        __typename
        ... on Department {
          id
        }
        ... on PartnerFirm {
          id
        }
      }
    }
    homeDepartment: department(id: $homeId) {
      id
      status
      closedOn
    }
    homeFirm: partnerFirm(id: $homeId) {
      id
      status
    }
    hostDepartment: department(id: $hostId) {
      id
      status
      closedOn
    }
    hostFirm: partnerFirm(id: $hostId) {
      id
      status
    }
    post(id: $postId) @include(if: $withPost) {
      id
      grade
      requiredClearance
      department {
        id
      }
    }
    skills(where: { key: $skills }, first: 500) @include(if: $withSkills) {
      nodes {
        key
        levels
      }
    }
  }
`;

export const aboutChange = /* GraphQL */ `
  query AboutChange(
    $actorId: ID!
    $departmentId: ID = ""
    $withDepartment: Boolean!
    $firmId: ID = ""
    $withFirm: Boolean!
    $postIds: [ID!]
    $withPosts: Boolean!
  ) {
    actor: person(id: $actorId) {
      id
    }
    department(id: $departmentId) @include(if: $withDepartment) {
      id
      status
      closedOn
    }
    partnerFirm(id: $firmId) @include(if: $withFirm) {
      id
      status
    }
    posts(where: { id: $postIds }, first: 500) @include(if: $withPosts) {
      nodes {
        id
        grade
        requiredClearance
        department {
          id
        }
      }
    }
  }
`;
