// The rows this subgraph keeps. Integer keys stay inside; `public_id` is what the graph shows.
import type { Generated } from 'kysely';

export interface FirmTable {
  id: Generated<number>;
  public_id: string;
  company_number: string;
  name: string;
  /** The name as it is searched and compared without regard to case. */
  name_folded: string;
  lei: string | null;
  ticker: string | null;
  share_index: string;
  sector: string;
  status: string;
}

export interface AgreementTable {
  id: Generated<number>;
  firm_id: number;
  reference: string;
  starts_on: string;
  ends_on: string | null;
}

export interface OfferTable {
  id: Generated<number>;
  firm_id: number;
  skill_key: string;
  /** The rank of the level, see vocabulary. */
  level: number;
  experts: number | null;
}

export interface Tables {
  firm: FirmTable;
  agreement: AgreementTable;
  offer: OfferTable;
}
