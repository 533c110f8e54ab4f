// One row of `import firms`, our own format, as the firm it describes.
import { folded } from '../../kit/database/conditions.js';
import type { Cells } from '../../kit/importer/cells.js';
import type { ColumnSpecs } from '../../kit/importer/columns.js';
import { parseDate, parseNumber, parseWord } from '../../kit/importer/parse-value.js';
import { rankIn, SkillLevel } from '../../kit/vocabulary/index.js';
import { FirmIndex, FirmSector, FirmStatus } from '../domain/enums.js';

export const firmColumns = {
  id: { names: ['Id', 'Firm id', 'Identifier'], required: true },
  companyNumber: { names: ['Company number', 'Companies House number', 'CRN'], required: true },
  name: { names: ['Name', 'Firm', 'Company name'], required: true },
  lei: { names: ['LEI'] },
  ticker: { names: ['Ticker'] },
  index: { names: ['Index', 'Share index'] },
  sector: { names: ['Sector', 'Industry'], required: true },
  status: { names: ['Status'], required: true },
  agreements: { names: ['Agreements'] },
  offers: { names: ['Offers', 'Offered skills'] },
} as const satisfies ColumnSpecs<string>;

export type FirmCells = Cells<keyof typeof firmColumns>;

export interface Agreement {
  readonly reference: string;
  readonly starts_on: string;
  readonly ends_on: string | null;
}

export interface Offer {
  readonly skill_key: string;
  readonly level: number;
  readonly experts: number | null;
}

export interface ImportedFirm {
  readonly line: number;
  readonly firm: ReturnType<typeof firmColumnsOf>;
  /** Undefined where the file does not speak of them, which leaves them as they are. */
  readonly agreements: readonly Agreement[] | undefined;
  readonly offers: readonly Offer[] | undefined;
}

/** The firm of a row; undefined where the row is refused. */
export function readFirm(cells: FirmCells): ImportedFirm | undefined {
  const row = {
    line: cells.line,
    firm: firmColumnsOf(cells),
    agreements: cells.has('agreements') ? readAgreements(cells) : undefined,
    offers: cells.has('offers') ? readOffers(cells) : undefined,
  };
  return cells.isRejected ? undefined : row;
}

function firmColumnsOf(cells: FirmCells) {
  const name = cells.required('name');
  const lei = cells.optional('lei', 20)?.toUpperCase() ?? null;
  if (lei !== null && !/^[A-Z0-9]{18}\d{2}$/.test(lei))
    cells.reject(
      'lei',
      'not-a-lei',
      'A legal entity identifier has 18 letters and digits, and two digits after them.',
    );
  return {
    public_id: cells.identifier('id'),
    company_number: companyNumber(cells),
    name,
    name_folded: folded(name),
    lei,
    ticker: cells.optional('ticker', 8),
    share_index: cells.optionalWord('index', FirmIndex) ?? FirmIndex.OTHER,
    sector: cells.word('sector', FirmSector),
    status: cells.word('status', FirmStatus),
  };
}

/** Spreadsheets remove leading zeros of a number; they are restored. */
function companyNumber(cells: FirmCells): string {
  const text = cells.required('companyNumber', 16).toUpperCase();
  if (text !== '' && !/^([A-Z]{2}\d{6}|\d{1,8})$/.test(text)) {
    cells.reject(
      'companyNumber',
      'not-a-company-number',
      'Use the eight digits, or two letters and six digits, of Companies House.',
    );
  }
  return /^\d+$/.test(text) ? text.padStart(8, '0') : text;
}

function readAgreements(cells: FirmCells): Agreement[] {
  const agreements = new Map<string, Agreement>();
  for (const fields of cells.list('agreements')) {
    const [reference = '', from = '', to = ''] = fields;
    const [starts, ends] = [parseDate(from), to === '' ? null : parseDate(to)];
    if (
      reference === '' ||
      reference.length > 64 ||
      starts === undefined ||
      ends === undefined ||
      fields.length > 3
    ) {
      cells.reject(
        'agreements',
        'not-an-agreement',
        'Write each agreement as REFERENCE:2026-04-01:2028-03-31, separated by semicolons. Leave the last date out if the agreement is open-ended.',
      );
    } else if (ends !== null && ends < starts) {
      cells.reject(
        'agreements',
        'end-before-start',
        `The last day of agreement ${reference} must be after its first day.`,
      );
    } else if (agreements.has(reference)) {
      cells.reject('agreements', 'duplicate', `Agreement ${reference} appears twice. Keep one of the two.`);
    } else {
      agreements.set(reference, { reference, starts_on: starts, ends_on: ends });
    }
  }
  return [...agreements.values()];
}

function readOffers(cells: FirmCells): Offer[] {
  const offers = new Map<string, Offer>();
  for (const fields of cells.list('offers')) {
    const [skill = '', levelText = '', expertsText = ''] = fields;
    const level = parseWord(levelText, SkillLevel);
    const experts = expertsText === '' ? null : parseNumber(expertsText);
    if (
      !/^[a-z0-9-]{1,128}$/.test(skill) ||
      level === undefined ||
      experts === undefined ||
      (experts !== null && !(Number.isInteger(experts) && experts >= 0)) ||
      fields.length > 3
    ) {
      cells.reject(
        'offers',
        'not-an-offer',
        'Write each offer as skill-key:LEVEL:experts, for example machine-learning:EXPERT:3, separated by semicolons.',
      );
      continue;
    }
    const key = `${skill} ${level}`;
    if (offers.has(key)) cells.reject('offers', 'duplicate', `Offer ${skill} at ${level} once.`);
    offers.set(key, { skill_key: skill, level: rankIn(SkillLevel, level), experts });
  }
  return [...offers.values()];
}
