/** Clears the screen and what scrolled off with it stays; the cursor goes to the upper left corner. */
export const CLEAR_SCREEN = '\x1b[2J\x1b[H';
