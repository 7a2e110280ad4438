// Adds up the time that a learner has spent, as each standard writes it.

const TIMESPAN = /^(\d+):(\d+):(\d+(?:\.\d+)?)$/;
const INTERVAL = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const SECONDS = [31536000, 2592000, 86400, 3600, 60, 1];

// SCORM 1.2: HHHH:MM:SS.SS.
export function timespans(one, other) {
  const all = Math.round((spanned(one) + spanned(other)) * 100) / 100;
  const pad = (amount, width) => `${amount}`.padStart(width, '0');
  return [pad(Math.floor(all / 3600), 4), pad(Math.floor(all / 60) % 60, 2), (all % 60).toFixed(2).padStart(5, '0')].join(':');
}

function spanned(text) {
  const [, hours = 0, minutes = 0, seconds = 0] = TIMESPAN.exec(text) || [];
  return hours * 3600 + minutes * 60 + +seconds;
}

// SCORM 2004: PT1H2M3.45S; a year has 365 days here and a month 30.
export function intervals(one, other) {
  const all = Math.round((lasted(one) + lasted(other)) * 100) / 100;
  return `PT${Math.floor(all / 3600)}H${Math.floor(all / 60) % 60}M${Math.round((all % 60) * 100) / 100}S`;
}

function lasted(text) {
  const [, ...parts] = INTERVAL.exec(text) || [];
  return parts.reduce((sum, part, n) => sum + (+part || 0) * SECONDS[n], 0);
}
