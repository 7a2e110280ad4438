// Time as SCORM 1.2 writes it.

// HHHH:MM:SS.SS
export function timespan(seconds) {
  const all = Math.min(Math.max(Math.round(seconds * 100) || 0, 0), 3599999999) * 10;
  return `${Math.floor(all / 3600000)}`.padStart(4, '0') + new Date(all).toISOString().slice(13, 22);
}
