import 'reflect-metadata';
import { Arg, Directive, ID, Int, Query, Resolver } from 'type-graphql';
import type { KeyGroupsRow } from '../../../kit/database/key-groups.js';
import { KeyGroups } from '../../../kit/graphql/key-groups.js';
import type { FirmGroups } from '../../repository/firm-groups.js';
import { PartnerFirmAttribute } from '../enums.js';

@Resolver()
export class KeyGroupQueries {
  constructor(private readonly firms: FirmGroups) {}

  @Directive('@keyGroups(of: "PartnerFirm")')
  @Directive('@inaccessible')
  @Query(() => KeyGroups, {
    nullable: true,
    description: 'The keys of partner firms in groups, for statistics of other subgraphs.',
  })
  partnerFirmKeyGroups(
    @Arg('by', () => PartnerFirmAttribute, { description: 'By an attribute of the firm.' })
    by: PartnerFirmAttribute,
    @Arg('keys', () => [ID], {
      nullable: true,
      description: 'Only these firms; all if omitted.',
    })
    keys: string[] | null,
    @Arg('limit', () => Int, { description: 'The maximum number of keys in all groups together.' })
    limit: number,
  ): Promise<KeyGroupsRow | null> {
    return this.firms.groups(by, keys, limit);
  }
}
