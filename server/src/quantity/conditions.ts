/** What a value was measured at: `2 mS/cm @ 25 degC`. */
import type { Quantity } from './quantity.js';

/** The temperature behind the `@`, where one is written. */
export function temperatureOf({ conditions }: Quantity): Quantity<'temperature'> | undefined {
  return conditions.find((each): each is Quantity<'temperature'> => each.dimension === 'temperature');
}
