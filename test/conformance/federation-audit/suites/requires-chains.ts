// What a field requires may require something in turn, in the same subgraph or back and forth.
import { asGiven, subgraph, type AuditSuite } from '../suite.js';

interface Loan {
  readonly id: string;
  readonly fee?: number;
  readonly reduced?: number;
  readonly isHigh?: boolean;
  readonly isHighReduced?: boolean;
}

export const requiresRequires: AuditSuite = {
  name: 'what is required requires something in turn',
  subgraphs: () => [
    subgraph(
      'loans',
      'type Query { loan: Loan } type Loan @key(fields: "id") { id: ID! fee: Int! @shareable }',
      {
        Query: { loan: () => ({ id: 'l1', fee: 12 }) },
        Loan: { __resolveReference: asGiven, fee: () => 12 },
      },
    ),
    subgraph(
      'reductions',
      'type Loan @key(fields: "id") { id: ID! fee: Int! @external reduced: Int! @requires(fields: "fee") }',
      { Loan: { __resolveReference: asGiven, reduced: ({ fee = 99 }: Loan) => fee / 2 } },
    ),
    subgraph(
      'limits',
      `type Loan @key(fields: "id") {
         id: ID! fee: Int! @external reduced: Int! @external
         isHigh: Boolean! @requires(fields: "fee") isHighReduced: Boolean! @requires(fields: "reduced")
       }`,
      {
        Loan: {
          __resolveReference: asGiven,
          isHigh: ({ fee }: Loan) => fee === undefined || fee > 10,
          isHighReduced: ({ reduced }: Loan) => reduced === undefined || reduced > 10,
        },
      },
    ),
    subgraph(
      'readers',
      `type Loan @key(fields: "id") {
         id: ID! isHigh: Boolean! @external isHighReduced: Boolean! @external
         canPay: Boolean! @requires(fields: "isHigh") canPayReduced: Boolean! @requires(fields: "isHighReduced")
       }`,
      {
        Loan: {
          __resolveReference: asGiven,
          canPay: ({ isHigh }: Loan) => isHigh === false,
          canPayReduced: ({ isHighReduced }: Loan) => isHighReduced === false,
        },
      },
    ),
  ],
  cases: [
    { query: '{ loan { canPay } }', data: { loan: { canPay: false } } },
    { query: '{ loan { isHigh } }', data: { loan: { isHigh: true } } },
    { query: '{ loan { isHigh canPay } }', data: { loan: { isHigh: true, canPay: false } } },
    { query: '{ loan { canPayReduced } }', data: { loan: { canPayReduced: true } } },
    {
      query: '{ loan { canPay canPayReduced } }',
      data: { loan: { canPay: false, canPayReduced: true } },
    },
    {
      query: '{ loan { reduced fee isHighReduced } }',
      data: { loan: { reduced: 6, fee: 12, isHighReduced: false } },
    },
  ],
};

export const requiresCircular: AuditSuite = {
  name: 'two subgraphs require of each other',
  subgraphs: () => [
    subgraph(
      'feed',
      `type Query { feed: [Entry] }
       type Entry @key(fields: "id") { id: ID! byBeginner: Boolean! @external byExpert: Boolean! @requires(fields: "byBeginner") }
       type Writer @key(fields: "id") { id: ID! years: Int! }`,
      {
        Query: { feed: () => [{ id: 'e1' }, { id: 'e2' }] },
        Entry: {
          __resolveReference: asGiven,
          byExpert: ({ byBeginner }: { byBeginner?: boolean }) =>
            byBeginner === undefined ? null : !byBeginner,
        },
        Writer: {
          __resolveReference: asGiven,
          years: ({ id }: { id: string }) => (id === 'w1' ? 1 : 9),
        },
      },
    ),
    subgraph(
      'entries',
      `type Entry @key(fields: "id") { id: ID! writer: Writer! byBeginner: Boolean! @requires(fields: "writer { years }") }
       type Writer @key(fields: "id") { id: ID! years: Int! @external }`,
      {
        Entry: {
          __resolveReference: asGiven,
          writer: ({ id }: { id: string }) => ({ id: id === 'e1' ? 'w1' : 'w2' }),
          byBeginner: ({ writer }: { writer?: { years?: number } }) =>
            writer?.years === undefined ? null : writer.years < 3,
        },
        Writer: { __resolveReference: asGiven },
      },
    ),
  ],
  cases: [
    { query: '{ feed { byBeginner } }', data: { feed: [{ byBeginner: true }, { byBeginner: false }] } },
    { query: '{ feed { byExpert } }', data: { feed: [{ byExpert: false }, { byExpert: true }] } },
  ],
};
