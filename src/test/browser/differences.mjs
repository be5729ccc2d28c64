// Where two JSON values differ, as {path, actual, expected}; the order of fields counts too.
export function differences(actual, expected, path = '$') {
  if (Object.is(actual, expected) || (actual === 0 && expected === 0)) {
    return [];
  }
  if (!isObject(actual) || !isObject(expected) || Array.isArray(actual) !== Array.isArray(expected)) {
    return [{path, actual, expected}];
  }
  const keys = Object.keys(expected);
  if (Object.keys(actual).join() !== keys.join()) {
    return [{path, actual: briefly(actual), expected: briefly(expected)}];
  }
  return keys.flatMap(key => differences(actual[key], expected[key], `${path}.${key}`));
}

const isObject = value => typeof value === 'object' && value !== null;

/** What a list or an object is about: the ids of a list's elements, or the fields of an object. */
function briefly(value) {
  return Array.isArray(value) ? value.map(v => v?.id ?? v?.item ?? v) : Object.keys(value);
}
