import 'reflect-metadata';
import { registerEnumType } from 'type-graphql';
import {
  PostAttribute,
  PostRule,
  DepartmentAttribute,
  DepartmentFormat,
  DepartmentStatus,
  ClosureReason,
  TenureKind,
  ValueBand,
  TenureGrouping,
} from '../domain/enums.js';

export {
  PostAttribute,
  PostRule,
  DepartmentAttribute,
  DepartmentFormat,
  DepartmentStatus,
  ClosureReason,
  TenureKind,
  ValueBand,
  TenureGrouping,
};

registerEnumType(PostRule, {
  name: 'PostRule',
  description: 'The rules a change to a post can break.',
  valuesConfig: {
    POST_NOT_FOUND: { description: 'The post does not exist.' },
    DEPARTMENT_NOT_OPEN: { description: 'The organisation does not exist or is closed.' },
    STALE_VERSION: { description: 'Someone has changed the post since the named version.' },
    REFERENCE_TAKEN: { description: 'Another post of the organisation has the reference.' },
    REPORTING_CYCLE: { description: 'The post would report to itself through others.' },
    FTE_OUT_OF_RANGE: { description: 'The share of full time is not from 0.01 to 1.' },
    LEVEL_NOT_IN_SKILL: { description: 'The skill does not have that level.' },
  },
});

registerEnumType(DepartmentFormat, {
  name: 'DepartmentFormat',
  description: 'The kind of an organisation.',
  valuesConfig: {
    MINISTERIAL_DEPARTMENT: { description: 'A department led by ministers.' },
    NON_MINISTERIAL_DEPARTMENT: { description: 'A department led by officials.' },
    EXECUTIVE_AGENCY: { description: "An agency that carries out a department's work." },
    EXECUTIVE_NON_DEPARTMENTAL_PUBLIC_BODY: {
      description: 'A public body with a board and staff of its own.',
    },
    ADVISORY_NON_DEPARTMENTAL_PUBLIC_BODY: { description: 'A public body that advises ministers.' },
    SUB_ORGANISATION: { description: 'A body that publishes as part of another.' },
    EXECUTIVE_OFFICE: { description: 'An office at the centre of government.' },
    DEVOLVED_GOVERNMENT: { description: 'A government of Scotland, Wales or Northern Ireland.' },
    PUBLIC_CORPORATION: { description: 'A body that trades and is publicly owned.' },
    TRIBUNAL: { description: 'A tribunal.' },
    COURT: { description: 'A court.' },
    INDEPENDENT_MONITORING_BODY: { description: 'A board that monitors prisons or detention.' },
    SPECIAL_HEALTH_AUTHORITY: { description: 'A health authority for the whole country.' },
    AD_HOC_ADVISORY_GROUP: { description: 'A group set up to advise on one matter.' },
    CIVIL_SERVICE: { description: 'The civil service as a whole.' },
    OTHER: { description: 'Any other body.' },
  },
});

registerEnumType(DepartmentStatus, {
  name: 'DepartmentStatus',
  description: 'The status of an organisation.',
  valuesConfig: {
    JOINING: { description: 'Announced and not yet open.' },
    LIVE: { description: 'Open.' },
    EXEMPT: { description: 'Open, with its own website.' },
    TRANSITIONING: { description: 'Closing.' },
    CLOSED: { description: 'Closed.' },
  },
});

registerEnumType(ClosureReason, {
  name: 'ClosureReason',
  description: 'Why an organisation closed.',
  valuesConfig: {
    CHANGED_NAME: { description: 'It was renamed.' },
    DEVOLVED: { description: 'Its work moved to a devolved government.' },
    LEFT_GOVERNMENT: { description: 'It left government.' },
    MERGED: { description: 'It was merged with others into one.' },
    NO_LONGER_EXISTS: { description: 'It ceased to exist.' },
    REPLACED: { description: 'Another organisation took its place.' },
    SPLIT: { description: 'It was split into several.' },
  },
});

registerEnumType(TenureKind, {
  name: 'TenureKind',
  description: 'How a post is held.',
  valuesConfig: {
    SUBSTANTIVE: { description: "The person's own post." },
    TEMPORARY_PROMOTION: { description: 'A higher post for a time.' },
    JOB_SHARE: { description: 'Part of a job share.' },
    PLACEMENT: { description: 'Held by a person on placement.' },
  },
});

registerEnumType(ValueBand, {
  name: 'ValueBand',
  description: 'The value of a contract over its whole term.',
  valuesConfig: {
    UNDER_100K: { description: 'Under £100,000.' },
    FROM_100K_TO_1M: { description: 'From £100,000 to under £1 million.' },
    FROM_1M_TO_10M: { description: 'From £1 million to under £10 million.' },
    FROM_10M_TO_100M: { description: 'From £10 million to under £100 million.' },
    FROM_100M: { description: '£100 million or more.' },
  },
});

registerEnumType(TenureGrouping, {
  name: 'TenureGrouping',
  description: 'The attributes by which tenures can be grouped.',
  valuesConfig: {
    DEPARTMENT: { description: 'The department that has the post.' },
    GRADE: { description: "The post's grade." },
    PROFESSION: { description: "The post's profession." },
  },
});

registerEnumType(DepartmentAttribute, {
  name: 'DepartmentAttribute',
  description: 'The attributes of organisations by which other data can be grouped.',
  valuesConfig: {
    PARENT: {
      description:
        'The parent organisation. An organisation with several parents is in the group of each; an organisation without a parent is in no group.',
    },
    FORMAT: { description: 'The kind of organisation.' },
    STATUS: { description: 'Their status.' },
  },
});

registerEnumType(PostAttribute, {
  name: 'PostAttribute',
  description: 'The attributes of posts by which other data can be grouped.',
  valuesConfig: {
    GRADE: { description: 'Their grade.' },
    PROFESSION: { description: 'Their profession.' },
  },
});
