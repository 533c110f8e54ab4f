// One row of `import placements`, our own format: a placement in its current state, with its dates.
import type { Cells } from '../../kit/importer/cells.js';
import type { ColumnSpecs } from '../../kit/importer/columns.js';
import { parseWord } from '../../kit/importer/parse-value.js';
import { ClearanceLevel, rankIn, Region, SkillLevel } from '../../kit/vocabulary/index.js';
import { EndReason, PlacementStatus, PlacementType } from '../domain/enums.js';
import type { PlacementSkillInput, ProposePlacementInput } from '../domain/inputs.js';
import { largestAmount } from '../domain/values.js';

export const placementColumns = {
  id: { names: ['Id', 'Placement id', 'Identifier'], required: true },
  type: { names: ['Type'], required: true },
  person: { names: ['Person', 'Person id'], required: true },
  home: { names: ['Home', 'Home id'], required: true },
  host: { names: ['Host', 'Host id'], required: true },
  post: { names: ['Post', 'Post id'] },
  scheme: { names: ['Scheme', 'Scheme id'], required: true },
  region: { names: ['Region'] },
  fte: { names: ['FTE'], required: true },
  start: { names: ['Start date', 'Start', 'From'], required: true },
  plannedEnd: { names: ['Planned end date', 'Planned end', 'To'], required: true },
  actualEnd: { names: ['Actual end date', 'Actual end'] },
  status: { names: ['Status'], required: true },
  statusSince: { names: ['Status since'] },
  endReason: { names: ['End reason'] },
  exception: { names: ['Exception reference', 'Exception'] },
  proposedOn: { names: ['Proposed on', 'Proposed'], required: true },
  activatedOn: { names: ['Activated on', 'Activated'] },
  screenedOn: { names: ['Conflicts screened on', 'Conflicts screened'] },
  agreement: { names: ['Agreement reference', 'Agreement'] },
  signedOn: { names: ['Agreement signed on', 'Signed on'] },
  hostCostShare: { names: ['Host cost share'] },
  annualCost: { names: ['Annual cost (£)', 'Annual cost'] },
  clearance: { names: ['Clearance'] },
  clearanceExpires: { names: ['Clearance expires', 'Clearance expires on'] },
  skills: { names: ['Skills', 'Skills brought'] },
  recordedBy: { names: ['Recorded by'], required: true },
} as const satisfies ColumnSpecs<string>;

export type PlacementCells = Cells<keyof typeof placementColumns>;

/** The placement of a row as its cells say it, before any rule is asked. */
export interface PlacementText {
  readonly cells: PlacementCells;
  readonly id: string;
  readonly recordedBy: string;
  readonly input: ProposePlacementInput;
  readonly status: PlacementStatus;
  readonly statusSince: string | null;
  readonly proposedOn: string;
  readonly activatedOn: string | null;
  readonly actualEnd: string | null;
  readonly endReason: EndReason | null;
  readonly details: ReturnType<typeof readDetails>;
}

/** What a row says; undefined where a cell is not what it should be. */
export function readPlacement(cells: PlacementCells): PlacementText | undefined {
  const row = {
    cells,
    id: cells.identifier('id'),
    recordedBy: cells.identifier('recordedBy'),
    input: readInput(cells),
    status: cells.word('status', PlacementStatus),
    statusSince: cells.optionalDate('statusSince'),
    proposedOn: cells.date('proposedOn'),
    activatedOn: cells.optionalDate('activatedOn'),
    actualEnd: cells.optionalDate('actualEnd'),
    endReason: cells.optionalWord('endReason', EndReason),
    details: readDetails(cells),
  };
  return cells.isRejected ? undefined : row;
}

function readInput(cells: PlacementCells): ProposePlacementInput {
  return {
    type: cells.word('type', PlacementType),
    personId: cells.identifier('person'),
    homeId: cells.identifier('home'),
    hostId: cells.identifier('host'),
    postId: cells.optionalIdentifier('post'),
    schemeId: cells.identifier('scheme'),
    opportunityId: null,
    region: cells.optionalWord('region', Region),
    fte: cells.number('fte', 0, 1),
    startDate: cells.date('start'),
    plannedEndDate: cells.date('plannedEnd'),
    exceptionReference: cells.optional('exception'),
    skillsBrought: readSkills(cells),
  };
}

function readSkills(cells: PlacementCells): PlacementSkillInput[] {
  return cells.list('skills').flatMap((fields) => {
    const [skill = '', levelText = ''] = fields;
    const level = parseWord(levelText, SkillLevel);
    if (skill !== '' && level !== undefined && fields.length === 2) return [{ skill, level }];
    cells.reject(
      'skills',
      'not-a-skill',
      'Write each skill as key:LEVEL, for example machine-learning:EXPERT, separated by semicolons.',
    );
    return [];
  });
}

function readDetails(cells: PlacementCells) {
  const reference = cells.optional('agreement');
  const signedOn = cells.optionalDate('signedOn');
  if ((reference === null) !== (signedOn === null))
    cells.reject(
      reference === null ? 'agreement' : 'signedOn',
      'missing',
      'Add both the agreement’s reference and the day it was signed, or neither.',
    );
  const cost = cells.optionalPence('annualCost');
  if (cost !== null && (cost < 0 || cost > largestAmount))
    cells.reject('annualCost', 'out-of-range', `Use an amount from 0 to ${largestAmount / 100} pounds.`);
  const clearance = cells.optionalWord('clearance', ClearanceLevel);
  const screened = cells.optionalDate('screenedOn');
  return {
    agreement_reference: reference,
    agreement_signed_on: signedOn,
    host_cost_share: cells.optionalNumber('hostCostShare', 0, 1),
    annual_cost: cost,
    conflicts_screened_at: screened === null ? null : midnight(screened),
    vetting_level: rankIn(ClearanceLevel, clearance),
    vetting_expires_on: clearance === null ? null : cells.optionalDate('clearanceExpires'),
  };
}

/** The first moment of a day. */
export function midnight(day: string): string {
  return `${day} 00:00:00.000`;
}
