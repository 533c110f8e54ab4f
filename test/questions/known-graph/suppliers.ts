// Which firms supply which departments, contract by contract.

export interface SupplierFact {
  readonly department: string;
  readonly firm: string;
  readonly contracts: readonly ContractFact[];
}

interface ContractFact {
  readonly reference: string;
  readonly from: string;
  readonly to?: string;
  readonly valueBand?: 'FROM_100K_TO_1M' | 'FROM_1M_TO_10M';
}

export const suppliers: readonly SupplierFact[] = [
  {
    department: 'D3',
    firm: 'F1',
    contracts: [
      { reference: 'HO/2019/1', from: '2019-01-01', to: '2020-12-31', valueBand: 'FROM_1M_TO_10M' },
      { reference: 'HO/2023/4', from: '2023-01-01', to: '2026-01-31', valueBand: 'FROM_100K_TO_1M' },
      { reference: 'HO/2025/17', from: '2025-01-01', to: '2026-12-31', valueBand: 'FROM_1M_TO_10M' },
    ],
  },
  // In force until a fortnight before the day of the questions, and from a fortnight after it.
  { department: 'D4', firm: 'F2', contracts: [{ reference: 'RC/88', from: '2024-06-01', to: '2026-05-31' }] },
  { department: 'D3', firm: 'F3', contracts: [{ reference: 'HO/2026/2', from: '2026-07-01' }] },
  { department: 'D4', firm: 'F1', contracts: [{ reference: 'RC/91', from: '2024-01-01' }] },
];
