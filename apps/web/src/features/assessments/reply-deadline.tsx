import { daysBetween } from '@followthrough/domain/days';
import { UncertainDate } from '@followthrough/ui/uncertain-date';
import { Plural, Trans } from '@lingui/react/macro';

interface ReplyDeadlineProps {
  readonly drafted: {
    readonly replyDue: string;
    readonly firstReplyDue: string;
    readonly reply: object | null;
    readonly commitment: { readonly archivedAt: string | null };
  };
}

/** Until when the lead team can reply, or that it did not, and the days that it was given back. */
export function ReplyDeadline({ drafted: { replyDue, firstReplyDue, reply, commitment } }: ReplyDeadlineProps) {
  const days = daysBetween(firstReplyDue, replyDue);
  return (
    <>
      {reply ? (
        <Trans>
          The lead team did not reply by <UncertainDate edtf={replyDue} />
        </Trans>
      ) : (
        <Trans>
          Draft: the lead team can reply until <UncertainDate edtf={replyDue} />
        </Trans>
      )}
      {days > 0 && (
        <>
          {'. '}
          <Plural
            value={days}
            one="# day was given back, because the commitment was archived."
            other="# days were given back, because the commitment was archived."
          />
        </>
      )}
      {!reply && commitment.archivedAt && replyDue >= commitment.archivedAt.slice(0, 10) && (
        <>
          {days > 0 ? ' ' : '. '}
          <Trans>
            Nobody can reply while the commitment is archived. When it is restored, this time is added to the deadline.
          </Trans>
        </>
      )}
    </>
  );
}
