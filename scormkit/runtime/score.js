// What answers and attempts are worth: these sums in one place, so that screen, LMS and state agree.

// Two decimals: what is compared with the pass mark is what is shown and sent.
export const rounded = (score) => Math.round(score * 100) / 100;

export function verdict(score) {
  if (score === null) return null;
  return score > 1 - 1e-9 ? 'right' : score > 0 ? 'partly' : 'wrong';
}

// What the learner is told; `done` where nobody scores.
export const told = (score) => ({score, verdict: verdict(score) || 'done'});

// 0 to 1, or null from a kind that nobody scores: it has no `score`, so that no answer costs nothing either.
export function graded(widget, question, response) {
  if (!widget.score) return null;
  const score = response === null ? 0 : widget.score(question, response);
  return score === null ? null : Math.min(1, Math.max(0, +score || 0));
}

// Per cent of the points to be had. `marks` are pairs of score and points; where nothing counts, nothing is missed.
export function total(marks) {
  let had = 0, all = 0;
  for (const [score, points] of marks) {
    had += (score || 0) * points;
    all += score === null ? 0 : points;
  }
  return all ? rounded((Math.min(1, had / all)) * 100) : 100;
}
