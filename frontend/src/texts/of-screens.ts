import messages from 'virtual:texts/screens';
// A screen may be opened before the parts have come, and names much that they name.
import './of-parts';
import { addMessages } from './texts';

addMessages(messages);
