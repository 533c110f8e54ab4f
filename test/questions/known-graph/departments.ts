// The organisations of government: seven departments of which two are closed, and two bodies below them.

export interface DepartmentFact {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  /** A ministerial department where omitted. */
  readonly format?: 'NON_MINISTERIAL_DEPARTMENT' | 'SUB_ORGANISATION';
  /** LIVE where omitted, CLOSED where a reason is given. */
  readonly status?: 'EXEMPT';
  readonly parent?: string;
  readonly closed?: { readonly on: string; readonly reason: 'SPLIT' | 'CHANGED_NAME' };
  readonly successors?: readonly string[];
}

export const departments: readonly DepartmentFact[] = [
  { id: 'D1', slug: 'cabinet-office', name: 'Cabinet Office' },
  {
    id: 'D2',
    slug: 'government-digital-service',
    name: 'Government Digital Service',
    format: 'SUB_ORGANISATION',
    parent: 'D1',
  },
  { id: 'D3', slug: 'home-office', name: 'Home Office' },
  {
    id: 'D4',
    slug: 'hm-revenue-customs',
    name: 'HM Revenue & Customs',
    format: 'NON_MINISTERIAL_DEPARTMENT',
    status: 'EXEMPT',
  },
  { id: 'D5', slug: 'department-for-energy', name: 'Department for Energy' },
  {
    id: 'D6',
    slug: 'department-for-industry',
    name: 'Department for Industry',
    closed: { on: '2026-04-01', reason: 'SPLIT' },
    successors: ['D7', 'D5'],
  },
  { id: 'D7', slug: 'department-for-science', name: 'Department for Science' },
  {
    id: 'D8',
    slug: 'department-for-heritage',
    name: 'Department for Heritage',
    closed: { on: '2026-04-01', reason: 'CHANGED_NAME' },
    successors: ['D7'],
  },
  { id: 'D9', slug: 'border-force', name: 'Border Force', format: 'SUB_ORGANISATION', parent: 'D3' },
];
