// Time as the standards write it.

const two = (number) => String(number).padStart(2, '0');

// SCORM 1.2: HHHH:MM:SS.SS
export function timespan(seconds) {
  const all = Math.min(Math.max(Math.round(seconds * 100) || 0, 0), 3599999999), whole = Math.floor(all / 100);
  const hours = two(Math.floor(whole / 3600)).padStart(4, '0');
  return `${hours}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}.${two(all % 100)}`;
}

// ISO 8601: PT1H2M3.45S
export function duration(seconds) {
  const all = Math.max(Math.round(seconds * 100) || 0, 0);
  const parts = {H: Math.floor(all / 360000), M: Math.floor(all / 6000) % 60, S: (all % 6000) / 100};
  return `PT${Object.entries(parts).map(([unit, count]) => (count ? count + unit : '')).join('') || '0S'}`;
}
