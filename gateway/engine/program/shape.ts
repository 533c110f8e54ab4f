// What shaping an answer works with: what it is given, what it finds, and what its generated functions share.
import type { Spending } from '../answer-budget.js';
import type { DataObject } from './collect.js';

/** What shaping found wrong with the data, at a path of the answer. */
export interface CompletionError {
  readonly path: readonly (string | number)[];
  readonly kind: 'null' | 'value' | 'type';
  /** The field or list item concerned, for example `Person.displayName`. */
  readonly where: string;
  /** Whether nothing at all was sent for it. */
  readonly isMissing: boolean;
}

export interface ShapeInput {
  readonly data: DataObject;
  /** Coerced variables. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** Introspection fields of the root, answered by the public schema. */
  readonly introspected: DataObject | undefined;
  /** Told of every completion error: there can be as many as there are values. */
  readonly found: (completionError: CompletionError) => void;
  /** Whether a subgraph has said that an object is none to it, so that nothing is missing in it; of any, where left out. */
  readonly isNone?: (object: object) => boolean;
  /** What the answer may take; anything, where it is left out. */
  readonly spending?: Pick<Spending, 'budget' | 'endByObjects' | 'endByBytes'>;
}

/** Gives the answer's `data`. */
export type Shape = (input: ShapeInput) => DataObject | null;

/** A step of a path: a name, or the number of the list whose present index belongs there. */
export type PathTemplate = readonly (string | { readonly list: number })[];

/** State that generated functions share during one call: v variables, i list indexes, completionError, introspected. */
export interface Frame {
  readonly v: Readonly<Record<string, unknown>>;
  readonly i: number[];
  readonly introspected: DataObject | undefined;
  /** @param value what stands there, or the name of its type, where that may be nothing */
  readonly completionError: (site: number, value?: unknown) => null;
  /** The null of a field that may be null and was not sent. */
  readonly absent: (site: number, object: object) => null;
  /** How many objects and lists, and how many characters of text, may still be made. */
  objects: number;
  bytes: number;
  readonly tooMany: () => never;
  readonly tooLong: () => never;
}

export type ShapeObject = (object: DataObject, frame: Frame) => DataObject | null;

export interface Site {
  readonly path: PathTemplate;
  readonly kind: CompletionError['kind'];
  readonly where: string;
}

/** @param sites where the functions may find something wrong, by their numbers */
export function startingFrom(shapeRoot: ShapeObject, sites: readonly Site[]): Shape {
  return ({ data, variables, introspected, found, isNone = always, spending }) => {
    const i: number[] = [];
    const completionError = (index: number, value?: unknown): null => {
      const site = sites[index] as Site;
      found({
        kind: site.kind,
        where: site.where,
        isMissing: site.kind !== 'value' && value === undefined,
        path: site.path.map((step) => (typeof step === 'string' ? step : (i[step.list] ?? 0))),
      });
      return null;
    };
    return shapeRoot(data, {
      v: variables,
      i,
      introspected,
      completionError,
      absent: (site, object) => (isNone(object) ? null : completionError(site)),
      objects: spending?.budget.objects ?? Infinity,
      bytes: spending?.budget.bytes ?? Infinity,
      tooMany: () => spending?.endByObjects() as never,
      tooLong: () => spending?.endByBytes() as never,
    });
  };
}

const always = (): boolean => true;
