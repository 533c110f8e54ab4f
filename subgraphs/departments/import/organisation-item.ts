// One organisation as the GOV.UK organisations API gives it, and the row it becomes.
import { z } from 'zod';
import { folded } from '../../kit/database/conditions.js';
import { nearest } from '../../kit/importer/nearest.js';
import { parseDate, parseWord } from '../../kit/importer/parse-value.js';
import type { Tally } from '../../kit/importer/tally.js';
import { ClosureReason, DepartmentFormat, DepartmentStatus } from '../domain/enums.js';

const reference = z.object({ id: z.string() });

const organisationItem = z.object({
  id: z.string(),
  title: z.string().trim().min(1).max(255),
  format: z.string(),
  analytics_identifier: z
    .string()
    .max(64)
    .regex(/^[^.\s]*$/)
    .nullish(),
  details: z.object({
    slug: z.string().min(1).max(128),
    abbreviation: z.string().trim().max(64).nullish(),
    content_id: z.string().max(36).nullish(),
    govuk_status: z.string(),
    govuk_closed_status: z.string().nullish(),
    closed_at: z.string().nullish(),
  }),
  parent_organisations: z.array(reference).default([]),
  child_organisations: z.array(reference).default([]),
  superseded_organisations: z.array(reference).default([]),
  superseding_organisations: z.array(reference).default([]),
});

type Item = z.infer<typeof organisationItem>;

export interface OrganisationRow {
  readonly position: number;
  /** By what name in addresses the other organisations refer to it, without those addresses. */
  readonly parents: readonly string[];
  readonly children: readonly string[];
  readonly successors: readonly string[];
  readonly predecessors: readonly string[];
  readonly department: {
    readonly public_id: string;
    readonly slug: string;
    readonly content_id: string | null;
    readonly analytics_id: string | null;
    readonly name: string;
    readonly name_folded: string;
    readonly abbreviation: string | null;
    readonly abbreviation_folded: string | null;
    readonly format: DepartmentFormat;
    readonly status: DepartmentStatus;
    readonly closure_reason: ClosureReason | null;
    readonly closed_on: string | null;
  };
}

const kinds: Readonly<Record<string, string>> = { string: 'text', object: 'an object', array: 'a list' };

/** What to put where the item is not as expected, in plain words. */
function wanted(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `The value must be ${kinds[issue.expected] ?? issue.expected}.`;
    case 'too_small':
      return 'Add the value.';
    case 'too_big':
      return `Use at most ${String(issue.maximum)} characters.`;
    default:
      return 'Use at most 64 characters, without full stops and spaces.';
  }
}

/** The row of an item; undefined, with the reason told to the tally, where it cannot be one. */
export function readOrganisation(
  position: number,
  value: unknown,
  tally: Tally,
): OrganisationRow | undefined {
  const parsed = organisationItem.safeParse(value);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const column = issue.path.join('.');
      tally.reject({
        line: position,
        column,
        value: valueAt(value, issue.path),
        rule: 'not-as-expected',
        suggestion: wanted(issue),
      });
    }
    return undefined;
  }
  const item = parsed.data;
  const publicId = item.analytics_identifier || item.details.content_id;
  if (!publicId) {
    tally.reject({
      line: position,
      column: 'analytics_identifier',
      value: '',
      rule: 'missing',
      suggestion: 'Add an analytics identifier or a content identifier.',
    });
    return undefined;
  }
  const status = parseWord(item.details.govuk_status, DepartmentStatus);
  if (status === undefined) {
    const meant = nearest(
      item.details.govuk_status,
      Object.keys(DepartmentStatus).map((name) => name.toLowerCase()),
    );
    tally.reject({
      line: position,
      column: 'details.govuk_status',
      value: item.details.govuk_status,
      rule: 'not-one-of',
      suggestion: meant
        ? `Did you mean ${meant}?`
        : `Use one of ${Object.keys(DepartmentStatus).join(', ').toLowerCase()}.`,
    });
    return undefined;
  }
  return {
    ...relations(item),
    position,
    department: {
      ...identity(item, publicId),
      format: format(position, item, tally),
      status,
      ...closure(position, item, status, tally),
    },
  };
}

function identity({ title, analytics_identifier, details }: Item, publicId: string) {
  const abbreviation = details.abbreviation || null;
  return {
    public_id: publicId,
    slug: details.slug,
    content_id: details.content_id || null,
    analytics_id: analytics_identifier || null,
    name: title,
    name_folded: folded(title),
    abbreviation,
    abbreviation_folded: abbreviation === null ? null : folded(abbreviation),
  };
}

function format(position: number, item: Item, tally: Tally): DepartmentFormat {
  const known = parseWord(item.format, DepartmentFormat);
  if (known === undefined) {
    tally.warn({
      line: position,
      column: 'format',
      value: item.format,
      rule: 'unknown-format',
      suggestion: 'It is imported with the format OTHER.',
    });
  }
  return known ?? DepartmentFormat.OTHER;
}

function closure(position: number, { details }: Item, status: DepartmentStatus, tally: Tally) {
  if (status !== DepartmentStatus.CLOSED) return { closure_reason: null, closed_on: null };
  const reason = details.govuk_closed_status ?? '';
  const known = reason === 'left_gov' ? ClosureReason.LEFT_GOVERNMENT : parseWord(reason, ClosureReason);
  if (known === undefined && reason !== '') {
    tally.warn({
      line: position,
      column: 'details.govuk_closed_status',
      value: reason,
      rule: 'unknown-closure-reason',
      suggestion: 'It is imported as closed without a reason.',
    });
  }
  return { closure_reason: known ?? null, closed_on: parseDate(details.closed_at ?? '') ?? null };
}

function relations(item: Item) {
  return {
    parents: item.parent_organisations.map(slugOf),
    children: item.child_organisations.map(slugOf),
    successors: item.superseding_organisations.map(slugOf),
    predecessors: item.superseded_organisations.map(slugOf),
  };
}

/** The last part of an organisation's address, which is its slug. */
function slugOf({ id }: { id: string }): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

function valueAt(value: unknown, path: readonly PropertyKey[]): string {
  const found = path.reduce<unknown>(
    (inner, key) => (inner as Record<PropertyKey, unknown> | null | undefined)?.[key],
    value,
  );
  return found === undefined || found === null
    ? ''
    : (typeof found === 'string' ? found : JSON.stringify(found)).slice(0, 200);
}
