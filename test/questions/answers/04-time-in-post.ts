import { count, withheld, type Case } from './case.js';

const cabinetOffice = { id: 'D1', name: 'Cabinet Office' };
const digitalService = { id: 'D2', name: 'Government Digital Service' };

export const cases: readonly Case[] = [
  {
    // Analysts stayed 100, 200, 300, 400 and, so far, 1,718 days: the middle one counts. Designers stayed 30, 60, 90,
    // 120, 150 and 180: halfway between the two in the middle. The fraud lead is there on a placement.
    asking: 'of all times',
    variables: { within: 'cabinet-office' },
    data: {
      tenureStatistics: [
        {
          group: { department: cabinetOffice, grade: null, profession: null },
          tenures: withheld,
          medianDays: null,
        },
        {
          group: { department: cabinetOffice, grade: 'G7', profession: 'OPERATIONAL_RESEARCH' },
          tenures: count(5),
          medianDays: 300,
        },
        {
          group: { department: cabinetOffice, grade: 'SCS2', profession: 'DIGITAL_AND_DATA' },
          tenures: withheld,
          medianDays: null,
        },
        {
          group: { department: digitalService, grade: 'SEO', profession: 'DIGITAL_AND_DATA' },
          tenures: count(6),
          medianDays: 105,
        },
        {
          group: { department: digitalService, grade: 'SCS1', profession: 'DIGITAL_AND_DATA' },
          tenures: withheld,
          medianDays: null,
        },
      ],
    },
  },
  {
    // One analyst left in the period, and the designers but for the first, who left the day before it: 60, 90, 120, 150
    // and 180 days. Ada's predecessor left a year after it.
    asking: 'of those that ended in a period',
    variables: { within: 'cabinet-office', endFrom: '2021-02-01', endTo: '2022-12-31' },
    data: {
      tenureStatistics: [
        {
          group: { department: cabinetOffice, grade: 'G7', profession: 'OPERATIONAL_RESEARCH' },
          tenures: withheld,
          medianDays: null,
        },
        {
          group: { department: digitalService, grade: 'SEO', profession: 'DIGITAL_AND_DATA' },
          tenures: count(5),
          medianDays: 120,
        },
      ],
    },
  },
];
