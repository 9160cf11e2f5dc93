import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Value of a field that only some kinds have, as stated in the source.' })
export class KindFieldValue {
  @Field({ description: 'Name of the field, as in `kindFields` of the domain.' })
  readonly name!: string;

  @Field({ description: 'Text, an EDTF date or a code, according to the field’s type.' })
  readonly value!: string;
}
