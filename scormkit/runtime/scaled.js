// A score as xAPI writes it.

// `scaled` to four places, `raw` in points; no scale from nought to nought, and no score of what nobody marks.
export function scaled(share, max) {
  if (share === null) return undefined;
  const places = (number) => Math.round(number * 1e4) / 1e4;
  return {scaled: places(share), ...(max > 0 && {raw: places(share * max), min: 0, max})};
}

export const percent = (value) => scaled(value === null ? value : value / 100, 100);
