import 'reflect-metadata';
import { registerEnumType } from 'type-graphql';
import { FirmIndex, FirmSector, FirmStatus, PartnerFirmAttribute } from '../domain/enums.js';

export { FirmIndex, FirmSector, FirmStatus, PartnerFirmAttribute };

registerEnumType(FirmIndex, {
  name: 'FirmIndex',
  description: 'The share index a firm belongs to.',
  valuesConfig: {
    FTSE100: { description: 'The hundred largest listed companies.' },
    FTSE250: { description: 'The next two hundred and fifty.' },
    OTHER: { description: 'In neither index, listed or not.' },
  },
});

registerEnumType(FirmSector, {
  name: 'FirmSector',
  description: "A firm's industry, by the Industry Classification Benchmark.",
  valuesConfig: {
    BASIC_MATERIALS: { description: 'Basic materials.' },
    CONSUMER_DISCRETIONARY: { description: 'Consumer discretionary.' },
    CONSUMER_STAPLES: { description: 'Consumer staples.' },
    ENERGY: { description: 'Energy.' },
    FINANCIALS: { description: 'Financials.' },
    HEALTH_CARE: { description: 'Health care.' },
    INDUSTRIALS: { description: 'Industrials.' },
    REAL_ESTATE: { description: 'Real estate.' },
    TECHNOLOGY: { description: 'Technology.' },
    TELECOMMUNICATIONS: { description: 'Telecommunications.' },
    UTILITIES: { description: 'Utilities.' },
  },
});

registerEnumType(FirmStatus, {
  name: 'FirmStatus',
  description: 'Whether a firm takes part in placements.',
  valuesConfig: {
    PROSPECT: { description: 'Talks are under way and no placement may be made.' },
    ACTIVE: { description: 'Placements may be made.' },
    SUSPENDED: { description: 'No new placement may be made for now.' },
    WITHDRAWN: { description: 'It no longer takes part.' },
  },
});

registerEnumType(PartnerFirmAttribute, {
  name: 'PartnerFirmAttribute',
  description: 'The attributes of firms by which other data can be grouped.',
  valuesConfig: {
    SECTOR: { description: 'Their industry.' },
    INDEX: { description: 'The share index they belong to.' },
    STATUS: { description: 'Whether they take part.' },
  },
});
