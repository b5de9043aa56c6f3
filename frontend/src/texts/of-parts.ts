import messages from 'virtual:texts/parts';
import { addMessages } from './texts';

addMessages(messages);
