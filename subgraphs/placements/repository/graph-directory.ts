// The directory of the rules, answered from the whole graph through its public schema: one question a decision.
import { askWhole, type AskGraph } from '../../kit/graph/ask-graph.js';
import type {
  ActorFact,
  ChangeNames,
  Directory,
  HostFacts,
  OrganisationFact,
  PersonFact,
  PostFact,
  ProposalFacts,
  ProposalNames,
} from '../domain/directory.js';
import {
  aboutChange,
  aboutProposal,
  type ChangeAnswer,
  type DepartmentAnswer,
  type FirmAnswer,
  type PersonAnswer,
  type PlacedPersonAnswer,
  type PostAnswer,
  type ProposalAnswer,
} from './graph-questions.js';

export class GraphDirectory implements Directory {
  constructor(private readonly ask: AskGraph) {}

  async aboutProposal(names: ProposalNames): Promise<ProposalFacts & ActorFact> {
    const { actorId, personId, homeId, hostId, postId, skills } = names;
    const variables = {
      actorId,
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
      actorExists: isPerson(answer.actor, actorId),
      person: isPerson(answer.person, personId) ? personFact(answer.person) : null,
      home: organisations(answer.homeDepartment, answer.homeFirm),
      host: organisations(answer.hostDepartment, answer.hostFirm),
      post: answer.post ? postFact(answer.post) : null,
      skillLevels: new Map((answer.skills?.nodes ?? []).map(({ key, levels }) => [key, levels])),
    };
  }

  async aboutChange({
    actorId,
    hostDepartmentId,
    hostFirmId,
    postIds,
  }: ChangeNames): Promise<HostFacts & ActorFact> {
    const variables = {
      actorId,
      departmentId: hostDepartmentId ?? '',
      withDepartment: hostDepartmentId !== null,
      firmId: hostFirmId ?? '',
      withFirm: hostFirmId !== null,
      postIds,
      withPosts: postIds.length > 0,
    };
    const answer = await askWhole<ChangeAnswer>(this.ask, { query: aboutChange, variables });
    const [host] = organisations(answer.department, answer.partnerFirm);
    return {
      actorExists: isPerson(answer.actor, actorId),
      host: host ?? null,
      posts: (answer.posts?.nodes ?? []).map(postFact),
    };
  }
}

/** Compared exactly, as the approver is compared with the placed person. */
function isPerson<Person extends PersonAnswer>(person: Person | null, id: string): person is Person {
  return person?.id === id;
}

function personFact({ home }: PlacedPersonAnswer): PersonFact {
  return {
    employer: home && { kind: home.__typename === 'Department' ? 'DEPARTMENT' : 'FIRM', id: home.id },
  };
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
