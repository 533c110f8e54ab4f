import { count, withheld, type Case } from './case.js';

const aldermoor = { id: 'F1', name: 'Aldermoor Analytics', sector: 'TECHNOLOGY', index: 'FTSE100' };
const birchgate = { id: 'F2', name: 'Birchgate Bank', sector: 'FINANCIALS', index: 'FTSE100' };
const cresswell = { id: 'F3', name: 'Cresswell Energy', sector: 'ENERGY', index: 'FTSE250' };
const type = 'INWARD_SECONDMENT';

// 20 to or from firms. From Aldermoor the six modellers, PL-first, -followed, -after, -overstayed and -lapsing, to it
// PL-outward; from Birchgate PL-last and -renewed; from Cresswell PL-smaller-firm, -near-maximum, -not-so-near,
// -split-host, -split-host-sooner and -renamed-host.
export const cases: readonly Case[] = [
  {
    variables: {},
    data: {
      placementStatistics: [
        { group: { firm: aldermoor, type }, placements: count(11), share: 11 / 20 },
        { group: { firm: aldermoor, type: 'OUTWARD_SECONDMENT' }, placements: withheld, share: null },
        { group: { firm: birchgate, type }, placements: withheld, share: null },
        { group: { firm: cresswell, type }, placements: count(6), share: 6 / 20 },
      ],
    },
  },
];
