import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'What is stated in a field that only some kinds have.' })
export class KindFieldValue {
  @Field({ description: 'The field, as “kindFields” of the domain names it.' })
  readonly name!: string;

  @Field({ description: 'Text, an EDTF date or a code, as the field’s type says.' })
  readonly value!: string;
}
