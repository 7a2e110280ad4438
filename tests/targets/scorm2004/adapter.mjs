// The adapter that these tests ask.
import {adapterOf} from '../adapter_of.mjs';

export const adapter = await adapterOf('scorm2004');
