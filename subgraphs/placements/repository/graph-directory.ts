// The directory of the rules, answered from the whole graph through its public schema: one question a decision.
import type { ClearanceLevel, Grade, SkillLevel } from '../../kit/vocabulary/index.js';
import { askWhole, type AskGraph } from '../../kit/graph/ask-graph.js';
import type { Directory, HostFacts, HostNames, OrganisationFact, PostFact, ProposalFacts, ProposalNames } from '../domain/directory.js';

interface DepartmentAnswer {
  readonly id: string;
  readonly status: string;
  readonly closedOn: string | null;
}

interface FirmAnswer {
  readonly id: string;
  readonly status: string;
}

interface PostAnswer {
  readonly id: string;
  readonly grade: Grade | null;
  readonly requiredClearance: ClearanceLevel | null;
  readonly department: { readonly id: string };
}

interface ProposalAnswer {
  readonly person: object | null;
  readonly homeDepartment: DepartmentAnswer | null;
  readonly homeFirm: FirmAnswer | null;
  readonly hostDepartment: DepartmentAnswer | null;
  readonly hostFirm: FirmAnswer | null;
  readonly post?: PostAnswer | null;
  readonly skills?: { readonly nodes: readonly { readonly key: string; readonly levels: readonly SkillLevel[] }[] } | null;
}

interface HostAnswer {
  readonly department?: DepartmentAnswer | null;
  readonly partnerFirm?: FirmAnswer | null;
  readonly posts?: { readonly nodes: readonly PostAnswer[] } | null;
}

const aboutProposal = /* GraphQL */ `
  query AboutProposal(
    $personId: ID!, $homeId: ID!, $hostId: ID!
    $postId: ID = "", $withPost: Boolean!, $skills: [ID!], $withSkills: Boolean!
  ) {
    person(id: $personId) { id }
    homeDepartment: department(id: $homeId) { id status closedOn }
    homeFirm: partnerFirm(id: $homeId) { id status }
    hostDepartment: department(id: $hostId) { id status closedOn }
    hostFirm: partnerFirm(id: $hostId) { id status }
    post(id: $postId) @include(if: $withPost) { id grade requiredClearance department { id } }
    skills(where: { key: $skills }, first: 500) @include(if: $withSkills) { nodes { key levels } }
  }
`;

const aboutHost = /* GraphQL */ `
  query AboutHost(
    $departmentId: ID = "", $withDepartment: Boolean!
    $firmId: ID = "", $withFirm: Boolean!, $postIds: [ID!], $withPosts: Boolean!
  ) {
    department(id: $departmentId) @include(if: $withDepartment) { id status closedOn }
    partnerFirm(id: $firmId) @include(if: $withFirm) { id status }
    posts(where: { id: $postIds }, first: 500) @include(if: $withPosts) { nodes { id grade requiredClearance department { id } } }
  }
`;

export class GraphDirectory implements Directory {
  constructor(private readonly ask: AskGraph) {}

  async aboutProposal({ personId, homeId, hostId, postId, skills }: ProposalNames): Promise<ProposalFacts> {
    const variables = { personId, homeId, hostId, postId: postId ?? '', withPost: postId !== null, skills, withSkills: skills.length > 0 };
    const answer = await askWhole<ProposalAnswer>(this.ask, { query: aboutProposal, variables });
    return {
      personExists: answer.person !== null,
      home: organisations(answer.homeDepartment, answer.homeFirm),
      host: organisations(answer.hostDepartment, answer.hostFirm),
      post: answer.post ? postFact(answer.post) : null,
      skillLevels: new Map((answer.skills?.nodes ?? []).map(({ key, levels }) => [key, levels])),
    };
  }

  async posts(ids: readonly string[]): Promise<readonly PostFact[]> {
    return (await this.aboutHost({ hostDepartmentId: null, hostFirmId: null, postIds: ids })).posts;
  }

  async aboutHost({ hostDepartmentId, hostFirmId, postIds }: HostNames): Promise<HostFacts> {
    const variables = {
      departmentId: hostDepartmentId ?? '',
      withDepartment: hostDepartmentId !== null,
      firmId: hostFirmId ?? '',
      withFirm: hostFirmId !== null,
      postIds,
      withPosts: postIds.length > 0,
    };
    const answer = await askWhole<HostAnswer>(this.ask, { query: aboutHost, variables });
    const [host] = organisations(answer.department, answer.partnerFirm);
    return { host: host ?? null, posts: (answer.posts?.nodes ?? []).map(postFact) };
  }
}

function organisations(department: DepartmentAnswer | null | undefined, firm: FirmAnswer | null | undefined): OrganisationFact[] {
  const found: OrganisationFact[] = [];
  if (department) {
    const isOpen = department.status !== 'JOINING' && department.status !== 'CLOSED';
    found.push({ kind: 'DEPARTMENT', id: department.id, isOpen, closedOn: department.closedOn });
  }
  if (firm) found.push({ kind: 'FIRM', id: firm.id, isOpen: firm.status === 'ACTIVE', closedOn: null });
  return found;
}

function postFact({ id, grade, requiredClearance, department }: PostAnswer): PostFact {
  return { id, departmentId: department.id, grade, requiredClearance };
}
