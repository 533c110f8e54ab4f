// Who has held which post, and when.

export interface TenureFact {
  readonly post: string;
  readonly person: string;
  readonly from: string;
  /** Still running where omitted. */
  readonly to?: string;
  /** SUBSTANTIVE where omitted. */
  readonly kind?: 'JOB_SHARE' | 'PLACEMENT' | 'TEMPORARY_PROMOTION';
}

/** One holder after another, each until the day before the next begins; the last still holds the post. */
function succession(
  post: string,
  ...holders: readonly (readonly [person: string, from: string])[]
): TenureFact[] {
  return holders.map(([person, from], index) => {
    const next = holders[index + 1];
    return { post, person, from, ...(next && { to: dayBefore(next[1]) }) };
  });
}

/** Someone who left one post for another on the day before a day. */
function move(person: string, from: string, to: string, on: string): TenureFact[] {
  return [
    { post: from, person, from: '2022-01-10', to: dayBefore(on) },
    { post: to, person, from: on },
  ];
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

/** Holders of digital leadership posts; nobody holds PO-platforms. */
const leaders: readonly TenureFact[] = [
  { post: 'PO-digital', person: 'cabinet-6', from: '2022-01-01', to: '2023-12-31' },
  { post: 'PO-digital', person: 'ada', from: '2024-01-01' },
  { post: 'PO-product', person: 'cat', from: '2023-05-01', kind: 'JOB_SHARE' },
  { post: 'PO-product', person: 'dan', from: '2023-05-01', kind: 'JOB_SHARE' },
  { post: 'PO-data', person: 'ben', from: '2021-03-01' },
  { post: 'PO-security', person: 'fay', from: '2025-01-01', kind: 'JOB_SHARE' },
  { post: 'PO-security', person: 'eve', from: '2025-01-01', kind: 'JOB_SHARE' },
  { post: 'PO-legacy', person: 'eve', from: '2022-01-01', to: '2024-12-31' },
  { post: 'PO-legacy', person: 'hal', from: '2025-01-01' },
];

/** 100, 200, 300 and 400 days, and 1,718 up to the day of the questions. */
const analysts: readonly TenureFact[] = [
  { post: 'PO-analysis', person: 'cabinet-1', from: '2019-01-01', to: '2019-04-11' },
  {
    post: 'PO-analysis',
    person: 'cabinet-2',
    from: '2019-04-12',
    to: '2019-10-29',
    kind: 'TEMPORARY_PROMOTION',
  },
  { post: 'PO-analysis', person: 'cabinet-3', from: '2019-10-30', to: '2020-08-25' },
  { post: 'PO-analysis', person: 'cabinet-4', from: '2020-08-26', to: '2021-09-30' },
  { post: 'PO-analysis', person: 'gus', from: '2021-10-01' },
];

/** 30, 60, 90, 120, 150 and 180 days, all over by September 2022. */
const designers: readonly TenureFact[] = [
  { post: 'PO-service', person: 'gds-1', from: '2021-01-01', to: '2021-01-31' },
  { post: 'PO-service', person: 'gds-2', from: '2021-02-01', to: '2021-04-02' },
  { post: 'PO-service', person: 'gds-3', from: '2021-04-03', to: '2021-07-02' },
  { post: 'PO-service', person: 'gds-4', from: '2021-07-03', to: '2021-10-31' },
  { post: 'PO-service', person: 'gds-5', from: '2021-11-01', to: '2022-03-31' },
  { post: 'PO-service', person: 'gds-6', from: '2022-04-01', to: '2022-09-28' },
];

/** Developers between departments: six in 2025 and one the day before that year, two more in December of it. */
const moves: readonly TenureFact[] = [
  ...[1, 2, 3, 4, 5, 6].flatMap((number) =>
    move(`mover-${number}`, `PO-old-${number}`, `PO-new-${number}`, `2025-0${number}-01`),
  ),
  ...move('mover-7', 'PO-old-7', 'PO-new-7', '2024-12-31'),
  ...[1, 2].flatMap((number) =>
    move(`leaver-${number}`, `PO-left-${number}`, `PO-joined-${number}`, '2025-12-31'),
  ),
  ...move('lee', 'PO-customs', 'PO-visas', '2025-03-01'),
];

export const tenures: readonly TenureFact[] = [
  ...leaders,
  ...analysts,
  ...designers,
  ...moves,
  { post: 'PO-records', person: 'cabinet-5', from: '2020-06-01' },
  { post: 'PO-fraud', person: 'bo', from: '2025-08-01', kind: 'PLACEMENT' },
  ...succession(
    'PO-letters',
    ['home-office-6', '2023-02-01'],
    ['home-office-7', '2024-10-01'],
    ['home-office-8', '2025-04-01'],
    ['home-office-9', '2025-11-03'],
  ),
  ...succession(
    'PO-briefing',
    ['home-office-10', '2023-02-01'],
    ['home-office-11', '2024-10-01'],
    ['home-office-12', '2025-04-01'],
    ['home-office-13', '2026-05-11'],
  ),
];
