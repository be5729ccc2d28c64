/* The questionnaire as a form: every question with "not asked", "I don't know" and its answers. */
const TryACaseForm = (() => {
  'use strict';

  const {el, newId, button, goTo, finder} = TryACaseDom;
  const UNKNOWN = 'unknown';
  const NOT_ASKED = 'Not asked';
  const DONT_KNOW = "I don't know";
  const SECTIONS = {
    person: 'About you',
    episode: 'Your cramps',
    sign: 'What you notice in your leg and body',
    exposure: 'What has happened to you',
    lifestyle: 'How you live',
    sleep: 'Your sleep',
    history: 'Your health',
    medication: 'Your medicines',
  };

  // ---------------------------------------------------------------- one question

  /** A question in a fieldset. Kinds of question say how an answer is put in and read. */
  class Question {
    constructor(item, onChange) {
      this.item = item;
      this.name = newId('q');
      this.onChange = onChange;
      this.legend = el('legend', {id: `${this.name}-legend`}, item.question);
      this.mark = el('p', {class: 'ct-mark', hidden: true},
        'Not asked of this person. The answer is still used. ',
        button('Remove the answer', () => this.clear()));
      this.element = el('fieldset', {class: 'ct-question', id: `ct-item-${item.id}`, tabindex: '-1', 'data-item': item.id},
        this.legend,
        el('p', {class: 'ct-id'}, item.id, item.required ? '' : ' · may be left out'),
        this.mark,
        this.options());
      this.element.addEventListener('change', () => this.changed());
    }

    changed() {
      this.onChange(this);
    }

    clear() {
      this.set(undefined);
      this.onChange(this);
      goTo(this.element);
    }

    /** Hides what is not due; an answer to it stays, and is marked, because rules read it. */
    due(isDue) {
      const answered = this.get() !== undefined;
      this.element.hidden = !isDue && !answered;
      this.mark.hidden = isDue || !answered;
      this.element.classList.toggle('ct-answered', answered);
    }

    option(type, value, text) {
      const input = el('input', {type, name: this.name, value});
      return el('label', {class: 'ct-option'}, input, el('span', {}, text));
    }

    input(value) {
      return [...this.element.querySelectorAll('input')].find(input => input.value === value);
    }
  }

  /** Yes or no, or one code. */
  class OneOf extends Question {
    choices() {
      const yesNo = [{code: 'true', label: 'Yes'}, {code: 'false', label: 'No'}];
      return this.item.type === 'boolean' ? yesNo : this.item.choices.filter(choice => !choice.retired);
    }

    options() {
      const known = this.choices().map(choice => this.option('radio', choice.code, choice.label));
      const unknown = this.choices().some(choice => choice.code === UNKNOWN)
        ? [] : [this.option('radio', UNKNOWN, DONT_KNOW)];
      const options = [this.option('radio', '', NOT_ASKED), ...known, ...unknown];
      options[0].firstChild.checked = true;
      return el('div', {class: 'ct-options'}, options);
    }

    get() {
      const value = this.element.querySelector('input:checked').value;
      if (value === '' || value === UNKNOWN) {
        return value || undefined;
      }
      return this.item.type === 'boolean' ? value === 'true' : value;
    }

    set(answer) {
      this.input(String(answer ?? '')).checked = true;
    }
  }

  /** A number in a unit. */
  class NumberIn extends Question {
    options() {
      const unit = el('span', {id: `${this.name}-unit`}, this.item.unit ?? '');
      this.radios = ['', 'number', UNKNOWN].map((value, i) =>
        this.option('radio', value, [NOT_ASKED, 'Number:', DONT_KNOW][i]));
      this.radios[0].firstChild.checked = true;
      this.problem = el('p', {class: 'ct-problem', id: `${this.name}-problem`, role: 'alert'});
      this.field = el('input', {
        type: 'text', inputmode: 'decimal', size: '8', autocomplete: 'off', class: 'ct-number', value: '',
        'aria-labelledby': `${this.legend.id} ${unit.id}`, 'aria-describedby': this.problem.id,
        oninput: () => this.typed(),
      });
      const number = el('span', {class: 'ct-field'}, this.radios[1], this.field, unit);
      return el('div', {class: 'ct-options'}, this.radios[0], number, this.radios[2], this.problem);
    }

    typed() {
      this.choose(this.field.value.trim() === '' ? '' : 'number');
      this.changed();
    }

    choose(value) {
      this.radios.map(radio => radio.firstChild).find(input => input.value === value).checked = true;
    }

    chosen() {
      return this.radios.map(radio => radio.firstChild).find(input => input.checked).value;
    }

    changed() {
      if (this.chosen() !== 'number') {
        this.field.value = '';
      }
      this.complain();
      super.changed();
    }

    complain() {
      const text = this.chosen() === 'number' && this.field.value.trim() !== '' ? this.wrong() : '';
      this.problem.textContent = text;
      this.field.setAttribute('aria-invalid', text !== '');
    }

    wrong() {
      const written = this.field.value.trim();
      const whole = this.item.type === 'integer';
      const fits = (whole ? /^-?\d{1,15}$/ : /^-?\d{1,15}(\.\d{1,15})?$/).test(written);
      if (fits && written.replace(/\D/g, '').length <= 15) {
        return '';
      }
      const example = whole ? 'a whole number, such as 12' : 'a number with a point, such as 1.5';
      return `Write ${example}. This counts as not asked.`;
    }

    get() {
      const value = this.chosen();
      if (value !== 'number') {
        return value || undefined;
      }
      return this.field.value.trim() === '' || this.wrong() ? undefined : Number(this.field.value);
    }

    set(answer) {
      const number = typeof answer === 'number';
      this.choose(number ? 'number' : answer ?? '');
      this.field.value = number ? plain(answer) : '';
      this.complain();
    }
  }

  /** Without an exponent, as people write numbers. */
  const plain = number => number.toLocaleString('en', {useGrouping: false, maximumFractionDigits: 15});

  /** Any number of codes. */
  class AnyOf extends Question {
    options() {
      const codes = this.item.choices.filter(choice => choice.code !== UNKNOWN && !choice.retired);
      const ticks = codes.map(choice => this.option('checkbox', choice.code, choice.label));
      const options = [
        this.option('checkbox', '', NOT_ASKED), ...ticks,
        this.option('checkbox', UNKNOWN, `${DONT_KNOW}, or not all of it`)];
      this.ticks = options.map(option => option.firstChild);
      this.ticks[0].checked = true;
      this.ticks[0].addEventListener('change', () => this.set(undefined));
      return el('div', {class: 'ct-options ct-many'}, options);
    }

    changed() {
      this.ticks[0].checked = this.ticked().length === 0;
      super.changed();
    }

    ticked() {
      return this.ticks.slice(1).filter(tick => tick.checked).map(tick => tick.value);
    }

    get() {
      const codes = this.ticked();
      if (codes.length === 0) {
        return undefined;
      }
      return codes.length === 1 && codes[0] === UNKNOWN ? UNKNOWN : codes;
    }

    set(answer) {
      const codes = answer === undefined ? [] : [answer].flat();
      this.ticks.forEach(tick => {
        tick.checked = tick.value === '' ? codes.length === 0 : codes.includes(tick.value);
      });
    }

    /** Ticks kinds of medicine that a name stands for. */
    add(codes) {
      const before = this.get();
      this.set([...new Set([...(before === undefined ? [] : [before].flat()), ...codes])].filter(c => c !== 'none'));
      super.changed();
    }
  }

  const KINDS = {boolean: OneOf, choice: OneOf, integer: NumberIn, decimal: NumberIn, 'multi-choice': AnyOf};

  // ---------------------------------------------------------------- names of medicines

  /** Every listed name with the kinds that it stands for; one brand may hold several medicines. */
  function medicineNames(model, label) {
    const names = new Map();
    for (const entry of model.medicines) {
      for (const written of [entry.name, ...entry.brands, ...entry.alsoWritten]) {
        const key = written.toLowerCase();
        const known = names.get(key) ?? {text: capital(written), medicines: new Set(), kinds: new Set()};
        known.medicines.add(entry.name);
        known.kinds.add(entry.kind);
        names.set(key, known);
      }
    }
    return [...names.values()].map(name => ({...name, says: [...name.kinds].map(label).join('; and ')}));
  }

  const capital = name => name.charAt(0).toUpperCase() + name.slice(1);

  function medicineFinder(model, list) {
    const label = code => list.item.choices.find(choice => choice.code === code)?.label ?? code;
    const done = el('p', {class: 'ct-hint', role: 'status'});
    const pick = name => {
      list.add([...name.kinds]);
      done.textContent = `Ticked for ${name.text}: ${name.says}.`;
    };
    const medicines = name => [...name.medicines].filter(m => m.toLowerCase() !== name.text.toLowerCase()).join(' + ');
    const row = name => [
      button(name.text, () => pick(name)), ' ',
      el('span', {}, medicines(name) ? `(${medicines(name)}) ` : '', `ticks: ${name.says}`)];
    const hint = 'Type a brand or an ingredient, such as Lipitor. This box only looks up listed names and ticks their '
      + 'kind above. The program reads names as people write them, even misspelt; this page does not.';
    const box = finder({label: 'Find a medicine by its name', hint, entries: medicineNames(model, label), row});
    box.append(done);
    return box;
  }

  // ---------------------------------------------------------------- the whole form

  class Form {
    /** onChange: called after each change of an answer by the reader. */
    constructor(model, onChange) {
      this.model = model;
      this.onChange = onChange;
      this.names = undefined;
      this.last = null;
      this.questions = new Map(model.items
        .filter(item => KINDS[item.type])
        .map(item => [item.id, new KINDS[item.type](item, question => this.changed(question))]));
      this.sections = sectionsOf(this.questions).map(section => this.section(section));
      this.element = el('form', {class: 'ct-form', 'aria-label': 'Questionnaire', onsubmit: e => e.preventDefault()},
        this.contents(), this.sections.map(section => section.element));
    }

    section({id, questions}) {
      const heading = el('h3', {id: newId('section'), tabindex: '-1'}, SECTIONS[id] ?? id);
      const count = el('span', {class: 'ct-hint'});
      const element = el('section', {class: 'ct-section', 'aria-labelledby': heading.id},
        heading, questions.map(question => question.element));
      const {medicines} = this.model.decisions.roles;
      if (this.questions.has(medicines) && questions.includes(this.questions.get(medicines))) {
        this.written = el('p', {class: 'ct-mark', hidden: true});
        this.questions.get(medicines).element
          .after(medicineFinder(this.model, this.questions.get(medicines)), this.written);
      }
      return {heading, count, questions, element};
    }

    contents() {
      const links = this.sections.map(({heading, count}) => {
        const link = button(`${heading.textContent} `, () => goTo(heading));
        link.append(count);
        return el('li', {}, link);
      });
      return el('nav', {class: 'ct-contents', 'aria-label': 'Parts of the questionnaire'}, el('ul', {}, links));
    }

    changed(question) {
      this.last = question;
      this.onChange();
    }

    /** The answers as a questionnaire holds them; what was not asked is absent. */
    answers() {
      const answers = {};
      for (const item of this.model.items) {
        const written = item.id === this.model.decisions.roles.medicineNames;
        const answer = written ? this.names : this.questions.get(item.id)?.get();
        if (answer !== undefined) {
          answers[item.id] = answer;
        }
      }
      return answers;
    }

    /** Puts in these answers and no others. They fit the questionnaire. */
    fill(answers) {
      const given = id => (isAbsent(answers[id]) ? undefined : answers[id]);
      this.questions.forEach((question, id) => question.set(given(id)));
      this.names = given(this.model.decisions.roles.medicineNames);
      this.showNames();
      this.last = null;
    }

    showNames() {
      this.written.hidden = this.names === undefined;
      this.written.replaceChildren(
        `This case has written names: ${[this.names].flat().join(', ')}. Written names are not read on this page: which `
        + 'medicines the person takes remains partly unknown. ',
        button('Leave the names out', () => {
          this.names = undefined;
          this.showNames();
          this.onChange();
        }));
    }

    /** Shows what is due. asked: item => true, false or null. */
    update(asked) {
      this.questions.forEach((question, id) => question.due(asked(id) !== false));
      for (const {count, questions} of this.sections) {
        const due = questions.filter(question => !question.element.hidden);
        const answered = due.filter(question => question.element.classList.contains('ct-answered'));
        count.textContent = `${answered.length} of ${due.length}`;
      }
    }

    /** The questions that are answered although they are not due. */
    extra(asked) {
      return [...this.questions]
        .filter(([id, question]) => asked(id) === false && question.get() !== undefined)
        .map(([, question]) => question);
    }

    goTo(id) {
      goTo(this.questions.get(id)?.element ?? this.element);
    }

    /** Back to where the reader was. */
    resume() {
      goTo(this.last?.element ?? this.sections[0].heading);
    }
  }

  const isAbsent = answer => answer === null || answer === '' || (Array.isArray(answer) && answer.length === 0);

  function sectionsOf(questions) {
    const sections = new Map();
    questions.forEach((question, item) => {
      const id = item.split('.')[0];
      sections.set(id, [...(sections.get(id) ?? []), question]);
    });
    return [...sections].map(([id, ofSection]) => ({id, questions: ofSection}));
  }

  return {Form};
})();
