// Lines with a list beside each: pairs like any others.
import {pairs} from '../../runtime/pairs.js';

export const widget = pairs;
