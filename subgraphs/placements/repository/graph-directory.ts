// The directory of the rules, answered from the whole graph through its public schema: one question a decision.
import { askWhole, type AskGraph } from '../../kit/graph/ask-graph.js';
import type {
  Directory,
  HostFacts,
  HostNames,
  OrganisationFact,
  PostFact,
  ProposalFacts,
  ProposalNames,
} from '../domain/directory.js';
import {
  aboutHost,
  aboutProposal,
  type DepartmentAnswer,
  type FirmAnswer,
  type HostAnswer,
  type PostAnswer,
  type ProposalAnswer,
} from './graph-questions.js';

export class GraphDirectory implements Directory {
  constructor(private readonly ask: AskGraph) {}

  async aboutProposal({ personId, homeId, hostId, postId, skills }: ProposalNames): Promise<ProposalFacts> {
    const variables = {
      personId,
      homeId,
      hostId,
      postId: postId ?? '',
      withPost: postId !== null,
      skills,
      withSkills: skills.length > 0,
    };
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

function organisations(
  department: DepartmentAnswer | null | undefined,
  firm: FirmAnswer | null | undefined,
): OrganisationFact[] {
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
