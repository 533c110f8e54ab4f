import 'reflect-metadata';
import { createUnionType } from 'type-graphql';
import { Department } from './department.js';
import { PartnerFirm } from './partner-firm.js';

export const Organisation = createUnionType({
  name: 'Organisation',
  description: 'A department or a partner firm, as an employer, a home or a host.',
  types: () => [Department, PartnerFirm] as const,
});
export type Organisation = Department | PartnerFirm;
