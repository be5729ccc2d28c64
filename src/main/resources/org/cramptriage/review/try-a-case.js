/*
 * "Try a case": the questionnaire as a form, with the live result beside it.
 *
 *   TryACase.mount(element, model, presets, {ruleLink})
 *     model     the JSON of BrowserModel, parsed
 *     presets   [{id, title, answers}]; the one with the id `baseline` stands behind the button "Healthy baseline"
 *     ruleLink  id of a rule => its address; by default `#RF-030`
 *   A page address that ends in `#case=TC012` opens that preset.
 *   Gives {load(id), open({id, answers}, says), assessment(), questionnaire()}; the answers of `open` must fit.
 */
const TryACase = (() => {
  'use strict';

  const {el, newId, button, goTo, finder} = TryACaseDom;
  const BASELINE = 'baseline';
  const NEW = 'my-case';

  class Page {
    constructor(model, presets, {ruleLink = id => `#${id}`} = {}) {
      this.model = model;
      this.presets = presets;
      this.form = new TryACaseForm.Form(model, () => this.changed());
      this.result = new TryACaseResult.Result(model, {
        goTo: item => this.form.goTo(item),
        resume: () => this.form.resume(),
        clearExtra: () => this.clearExtra(),
        ruleLink,
      });
      this.bar = button('', () => goTo(this.result.heading), {class: 'ct-bar'});
      this.transfer = new Transfer(model, questionnaire => this.open(questionnaire));
      this.started = el('p', {class: 'ct-hint', role: 'status', tabindex: '-1'});
      this.element = el('div', {class: 'ct'}, el('div', {class: 'ct-columns'},
        el('div', {class: 'ct-left'}, this.toolbar(), this.form.element, this.bar), this.result.element));
      this.startOver();
    }

    toolbar() {
      const baseline = this.presets.find(preset => preset.id === BASELINE);
      const cases = this.presets.filter(preset => preset !== baseline);
      const entries = cases.map(preset => ({
        id: preset.id, text: `${preset.id} ${preset.title}`, more: told(this.model, preset, baseline).join(' ')}));
      const row = preset => el('a', {href: address(preset.id), onclick: () => this.load(preset.id)}, preset.text);
      return el('div', {class: 'ct-tools'},
        el('p', {class: 'ct-buttons'},
          button('Start over', () => this.startOver()),
          baseline && button('Healthy baseline', () => this.load(BASELINE))),
        cases.length > 0 && finder({
          label: 'Open a worked case', hint: `Type a word of its title or of its answers, such as heart failure. ${cases.length} cases.`, entries, row}),
        this.started, this.transfer.element);
    }

    startOver() {
      this.open({id: NEW, answers: {}}, 'Nothing has been asked yet.');
    }

    load(id) {
      const preset = this.presets.find(p => p.id === id);
      const problems = preset ? CrampTriage.check(this.model, preset.answers).problems : [];
      if (!preset) {
        this.started.textContent = `There is no case ${id}.`;
      } else if (problems.length > 0) {
        this.started.textContent = `The case ${id} does not fit the questionnaire: ${said(problems).join('; ')}.`;
      } else {
        this.open(preset, `Opened: ${preset.id} ${preset.title ?? ''}`);
      }
    }

    /** Opens the case that the page's address names, in sight of the reader. */
    follow() {
      const id = /^#case=(.+)$/.exec(location.hash)?.[1];
      if (id === undefined) {
        return;
      }
      this.load(unescaped(id));
      requestAnimationFrame(() => this.showStart()); // the page around it may have to show its place first
    }

    showStart() {
      const {top, bottom} = this.started.getBoundingClientRect();
      if (top <= 0 || bottom >= innerHeight) {
        goTo(this.started);
      }
    }

    open({id, answers}, says) {
      this.id = id ?? NEW;
      this.isChanged = false;
      this.form.fill(answers);
      this.started.textContent = says ?? `Opened: ${this.id}`;
      this.update();
    }

    changed() {
      if (!this.isChanged) {
        this.started.textContent = this.id === NEW ? '' : `Changed since it was opened: ${this.id}`;
      }
      this.isChanged = true;
      this.update();
    }

    /** Takes away answers to questions that are not due, and to those that are not due without them. */
    clearExtra() {
      let extra = this.form.extra(this.check().asked);
      while (extra.length > 0) {
        extra.forEach(question => question.set(undefined));
        extra = this.form.extra(this.check().asked);
      }
      this.changed();
    }

    questionnaire() {
      const same = !this.isChanged || this.id === NEW;
      return {id: same ? this.id : `${this.id}-changed`, answers: this.form.answers()};
    }

    check() {
      return CrampTriage.check(this.model, this.form.answers());
    }

    assessment() {
      return CrampTriage.assess(this.model, this.questionnaire());
    }

    update() {
      this.form.update(this.check().asked);
      const assessment = this.assessment();
      this.result.show(assessment, CrampTriage.texts(this.model, this.form.answers()));
      this.bar.replaceChildren(this.result.summary(assessment), ' ', el('span', {}, 'See the result'));
      this.bar.dataset.level = assessment.urgency;
      this.transfer.show(this.questionnaire());
    }
  }

  /** The case as a file, out and in. */
  class Transfer {
    constructor(model, onOpen) {
      this.model = model;
      this.onOpen = onOpen;
      this.out = el('textarea', {id: newId('export'), readonly: true, rows: '6', spellcheck: 'false'});
      this.in = el('textarea', {id: newId('import'), rows: '6', spellcheck: 'false'});
      this.file = el('input', {type: 'file', id: newId('file'), accept: '.json,application/json', onchange: () => this.readFile()});
      this.says = el('p', {role: 'status', class: 'ct-hint'});
      this.problems = el('ul', {class: 'ct-problem', role: 'alert'});
      this.element = el('details', {class: 'ct-transfer'}, el('summary', {}, 'Save this case, or open one'),
        el('div', {class: 'ct-transfer-parts'}, this.save(), this.openPart()));
    }

    save() {
      return el('div', {},
        el('label', {for: this.out.id}, 'This case as a questionnaire'), this.out,
        el('p', {class: 'ct-buttons'},
          button('Copy', () => this.copy()), button('Download', () => this.download())), this.says);
    }

    openPart() {
      return el('div', {},
        el('label', {for: this.in.id}, 'A questionnaire to open'), this.in,
        el('p', {class: 'ct-buttons'}, button('Open it', () => this.read(this.in.value))),
        el('label', {for: this.file.id}, 'Or choose a file'), this.file, this.problems);
    }

    show(questionnaire) {
      this.questionnaire = questionnaire;
      this.out.value = JSON.stringify(questionnaire, null, 1);
      this.says.textContent = '';
    }

    async copy() {
      this.out.select();
      try {
        await navigator.clipboard.writeText(this.out.value);
        this.says.textContent = 'Copied.';
      } catch {
        this.says.textContent = 'The text is selected: copy it with the keyboard.'; // a page may be kept from copying
      }
    }

    download() {
      const url = URL.createObjectURL(new Blob([`${this.out.value}\n`], {type: 'application/json'}));
      el('a', {href: url, download: `${this.questionnaire.id}.json`}).click();
      URL.revokeObjectURL(url);
    }

    async readFile() {
      const [file] = this.file.files;
      if (file) {
        this.read(await file.text());
      }
    }

    read(text) {
      const {questionnaire, problems} = parsed(this.model, text);
      this.problems.replaceChildren(...problems.map(problem => el('li', {}, problem)));
      if (problems.length === 0) {
        this.onOpen(questionnaire);
      }
    }
  }

  /** A questionnaire in native JSON, or every reason why it is none. */
  function parsed(model, text) {
    let questionnaire;
    try {
      questionnaire = JSON.parse(text);
    } catch (error) {
      return {problems: [`This is not JSON: ${error.message}`]};
    }
    const {id = null, answers} = questionnaire ?? {};
    const named = id === null || ['string', 'number'].includes(typeof id);
    if (!named || typeof answers !== 'object' || answers === null || Array.isArray(answers)) {
      return {problems: ['Expected one object with "answers": {"id": "q-17", "answers": {"person.age-years": 68}}']};
    }
    return {questionnaire, problems: said(CrampTriage.check(model, answers).problems)};
  }

  const said = problems => problems.map(p => `${p.item}: ${p.expected}, but it is ${p.value}`);

  /** What a case tells beside the healthy baseline, in codes and labels. */
  function told(model, preset, baseline) {
    const usual = new Set(Object.values(baseline?.answers ?? {}).flat());
    return model.items.flatMap(item => {
      const codes = [preset.answers[item.id]].flat().filter(code => typeof code === 'string' && !usual.has(code));
      return codes.map(code => `${code} ${item.choices.find(choice => choice.code === code)?.label ?? ''}`);
    });
  }

  const address = id => `#case=${encodeURIComponent(id)}`;

  function unescaped(text) {
    try {
      return decodeURIComponent(text);
    } catch {
      return text; // a broken address names no case
    }
  }

  /** Paper cannot be unfolded. */
  function unfoldForPrint(element) {
    let closed = [];
    addEventListener('beforeprint', () => {
      closed = [...element.querySelectorAll('.ct-parts details:not([open])')];
      closed.forEach(details => { details.open = true; });
    });
    addEventListener('afterprint', () => closed.forEach(details => { details.open = false; }));
  }

  function mount(element, model, presets = [], options = {}) {
    const page = new Page(model, presets, options);
    element.replaceChildren(page.element);
    unfoldForPrint(page.element);
    addEventListener('hashchange', () => page.follow());
    page.follow();
    return {
      load: id => page.load(id),
      open: (questionnaire, says) => page.open(questionnaire, says),
      assessment: () => page.assessment(),
      questionnaire: () => page.questionnaire(),
    };
  }

  return {mount};
})();
