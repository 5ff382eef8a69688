/** The four ratings, worst first, in Anki's and FSRS's words. Their place here is the key that gives them, less one. */
export const RATINGS = ['again', 'hard', 'good', 'easy'] as const;
export type Rating = (typeof RATINGS)[number];

/** FSRS's and Anki's number of a rating: again 1, hard 2, good 3, easy 4. */
export function ratingNumber(rating: Rating): 1 | 2 | 3 | 4 {
  return (RATINGS.indexOf(rating) + 1) as 1 | 2 | 3 | 4;
}

/** A value for each rating. */
export function perRating<T>(value: (rating: Rating) => T): Record<Rating, T> {
  return { again: value('again'), hard: value('hard'), good: value('good'), easy: value('easy') };
}
