// Criteria rated by levels.
import {scale} from '../../runtime/scale.js';

export const widget = scale;
