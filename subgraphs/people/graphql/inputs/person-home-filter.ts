import 'reflect-metadata';
import { Directive, Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'The organisation that employs a person.' })
export class PersonHomeFilter {
  @Directive('@keysFrom(entity: "Department", as: "department")')
  @Field(() => [ID], { nullable: true, description: 'One of these departments, by identifier.' })
  departmentKeys?: string[] | null | undefined;

  @Directive('@keysFrom(entity: "PartnerFirm", as: "firm")')
  @Field(() => [ID], { nullable: true, description: 'One of these firms, by identifier.' })
  firmKeys?: string[] | null | undefined;
}
