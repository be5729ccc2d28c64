// Shows the form and hands out what was filled in as a FHIR QuestionnaireResponse.
const FORM = 'leg-cramps.json';
const OPTIONS = {
  fhirVersion: 'R4',
  viewMode: 'md', // each question above its answers
  showCodingInstruction: true, // limits and help stand there without a click
  hideTreeLine: true,
  hideIndentation: true,
};

const outcome = document.getElementById('outcome');

function say(saved, heading, lines = []) {
  const list = document.createElement('ul');
  list.append(...lines.map(line => Object.assign(document.createElement('li'), {textContent: line})));
  outcome.className = saved ? 'saved' : '';
  outcome.replaceChildren(Object.assign(document.createElement('p'), {textContent: heading}), ...(lines.length ? [list] : []));
}

async function show() {
  const answer = await fetch(FORM);
  if (!answer.ok) {
    throw new Error(`${FORM}: ${answer.status}`);
  }
  new MutationObserver(nameUnits).observe(document.getElementById('form'), {childList: true, subtree: true});
  await LForms.Util.addFormToPage(await answer.json(), 'form', OPTIONS);
}

/** Units stand in fields without a name, which are no place to stop at on the way by keys. */
function nameUnits() {
  for (const unit of document.querySelectorAll('input[id^="unit_"]:not([aria-label])')) {
    unit.setAttribute('aria-label', 'Unit');
    unit.tabIndex = -1;
  }
}

/** What LHC-Forms says of a number, in plainer words. */
function plainly(problem) {
  return problem
    .replace(/must be an integer number\.$/, 'Write a whole number, in digits.')
    .replace(/must be a decimal number\.$/, 'Write a number in digits, for one and a half 1.5.')
    .replace(/must be a value less than or equal to (\S+)\.$/, 'This is more than $1.')
    .replace(/must be a value greater than or equal to (\S+)\.$/, 'This is less than $1.');
}

/** What was filled in; or nothing, and the page says why. A number that is none would lose all answers. */
function filledIn() {
  const problems = LForms.Util.checkValidity();
  const response = problems ? null : LForms.Util.getFormFHIRData('QuestionnaireResponse', 'R4');
  if (response) {
    return response;
  }
  say(false, 'Nothing was saved yet. Please correct:', (problems ?? ['The form gave no answers.']).map(plainly));
  return null;
}

/** Replace this by sending it to your own server, and open connect-src in index.html for it. */
function handOver(response) {
  const file = new Blob([JSON.stringify(response, null, 2)], {type: 'application/fhir+json'});
  const link = Object.assign(document.createElement('a'), {href: URL.createObjectURL(file), download: 'answers.fhir.json'});
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // some browsers fetch it later
  say(true, 'Your answers were saved as answers.fhir.json. Nobody has read them yet.');
}

function save() {
  try {
    const response = filledIn();
    if (response) {
      handOver(response);
    }
  } catch (problem) {
    say(false, 'Your answers could not be saved.', [String(problem)]);
  }
}

document.getElementById('save').addEventListener('click', save);
show().catch(problem => say(false, 'The questions could not be loaded.', [problem].flat().map(String)));
