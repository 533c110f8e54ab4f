// What lists can be narrowed and ordered by, as plain types that repositories and rules share with the graph.
import type { SkillLevel, SortDirection } from '../../kit/vocabulary/index.js';
import type { FirmIndex, FirmSector, FirmStatus } from './enums.js';

/** Which partner firms; conditions set together must all hold. */
export interface PartnerFirmFilter {
  /** One of these identifiers. */
  readonly id?: readonly string[] | null | undefined;
  /** One of these company numbers. */
  readonly companyNumber?: readonly string[] | null | undefined;
  /** In one of these share indices. */
  readonly index?: readonly FirmIndex[] | null | undefined;
  /** In one of these industries. */
  readonly sector?: readonly FirmSector[] | null | undefined;
  /** At one of these points of taking part. */
  readonly status?: readonly FirmStatus[] | null | undefined;
  /** Name containing these letters, upper or lower case alike. */
  readonly nameContains?: string | null | undefined;
  /** Offering a skill like this. */
  readonly offers?: FirmOfferListFilter | null | undefined;
  /** All of these hold. */
  readonly and?: readonly PartnerFirmFilter[] | null | undefined;
  /** At least one of these holds. */
  readonly or?: readonly PartnerFirmFilter[] | null | undefined;
  /** This does not hold; a missing value counts as not holding. */
  readonly not?: PartnerFirmFilter | null | undefined;
}

/** A skill that a firm offers; conditions set together must all hold. */
export interface FirmOfferFilter {
  /** One of these skills, by key. */
  readonly skill?: readonly string[] | null | undefined;
  /** At this level or a higher one. */
  readonly levelAtLeast?: SkillLevel | null | undefined;
  /** Offered by a firm like this. */
  readonly firm?: PartnerFirmFilter | null | undefined;
}

/** The skills that firms offer. */
export interface FirmOfferListFilter {
  /** At least one such offer. */
  readonly some: FirmOfferFilter;
}

/** The order of partner firms; set exactly one field. */
export interface PartnerFirmOrder {
  /** By name. */
  readonly name?: SortDirection | null | undefined;
}
