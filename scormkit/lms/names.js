// Takes the name of an element apart: cmi.interactions.2.id is the id of number 2 of the list cmi.interactions.

// → {name, path, indexes}: `name` with 01 as 1, `path` has n for each number, `indexes` [{list, index}] from the outside in.
export function element(name) {
  const indexes = [], seen = [], path = [];
  for (const part of pieces(name)) {
    const index = /^\d+$/.test(part);
    if (index) indexes.push({list: seen.join('.'), index: +part});
    path.push(index ? 'n' : part);
    seen.push(index ? +part : part);
  }
  return {name: seen.join('.'), path: path.join('.'), indexes};
}

// `{target=A.1}` is one piece, dots and all; in the tables it stands as `{target}`.
function pieces(name) {
  const [, head, target] = /^(.*\.)(\{target=[^{}]+\})$/.exec(name) || [];
  return target ? [...head.slice(0, -1).split('.'), '{target}'] : name.split('.');
}

export function parent(name) {
  return name.slice(0, Math.max(name.lastIndexOf('.'), 0));
}

// Is this the path of a list?
export function counted(elements, path) {
  return Object.keys(elements).some((name) => name.startsWith(`${path}.n.`));
}
