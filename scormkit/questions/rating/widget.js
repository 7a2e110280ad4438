// Statements rated on one scale.
import {scale} from '../../runtime/scale.js';

export const widget = scale;
