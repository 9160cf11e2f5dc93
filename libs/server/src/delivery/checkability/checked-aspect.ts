import { Aspect, aspects, Extent, extents } from '@followthrough/domain/checkability';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { described } from '../../platform/schema/described.js';

registerEnumType(Aspect, {
  name: 'CheckedAspectName',
  description: 'What must be known so that delivery can be judged later.',
  valuesMap: described(aspects),
});
registerEnumType(Extent, {
  name: 'CheckedExtent',
  description: 'How far an aspect of a commitment is known.',
  valuesMap: described(extents),
});

@ObjectType({ description: 'How far one aspect of a commitment is known from its wording and facts.' })
export class CheckedAspect {
  @Field(() => Aspect, { description: 'The aspect.' })
  readonly aspect!: Aspect;

  @Field(() => Extent, { description: 'Computed from statements and facts; never entered.' })
  readonly extent!: Extent;
}
