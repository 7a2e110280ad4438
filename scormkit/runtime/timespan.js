// Time as SCORM 1.2 writes it.

const two = (number) => String(number).padStart(2, '0');

// HHHH:MM:SS.SS
export function timespan(seconds) {
  const all = Math.min(Math.max(Math.round(seconds * 100) || 0, 0), 3599999999), whole = Math.floor(all / 100);
  const hours = two(Math.floor(whole / 3600)).padStart(4, '0');
  return `${hours}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}.${two(all % 100)}`;
}
