// One row of `import suppliers`, our own format: one contract between a department and a firm.
import type { Cells } from '../../kit/importer/cells.js';
import type { ColumnSpecs } from '../../kit/importer/columns.js';
import type { KnownIds } from '../../kit/importer/known-ids.js';
import { ValueBand } from '../domain/enums.js';
import { relationshipId } from '../domain/supplier.js';
import type { DepartmentNames } from './department-names.js';

export const supplierColumns = {
  department: { names: ['Department', 'Department id', 'Buyer'], required: true },
  firm: { names: ['Firm', 'Firm id', 'Supplier', 'Supplier id'], required: true },
  companyNumber: { names: ['Company number', 'Companies House number', 'CRN'], required: true },
  reference: { names: ['Contract reference', 'Reference', 'Contract'], required: true },
  from: { names: ['From', 'Start', 'Start date'], required: true },
  to: { names: ['To', 'End', 'End date'] },
  valueBand: { names: ['Value band'] },
  value: { names: ['Value (£)', 'Contract value (£)', 'Contract value', 'Value'] },
} as const satisfies ColumnSpecs<string>;

export type SupplierCells = Cells<keyof typeof supplierColumns>;

export interface ImportedContract {
  readonly line: number;
  readonly departmentKey: number;
  /** The pair’s identifier. */
  readonly relationship: string;
  readonly firm: string;
  readonly companyNumber: string;
  readonly contract: {
    readonly reference: string;
    readonly starts_on: string;
    readonly ends_on: string | null;
    readonly value_band: ValueBand | null;
  };
}

/** The contract of a row; undefined where the row is refused. */
export function readContract(
  cells: SupplierCells,
  names: DepartmentNames,
  firms: KnownIds,
): ImportedContract | undefined {
  const department = names.find(cells.required('department'));
  if (department === undefined && cells.text('department') !== '')
    cells.reject('department', 'unknown-organisation', names.suggestion(cells.text('department')));
  const firm = cells.identifier('firm');
  firms.check(cells, 'firm');
  const companyNumber = cells.required('companyNumber', 16).toUpperCase();
  const contract = {
    reference: cells.required('reference', 128),
    ...readPeriod(cells),
    value_band: readValueBand(cells),
  };
  if (cells.isRejected || department === undefined) return undefined;
  return {
    line: cells.line,
    departmentKey: department.id,
    relationship: relationshipId(department.public_id, firm),
    firm,
    companyNumber: /^\d+$/.test(companyNumber) ? companyNumber.padStart(8, '0') : companyNumber,
    contract,
  };
}

function readPeriod(cells: SupplierCells) {
  const [from, to] = [cells.date('from'), cells.optionalDate('to')];
  if (to !== null && to < from && !cells.isRejected)
    cells.reject('to', 'end-before-start', 'Use a date on or after the first day.');
  return { starts_on: from, ends_on: to };
}

/** Where each band but the lowest begins, in pence. */
const bands: readonly (readonly [number, ValueBand])[] = [
  [10_000_000_000, ValueBand.FROM_100M],
  [1_000_000_000, ValueBand.FROM_10M_TO_100M],
  [100_000_000, ValueBand.FROM_1M_TO_10M],
  [10_000_000, ValueBand.FROM_100K_TO_1M],
];

/** The named band, or the band of the value. */
function readValueBand(cells: SupplierCells): ValueBand | null {
  const named = cells.optionalWord('valueBand', ValueBand);
  const value = cells.optionalPence('value');
  if (named !== null || value === null) return named;
  if (value < 0) cells.reject('value', 'out-of-range', 'Use a value of 0 or more.');
  return bands.find(([lowest]) => value >= lowest)?.[1] ?? ValueBand.UNDER_100K;
}
