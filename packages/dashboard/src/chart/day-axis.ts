const DAY = 24 * 60 * 60

/** Steps of an axis of unix seconds. */
export const DAY_STEPS = [1, 2, 5, 10, 30, 90, 180, 365].map((days) => days * DAY)
