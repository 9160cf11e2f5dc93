import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';

export const TourStepName = { ARCHIVE: 'ARCHIVE', DECIDE: 'DECIDE', REPORT: 'REPORT' } as const;
export type TourStepName = keyof typeof TourStepName;
registerEnumType(TourStepName, {
  name: 'TourStepName',
  description: 'A step of the tour of the demo registers.',
  valuesMap: {
    ARCHIVE: { description: 'Archive a press release.' },
    DECIDE: { description: 'Decide a proposal.' },
    REPORT: { description: 'Report the status of a commitment.' },
  },
});

@ObjectType({ description: 'A completed step of the tour.' })
export class TourStep {
  @Field(() => TourStepName, { description: 'One entry per step at most.' })
  readonly name!: TourStepName;

  @Field({ description: 'ID or reference of the record it was last done with.' })
  readonly about!: string;
}
