/**
 * Whether ten digits are a National Provider Identifier: they begin with 1 or 2 and the last one is the Luhn check
 * digit over 80840 and the other nine (CMS, "Requirements for National Provider Identifier and NPI Check Digit").
 */
export function isNpi(digits: string): boolean {
  if (!/^[12]\d{9}$/.test(digits)) return false;
  // 24: what the digits of 80840 add to the sum.
  let sum = 24;
  for (let index = 0; index < digits.length; index += 1) {
    const value = Number(digits.charAt(index));
    const doubled = value * 2;
    // The check digit itself, the tenth, is not doubled, and from there to the left every second is.
    if (index % 2 === 1) sum += value;
    else sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
