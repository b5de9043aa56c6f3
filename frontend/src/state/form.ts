import { choice } from './slice';

/** Whether a screen is shown as a picture or as the text that says the same: `as=text`. */
export const form = choice<'picture' | 'text'>('as', ['picture', 'text']);
