// What was changed on this page, so that it can be taken back step by step; a paste is one step.
const MOST = 200;

export function history(cells, commit) {
  const state = new Map();
  const done = [];
  const undone = [];
  // The step of a cell in which somebody is writing still: what is typed after a pause goes on with it.
  let open = null;

  const look = (cell) => ({
    text: cell.kind === "yes-no" ? (cell.fields.find((field) => field.checked)?.value ?? "") : cell.input.value,
    none: cell.none?.checked,
    estimate: cell.estimate?.checked,
    remark: cell.remark?.value,
  });
  const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

  function put(cell, content) {
    if (cell.kind === "yes-no") cell.fields.forEach((field) => (field.checked = field.value === content.text));
    else cell.input.value = content.text;
    if (cell.none) cell.none.checked = content.none;
    if (cell.estimate) cell.estimate.checked = content.estimate;
    if (cell.remark) cell.remark.value = content.remark;
    state.set(cell, content);
  }

  function back(from, to, side) {
    const step = from.pop();
    if (!step) return undefined;
    to.push(step);
    step.forEach((one) => put(one.cell, one[side]));
    commit(step.map((one) => one.cell));
    return step[0].cell;
  }

  // Whether the step only went on with the one before; what is as it was before that is no step at all.
  function resumed(last, step) {
    if (!last || last !== done.at(-1) || step.length > 1 || last[0].cell !== step[0].cell) return false;
    last[0].after = step[0].after;
    if (same(last[0].before, last[0].after)) done.pop();
    return true;
  }

  return {
    begin: () => cells.forEach((cell) => state.set(cell, look(cell))),
    // The cell was written by something other than the writer's hand.
    seen: (cell) => state.set(cell, look(cell)),
    // Something was typed that is not taken over yet.
    pending: (cell) => !same(state.get(cell), look(cell)),
    // goesOn: it is not the last that is typed there. True when something was new.
    commit(some, goesOn = false) {
      const step = some
        .map((cell) => ({ cell, before: state.get(cell), after: look(cell) }))
        .filter(({ before, after }) => !same(before, after));
      const last = open;
      if (!goesOn) open = null;
      if (step.length === 0) return false;
      if (!resumed(last, step)) {
        done.push(step);
        if (done.length > MOST) done.shift();
      }
      open = goesOn ? done.at(-1) : null;
      undone.length = 0;
      step.forEach(({ cell, after }) => state.set(cell, after));
      commit(step.map(({ cell }) => cell));
      return true;
    },
    // Both give the first cell of the step, if there was one.
    undo: () => back(done, undone, "before"),
    redo: () => back(undone, done, "after"),
    able: () => ({ undo: done.length > 0, redo: undone.length > 0 }),
  };
}
