/**
 * Whole numbers that add up to a given whole number, each the one below or above its exact value (method of the largest remainder): so that
 * the printed parts of a printed sum add up to it. The exact values must add up to the sum within rounding.
 */
export function roundToSum(exact: readonly number[], sum: number): number[] {
  const rounded = exact.map(Math.floor);
  const missing = sum - rounded.reduce((total, value) => total + value, 0);
  const byRemainder = exact.map((value, at) => ({ at, remainder: value - rounded[at]! })).sort((left, right) => right.remainder - left.remainder || left.at - right.at);
  const step = Math.sign(missing);
  for (let left = Math.abs(missing), next = 0; left > 0 && byRemainder.length; left -= 1, next += 1) {
    rounded[byRemainder.at(step > 0 ? next % byRemainder.length : -1 - (next % byRemainder.length))!.at]! += step;
  }
  return rounded;
}
