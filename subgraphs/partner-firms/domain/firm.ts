// The plain rows of this subgraph, as its repository gives them and its graph shows them.
import type { SkillLevel } from '../../kit/vocabulary/index.js';
import type { FirmIndex, FirmSector, FirmStatus } from './enums.js';

export interface FirmRow {
  /** The key inside the database. */
  readonly key: number;
  readonly id: string;
  readonly companyNumber: string;
  readonly name: string;
  readonly lei: string | null;
  readonly ticker: string | null;
  readonly index: FirmIndex;
  readonly sector: FirmSector;
  readonly status: FirmStatus;
}

export interface AgreementRow {
  readonly firmKey: number;
  readonly reference: string;
  readonly from: string;
  readonly to: string | null;
}

export interface OfferRow {
  readonly key: number;
  readonly firmKey: number;
  readonly skill: { readonly __typename: 'Skill'; readonly key: string };
  readonly level: SkillLevel;
  readonly experts: number | null;
}
