/** Why a text, an amount or a number cannot be saved. */
export const textRefusals = {
  TEXT_MISSING: 'Enter {text}.',
  TEXT_TOO_LONG:
    'This is too long for {text}: it has {length} characters, {over} more than the limit of {limit}. Shorten it.',
  TEXT_HAS_NUL:
    'This contains a NUL character, which cannot be saved. Remove it, or copy the text again from where it is displayed.',
  TEXT_IS_BROKEN:
    'This contains half a character, which cannot be saved. Delete the broken character and type it again.',
  TOO_MANY_POLICY_AREAS: 'There are {count} policy areas, and the limit is {limit}. Keep the most important ones.',

  NUMBER_INVALID: '“{typed}” is not a number. Enter it in digits, with a point for decimals, such as 1,250.5.',
  VALUES_DIFFER:
    'The value in words and the value in digits are different numbers. Enter the number that the source gives.',
  AMOUNT_MISSING: 'Enter the amount in digits, or clear the currency too.',
  AMOUNT_NEGATIVE: '“{typed}” is negative. Enter the amount without a minus sign.',
  AMOUNT_UNREADABLE: '“{typed}” is not an amount. Write it in digits, such as 75000000 or 75,000,000.50.',
  AMOUNT_TOO_LARGE: '“{typed}” has more than {limit} digits before the point. Check the amount.',
  AMOUNT_WITHOUT_MINOR_UNIT:
    '{currency} has no decimal places, so “{typed}” cannot be saved. Round it as the source does.',
  AMOUNT_TOO_FINE: '{currency} has {limit} decimal places, so “{typed}” cannot be saved. Round it as the source does.',
  CURRENCY_UNKNOWN: '“{typed}” is not a currency. Choose its three-letter ISO 4217 code, such as GBP or EUR.',
} as const;
