// Every word of the filters that are generated: what values it takes, and what it means, in SQL over all four databases.
import { AssertionSource, PersonKind } from '../../../subgraphs/people/domain/enums.js';
import { Grade, Profession, Region, SkillLevel } from '../../../subgraphs/kit/vocabulary/index.js';
import { pick, some, text } from './facts.js';

import {
  atLeast,
  contains,
  flag,
  inList,
  keys,
  keysOfSkill,
  list,
  local,
  neighbour,
  onDay,
  oneOf,
  organisation,
  ranked,
  running,
  type FilterType,
  type Word,
} from './word-kinds.js';

/** The words of each filter. */
export const filterWords: Readonly<Record<FilterType, Readonly<Record<string, Word>>>> = {
  PlacementFilter: {
    id: keys('public_id', ({ placements }) => placements),
    type: oneOf('type', ['INWARD_SECONDMENT', 'OUTWARD_SECONDMENT', 'LOAN']),
    status: oneOf('status', [
      'PROPOSED',
      'APPROVED',
      'VETTING',
      'ACTIVE',
      'EXTENDED',
      'COMPLETED',
      'TERMINATED',
      'WITHDRAWN',
    ]),
    isLive: flag((row) => `${row}.is_live = 1`),
    activeOn: onDay(
      (row, on) =>
        `${row}.start_date <= ${on} and ${row}.end_date >= ${on} and ${row}.activated_at is not null`,
    ),
    region: oneOf('region', Object.values(Region)),
    startFrom: onDay((row, on) => `${row}.start_date >= ${on}`),
    endTo: onDay((row, on) => `${row}.end_date <= ${on}`),
    hasSuccessor: flag((row) => `${row}.successor_id is not null`),
    hasEvaluation: flag((row) => `${row}.evaluated_on is not null`),
    person: neighbour('PersonFilter', 'people', 'person', 'person_id'),
    post: neighbour('PostFilter', 'departments', 'post', 'post_id'),
    supplierRelationship: neighbour(
      'SupplierRelationshipFilter',
      'departments',
      'supplier_relationship',
      'supplier_relationship_id',
    ),
    home: organisation('home'),
    host: organisation('host'),
  },
  PersonFilter: {
    id: keys('public_id', ({ people }) => people),
    kind: oneOf('kind', Object.values(PersonKind)),
    grade: ranked('grade', Grade),
    profession: oneOf('profession', Object.values(Profession)),
    region: oneOf('region', Object.values(Region)),
    nameContains: contains('display_name_folded'),
    home: organisation('home'),
    skills: list(
      'SkillAssertionFilter',
      'people',
      'skill_assertion',
      (inner, row) => `${inner}.person_id = ${row}.id and ${inner}.is_current = 1`,
    ),
    availableOn: onDay(
      (row, on) =>
        `${row}.available_from <= ${on} and (${row}.available_to is null or ${row}.available_to >= ${on})`,
    ),
    placements: list(
      'PlacementFilter',
      'placements',
      'placement',
      (inner, row) => `${inner}.person_id = ${row}.public_id`,
    ),
    posts: list(
      'PostFilter',
      'departments',
      'post',
      (inner, row, facts) =>
        `exists (select 1 from ${running('t', facts)} and t.post_id = ${inner}.id and t.person_id = ${row}.public_id)`,
    ),
  },
  SkillAssertionFilter: {
    skill: keysOfSkill('people', 'skill_id'),
    framework: {
      value: (draw, { samples }) => pick(draw, samples.frameworks),
      meaning: (value, row, facts) =>
        `exists (select 1 from ${facts.table('people', 'skill')} s where s.id = ${row}.skill_id and s.framework = ${text(value)})`,
    },
    levelAtLeast: atLeast('level', SkillLevel),
    source: ranked('source', AssertionSource),
    assessedFrom: onDay((row, on) => `${row}.assessed_on >= ${on}`),
    person: local('PersonFilter', 'people', 'person', 'person_id'),
  },
  DepartmentFilter: {
    slug: {
      value: (draw, { samples }) => some(draw, samples.slugs),
      meaning: (value, row) => inList(`${row}.slug`, value),
    },
    within: {
      value: (draw, { samples }) => pick(draw, samples.slugs),
      meaning: (value, row, facts) =>
        `exists (select 1 from ${facts.table('departments', 'department')} o join ${facts.table('departments', 'department_ancestor')} a on a.ancestor_id = o.id where o.slug = ${text(value)} and a.department_id = ${row}.id)`,
    },
    format: oneOf('format', ['MINISTERIAL_DEPARTMENT', 'EXECUTIVE_AGENCY', 'SUB_ORGANISATION']),
    status: oneOf('status', ['LIVE', 'CLOSED']),
    people: list(
      'PersonFilter',
      'people',
      'person',
      (inner, row) => `${inner}.home_department_id = ${row}.public_id`,
    ),
    hostedPlacements: list(
      'PlacementFilter',
      'placements',
      'placement',
      (inner, row) => `${inner}.host_department_id = ${row}.public_id`,
    ),
    sentPlacements: list(
      'PlacementFilter',
      'placements',
      'placement',
      (inner, row) => `${inner}.home_department_id = ${row}.public_id`,
    ),
  },
  PartnerFirmFilter: {
    id: keys('public_id', ({ firms }) => firms),
    index: oneOf('share_index', ['FTSE100', 'FTSE250', 'OTHER']),
    status: oneOf('status', ['ACTIVE', 'SUSPENDED']),
    nameContains: contains('name_folded'),
    offers: list('FirmOfferFilter', 'firms', 'offer', (inner, row) => `${inner}.firm_id = ${row}.id`),
    people: list(
      'PersonFilter',
      'people',
      'person',
      (inner, row) => `${inner}.home_firm_id = ${row}.public_id`,
    ),
    hostedPlacements: list(
      'PlacementFilter',
      'placements',
      'placement',
      (inner, row) => `${inner}.host_firm_id = ${row}.public_id`,
    ),
    sentPlacements: list(
      'PlacementFilter',
      'placements',
      'placement',
      (inner, row) => `${inner}.home_firm_id = ${row}.public_id`,
    ),
    supplierRelationships: list(
      'SupplierRelationshipFilter',
      'departments',
      'supplier_relationship',
      (inner, row) => `${inner}.firm_id = ${row}.public_id`,
    ),
  },
  FirmOfferFilter: {
    skill: keys('skill_key', ({ skills }) => skills),
    levelAtLeast: atLeast('level', SkillLevel),
    firm: local('PartnerFirmFilter', 'firms', 'firm', 'firm_id'),
  },
  PostFilter: {
    id: keys('public_id', ({ posts }) => posts),
    department: local('DepartmentFilter', 'departments', 'department', 'department_id'),
    grade: ranked('grade', Grade),
    profession: oneOf('profession', Object.values(Profession)),
    isDigitalLeadership: flag((row) => `${row}.is_digital_leadership = 1`),
    isVacant: flag(
      (row, facts) =>
        `${row}.has_unnamed_holder = 0 and not exists (select 1 from ${running('t', facts)} and t.post_id = ${row}.id)`,
    ),
    titleContains: contains('title_folded'),
    requirements: list(
      'PostRequirementFilter',
      'departments',
      'post_requirement',
      (inner, row) => `${inner}.post_id = ${row}.id`,
    ),
    holders: {
      nests: true,
      value: (_draw, _facts, nested) => nested('PersonFilter'),
      meaning: (value, row, facts, like) =>
        `exists (select 1 from ${running(`t${row}`, facts)} and t${row}.post_id = ${row}.id and exists (select 1 from ${facts.table('people', 'person')} h${row} where h${row}.public_id = t${row}.person_id and ${like('PersonFilter', value, `h${row}`)}))`,
    },
    placements: list(
      'PlacementFilter',
      'placements',
      'placement',
      (inner, row) => `${inner}.post_id = ${row}.public_id`,
    ),
  },
  PostRequirementFilter: {
    skill: keys('skill_key', ({ skills }) => skills),
    levelAtLeast: atLeast('level', SkillLevel),
    isEssential: flag((row) => `${row}.is_essential = 1`),
    post: local('PostFilter', 'departments', 'post', 'post_id'),
  },
  SupplierRelationshipFilter: {
    department: local('DepartmentFilter', 'departments', 'department', 'department_id'),
    firm: neighbour('PartnerFirmFilter', 'firms', 'firm', 'firm_id'),
    activeOn: onDay(
      (row, on, facts) =>
        `exists (select 1 from ${facts.table('departments', 'supplier_contract')} c where c.relationship_id = ${row}.id and c.starts_on <= ${on} and (c.ends_on is null or c.ends_on >= ${on}))`,
    ),
  },
  SkillFilter: {
    key: keys('public_id', ({ skills }) => skills),
    nameContains: contains('name_folded'),
    holders: list(
      'SkillAssertionFilter',
      'people',
      'skill_assertion',
      (inner, row) => `${inner}.skill_id = ${row}.id and ${inner}.is_current = 1`,
    ),
    postRequirements: list(
      'PostRequirementFilter',
      'departments',
      'post_requirement',
      (inner, row) => `${inner}.skill_key = ${row}.public_id`,
    ),
    firmOffers: list(
      'FirmOfferFilter',
      'firms',
      'offer',
      (inner, row) => `${inner}.skill_key = ${row}.public_id`,
    ),
  },
};

/** The filters that have `and`, `or` and `not`. */
export const combining: ReadonlySet<FilterType> = new Set<FilterType>([
  'PlacementFilter',
  'PersonFilter',
  'DepartmentFilter',
  'PartnerFirmFilter',
  'PostFilter',
  'SkillFilter',
]);
