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
  await LForms.Util.addFormToPage(await answer.json(), 'form', OPTIONS);
}

/** What was filled in; or nothing, and the page says why. A number that is none would lose all answers. */
function filledIn() {
  const problems = LForms.Util.checkValidity('form');
  const response = problems ? null : LForms.Util.getFormFHIRData('QuestionnaireResponse', 'R4', 'form');
  if (response) {
    return response;
  }
  say(false, 'Nothing was saved yet. Please correct:', problems ?? ['The form gave no answers.']);
  return null;
}

/** Replace this by sending it to your own server, and open connect-src in index.html for it. */
function handOver(response) {
  const file = new Blob([JSON.stringify(response, null, 2)], {type: 'application/fhir+json'});
  const link = Object.assign(document.createElement('a'), {href: URL.createObjectURL(file), download: 'answers.fhir.json'});
  link.click();
  URL.revokeObjectURL(link.href);
  say(true, 'Your answers were saved as answers.fhir.json.');
}

document.getElementById('save').addEventListener('click', () => {
  const response = filledIn();
  if (response) {
    handOver(response);
  }
});

show().catch(problem => say(false, 'The questions could not be loaded.', [].concat(problem).map(String)));
