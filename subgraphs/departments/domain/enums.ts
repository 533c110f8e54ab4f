/** The rules a change to a post can break. */
export const PostRule = {
  /** There is no such post. */
  POST_NOT_FOUND: 'POST_NOT_FOUND',
  /** There is no such organisation, or it is closed. */
  DEPARTMENT_NOT_OPEN: 'DEPARTMENT_NOT_OPEN',
  /** Somebody changed the post since the version named. */
  STALE_VERSION: 'STALE_VERSION',
  /** Another post of the organisation has the reference. */
  REFERENCE_TAKEN: 'REFERENCE_TAKEN',
  /** The post would report to itself through others. */
  REPORTING_CYCLE: 'REPORTING_CYCLE',
  /** The share of full time is not from 0.01 to 1. */
  FTE_OUT_OF_RANGE: 'FTE_OUT_OF_RANGE',
  /** The skill does not have that level. */
  LEVEL_NOT_IN_SKILL: 'LEVEL_NOT_IN_SKILL',
} as const;
export type PostRule = (typeof PostRule)[keyof typeof PostRule];

/** What kind of body an organisation is. */
export const DepartmentFormat = {
  /** A department led by ministers. */
  MINISTERIAL_DEPARTMENT: 'MINISTERIAL_DEPARTMENT',
  /** A department led by officials. */
  NON_MINISTERIAL_DEPARTMENT: 'NON_MINISTERIAL_DEPARTMENT',
  /** An agency that carries out a department's work. */
  EXECUTIVE_AGENCY: 'EXECUTIVE_AGENCY',
  /** A public body with a board and staff of its own. */
  EXECUTIVE_NON_DEPARTMENTAL_PUBLIC_BODY: 'EXECUTIVE_NON_DEPARTMENTAL_PUBLIC_BODY',
  /** A public body that advises ministers. */
  ADVISORY_NON_DEPARTMENTAL_PUBLIC_BODY: 'ADVISORY_NON_DEPARTMENTAL_PUBLIC_BODY',
  /** A body that publishes as part of another. */
  SUB_ORGANISATION: 'SUB_ORGANISATION',
  /** An office at the centre of government. */
  EXECUTIVE_OFFICE: 'EXECUTIVE_OFFICE',
  /** A government of Scotland, Wales or Northern Ireland. */
  DEVOLVED_GOVERNMENT: 'DEVOLVED_GOVERNMENT',
  /** A body that trades and is publicly owned. */
  PUBLIC_CORPORATION: 'PUBLIC_CORPORATION',
  /** A tribunal. */
  TRIBUNAL: 'TRIBUNAL',
  /** A court. */
  COURT: 'COURT',
  /** A board that watches over prisons or detention. */
  INDEPENDENT_MONITORING_BODY: 'INDEPENDENT_MONITORING_BODY',
  /** A health authority for the whole country. */
  SPECIAL_HEALTH_AUTHORITY: 'SPECIAL_HEALTH_AUTHORITY',
  /** A group set up to advise on one matter. */
  AD_HOC_ADVISORY_GROUP: 'AD_HOC_ADVISORY_GROUP',
  /** The civil service as a whole. */
  CIVIL_SERVICE: 'CIVIL_SERVICE',
  /** Any other body. */
  OTHER: 'OTHER',
} as const;
export type DepartmentFormat = (typeof DepartmentFormat)[keyof typeof DepartmentFormat];

/** Where an organisation is in its life. */
export const DepartmentStatus = {
  /** Announced and not yet open. */
  JOINING: 'JOINING',
  /** Open. */
  LIVE: 'LIVE',
  /** Open, with a website of its own. */
  EXEMPT: 'EXEMPT',
  /** Closing. */
  TRANSITIONING: 'TRANSITIONING',
  /** Closed. */
  CLOSED: 'CLOSED',
} as const;
export type DepartmentStatus = (typeof DepartmentStatus)[keyof typeof DepartmentStatus];

/** Why an organisation closed. */
export const ClosureReason = {
  /** It was renamed. */
  CHANGED_NAME: 'CHANGED_NAME',
  /** Its work went to a devolved government. */
  DEVOLVED: 'DEVOLVED',
  /** It left government. */
  LEFT_GOVERNMENT: 'LEFT_GOVERNMENT',
  /** It was merged with others into one. */
  MERGED: 'MERGED',
  /** It ceased to exist. */
  NO_LONGER_EXISTS: 'NO_LONGER_EXISTS',
  /** Another took its place. */
  REPLACED: 'REPLACED',
  /** It was split into several. */
  SPLIT: 'SPLIT',
} as const;
export type ClosureReason = (typeof ClosureReason)[keyof typeof ClosureReason];

/** On what footing a post is held. */
export const TenureKind = {
  /** The person's own post. */
  SUBSTANTIVE: 'SUBSTANTIVE',
  /** A higher post for a time. */
  TEMPORARY_PROMOTION: 'TEMPORARY_PROMOTION',
  /** Part of a job share. */
  JOB_SHARE: 'JOB_SHARE',
  /** Held by a person on placement. */
  PLACEMENT: 'PLACEMENT',
} as const;
export type TenureKind = (typeof TenureKind)[keyof typeof TenureKind];

/** How large a contract is over its whole life. */
export const ValueBand = {
  /** Under £100,000. */
  UNDER_100K: 'UNDER_100K',
  /** From £100,000 to under £1 million. */
  FROM_100K_TO_1M: 'FROM_100K_TO_1M',
  /** From £1 million to under £10 million. */
  FROM_1M_TO_10M: 'FROM_1M_TO_10M',
  /** From £10 million to under £100 million. */
  FROM_10M_TO_100M: 'FROM_10M_TO_100M',
  /** £100 million or more. */
  FROM_100M: 'FROM_100M',
} as const;
export type ValueBand = (typeof ValueBand)[keyof typeof ValueBand];

/** By what tenures can be grouped. */
export const TenureGrouping = {
  /** The department that has the post. */
  DEPARTMENT: 'DEPARTMENT',
  /** The post's grade. */
  GRADE: 'GRADE',
  /** The post's profession. */
  PROFESSION: 'PROFESSION',
} as const;
export type TenureGrouping = (typeof TenureGrouping)[keyof typeof TenureGrouping];

/** The attributes of organisations by which others may group what is about them. */
export const DepartmentAttribute = {
  /** The organisations they belong to: several for some, none for those at the top. */
  PARENT: 'PARENT',
  /** What kind of body they are. */
  FORMAT: 'FORMAT',
  /** Where they are in their lives. */
  STATUS: 'STATUS',
} as const;
export type DepartmentAttribute = (typeof DepartmentAttribute)[keyof typeof DepartmentAttribute];

/** The attributes of posts by which others may group what is about them. */
export const PostAttribute = {
  /** Their grade. */
  GRADE: 'GRADE',
  /** Their profession. */
  PROFESSION: 'PROFESSION',
} as const;
export type PostAttribute = (typeof PostAttribute)[keyof typeof PostAttribute];
