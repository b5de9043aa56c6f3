import { choice } from './slice';

/** Whether a screen is shown as a picture or as text with the same content: `as=text`. */
export const form = choice<'picture' | 'text'>('as', ['picture', 'text']);
