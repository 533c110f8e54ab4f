import 'reflect-metadata';
import { Field, ObjectType } from 'type-graphql';
import { Pence } from '../../../kit/graphql/scalars.js';

@ObjectType({ description: 'A range of annual pay.', simpleResolvers: true })
export class PayBand {
  @Field(() => Pence, { description: 'The lowest pay a year, in pence.' })
  floor!: number;

  @Field(() => Pence, { description: 'The highest pay a year, in pence.' })
  ceiling!: number;
}
