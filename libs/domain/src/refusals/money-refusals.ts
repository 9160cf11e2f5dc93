/** Why an amount cannot be recorded at a stage, or withdrawn. */
export const moneyRefusals = {
  AMOUNT_OF_OTHER_KIND:
    'Amounts by stage belong to funding, and the kind of this commitment is “{kind}”. Change the kind first, or create a commitment for the money.',
  AMOUNT_REVISED_MEANWHILE:
    '{by} changed the amount at this stage after you opened the form. Check the current amount, then send yours again.',
  AMOUNT_WITHOUT_BEGINNING:
    'This date has no beginning, so it does not say when the amount was right. Enter the day, month or year.',
  AMOUNT_IN_FUTURE:
    'This date is in the future, and an amount is recorded once it is announced, set aside, contracted, paid or spent. Enter an earlier date.',
  CURRENCY_ENDED:
    '{currency} ended on {day}, before this date. Choose the currency that replaced it, or check the date.',
  PAYER_IS_RECIPIENT:
    'The same party cannot pay an amount and receive it. Choose another party, or leave one of them out.',
  AMOUNT_UNSUPPORTED: 'Nothing cited shows this amount. Choose the statement that gives it, or add evidence.',
  AMOUNT_WITHDRAWN_ALREADY: 'This amount has already been withdrawn. Reload the page to see who did it, and why.',
} as const;
