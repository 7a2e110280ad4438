// Time as SCORM 2004, xAPI and cmi5 write it.

// ISO 8601: PT1H2M3.45S
export function duration(seconds) {
  const all = Math.max(Math.round(seconds * 100) || 0, 0);
  const parts = {H: Math.floor(all / 360000), M: Math.floor(all / 6000) % 60, S: (all % 6000) / 100};
  return `PT${Object.entries(parts).map(([unit, count]) => (count ? count + unit : '')).join('') || '0S'}`;
}
