import * as z from 'zod';
import { type ActorProfile, PERPETRATOR_TYPES, VICTIM_TYPES } from '../../model.ts';

const count = z.int().nonnegative().nullable();

/** An actor profile as our JSON formats write it; `null` where there is none. */
export const profileSchema = z
  .object({
    type: z.enum([...PERPETRATOR_TYPES, ...VICTIM_TYPES]).nullable(),
    sex: z.enum(['female', 'male', 'mixed']).nullable(),
    age_group: z.enum(['child', 'adult', 'elderly', 'mixed']).nullable(),
    count_min: count,
    count_max: count,
    count_approximate: z.boolean().default(false),
  })
  .transform(
    ({ type, sex, age_group, count_min, count_max, count_approximate }): ActorProfile => ({
      type,
      sex,
      ageGroup: age_group,
      countMin: count_min,
      countMax: count_max,
      countApproximate: count_approximate,
    }),
  )
  .nullable();

export const inferredSchema = z.array(z.enum(['century', 'year', 'month', 'day']));
