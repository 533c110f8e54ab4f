// Keys: several of an entity, resolvable in some subgraphs only, composite, nested, through lists, and null on the way.
import { asGiven, byKey, subgraph, type AuditSuite } from '../suite.js';

const desks = [
  { id: '1', badge: 'badge 1', place: { site: 's1', floor: 'f1', seat: 't1' }, name: 'Desk 1' },
  { id: '2', badge: 'badge 2', place: { site: 's2', floor: 'f2', seat: 't2' }, name: 'Desk 2' },
];

export const keysMashup: AuditSuite = {
  name: 'many keys, few of them resolvable',
  subgraphs: () => [
    subgraph(
      'desks',
      `type Desk @key(fields: "id") @key(fields: "badge", resolvable: false) @key(fields: "place { site floor }", resolvable: false)
           @key(fields: "id place { floor seat }", resolvable: false) { id: ID! badge: ID! place: Place! name: String! }
       type Place { site: ID! floor: ID! seat: ID! }`,
      { Desk: { __resolveReference: byKey(desks, 'id') } },
    ),
    subgraph(
      'rooms',
      `type Query { room: Room }
       type Room @key(fields: "id") { id: ID! desks: [Desk!]! }
       type Desk @key(fields: "place { site floor }", resolvable: false) @key(fields: "id place { floor seat }")
           @key(fields: "badge", resolvable: false) @key(fields: "id", resolvable: false) {
         id: ID! badge: ID! place: Place! name: String! @external sign: String! @requires(fields: "name")
       }
       type Place { site: ID! floor: ID! seat: ID! }`,
      {
        Query: { room: () => ({ id: 'r1', desks: desks.map(({ name: _name, ...desk }) => desk) }) },
        Desk: {
          __resolveReference: (reference: { id?: string; place?: { seat?: string }; name?: string }) => {
            if (reference.id === undefined || reference.place?.seat === undefined)
              throw new Error('this is no key of a desk');
            const desk = byKey(desks, 'id')({ id: reference.id });
            return desk && { ...desk, name: reference.name };
          },
          sign: ({ name }: { name?: string }) => {
            if (name === undefined) throw new Error('no name was given');
            return `sign of ${name}`;
          },
        },
      },
    ),
  ],
  cases: [
    {
      query: '{ room { id desks { id name sign } } }',
      data: {
        room: {
          id: 'r1',
          desks: [
            { id: '1', name: 'Desk 1', sign: 'sign of Desk 1' },
            { id: '2', name: 'Desk 2', sign: 'sign of Desk 2' },
          ],
        },
      },
    },
    {
      query: '{ room { desks { sign } } }',
      data: { room: { desks: [{ sign: 'sign of Desk 1' }, { sign: 'sign of Desk 2' }] } },
    },
  ],
};

const tools = [
  { id: '1', code: 'c1', owner: { id: 'o1', name: 'Ada' } },
  { id: '2', code: 'c2', owner: { id: 'o2', name: 'Bob' } },
  { id: '3', code: 'c3', owner: { id: 'o3', name: 'Cyd' } },
];

export const nullKeys: AuditSuite = {
  name: 'an entity that a subgraph on the way does not know',
  subgraphs: () => [
    subgraph(
      'boxes',
      'type Query { boxes: [Box] } type Box { tool: Tool } type Tool @key(fields: "code") { code: ID! }',
      {
        Query: { boxes: () => tools.map(({ code }) => ({ tool: { code } })) },
      },
    ),
    subgraph('codes', 'type Tool @key(fields: "id") @key(fields: "code") { id: ID! code: ID! }', {
      Tool: {
        __resolveReference: (reference: { id?: string; code?: string }) => {
          const found = tools.find(({ id, code }) => id === reference.id || code === reference.code);
          return found === undefined || found.id === '3' ? null : found;
        },
      },
    }),
    subgraph(
      'owners',
      'type Tool @key(fields: "id") { id: ID! owner: Owner } type Owner { id: ID! name: String }',
      {
        Tool: {
          __resolveReference: ({ id }: { id?: string }) => {
            if (id === undefined) throw new Error('no key was given');
            return byKey(tools, 'id')({ id });
          },
        },
      },
    ),
  ],
  cases: [
    {
      query: '{ boxes { tool { code owner { name } } } }',
      data: {
        boxes: [
          { tool: { code: 'c1', owner: { name: 'Ada' } } },
          { tool: { code: 'c2', owner: { name: 'Bob' } } },
          { tool: { code: 'c3', owner: null } },
        ],
      },
    },
  ],
};

const courses = [
  { id: '1', pid: 'p1', subject: 'j1' },
  { id: '2', pid: 'p2', subject: 'j2' },
];
const subjects = [
  { id: 'j1', tag: 't1', main: '1' },
  { id: 'j2', tag: 't2', main: '2' },
];

/** A list is an entity by what its items are; its items have two keys, and their fields hang together in a circle. */
export const keysThroughLists: AuditSuite = {
  name: 'keys through lists and other entities',
  subgraphs: () => [
    subgraph(
      'courses',
      `type Query { top: CourseList! }
       type CourseList @key(fields: "courses { id }") { courses: [Course!]! @shareable }
       type Course @key(fields: "id") { id: String! subject: Subject @shareable }
       type Subject @key(fields: "id") { id: String! main: Course! @shareable tag: String @shareable }`,
      {
        Query: { top: () => ({ courses }) },
        CourseList: { __resolveReference: asGiven },
        Course: {
          __resolveReference: byKey(courses, 'id'),
          subject: ({ subject }: { subject: string }) => byKey(subjects, 'id')({ id: subject }),
        },
        Subject: {
          __resolveReference: byKey(subjects, 'id'),
          main: ({ main }: { main: string }) => byKey(courses, 'id')({ id: main }),
        },
      },
    ),
    subgraph(
      'links',
      'type Course @key(fields: "id") @key(fields: "id pid") { id: String! @shareable pid: String! @shareable }',
      {
        Course: { __resolveReference: byKey(courses, 'id') },
      },
    ),
    subgraph(
      'choices',
      `type CourseList @key(fields: "courses { id pid }") { courses: [Course!]! @shareable first: Course @shareable chosen: Course @shareable }
       type Course @key(fields: "id pid") { id: String! pid: String! @shareable }`,
      {
        CourseList: {
          __resolveReference: asGiven,
          first: ({ courses: given }: { courses: { id: string }[] }) => given[0],
          chosen: ({ courses: given }: { courses: { id: string }[] }) => given.at(-1),
        },
        Course: { __resolveReference: byKey(courses, 'id') },
      },
    ),
    subgraph(
      'fees',
      `type Course @key(fields: "id pid subject { id tag }") { id: String! pid: String! @shareable subject: Subject @shareable fee: Fee }
       type Subject @key(fields: "id tag") { id: String! tag: String @shareable }
       type Fee { amount: Int! }`,
      {
        Course: {
          __resolveReference: (reference: { id: string; subject?: { tag?: string } }) => {
            if (reference.subject?.tag === undefined) throw new Error('this is no key of a course');
            return reference;
          },
          fee: ({ id }: { id: string }) => ({ amount: Number(id) * 100 }),
        },
        Subject: { __resolveReference: asGiven },
      },
    ),
  ],
  cases: [
    {
      query:
        '{ top { courses { id pid fee { amount } subject { main { id } id tag } } chosen { id } first { id } } }',
      data: {
        top: {
          courses: [
            { id: '1', pid: 'p1', fee: { amount: 100 }, subject: { main: { id: '1' }, id: 'j1', tag: 't1' } },
            { id: '2', pid: 'p2', fee: { amount: 200 }, subject: { main: { id: '2' }, id: 'j2', tag: 't2' } },
          ],
          chosen: { id: '2' },
          first: { id: '1' },
        },
      },
    },
  ],
};

/** A subject has no key: what it lacks is asked of the course above it. */
export const throughTheParent: AuditSuite = {
  name: 'fields of a value by the entity above it',
  subgraphs: () => [
    subgraph(
      'b',
      'type Course @key(fields: "id") { id: ID! subject: Part @shareable } type Part { details: Details @shareable } type Details { level: Int }',
      {
        Course: { __resolveReference: asGiven, subject: () => ({ details: { level: 3 } }) },
      },
    ),
    subgraph(
      'c',
      'type Query { courses: [Course] } type Course @key(fields: "id") { id: ID! subject: Part @shareable } type Part { name: String }',
      {
        Query: { courses: () => [{ id: '1', subject: { name: 'Law' } }] },
        Course: { __resolveReference: asGiven, subject: () => ({ name: 'Law' }) },
      },
    ),
  ],
  cases: [
    {
      query: '{ courses { id subject { name details { level } } } }',
      data: { courses: [{ id: '1', subject: { name: 'Law', details: { level: 3 } } }] },
    },
  ],
};
