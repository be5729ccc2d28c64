/* The page around the rules: one section at a time, links into it, search, filters, predictions, decisions. */
(() => {
  'use strict';

  const embedded = id => JSON.parse(document.getElementById(id).textContent);
  const reviews = embedded('reviews');
  const presets = embedded('presets');
  const rules = [...document.querySelectorAll('details.rule')];
  const sections = [...document.querySelectorAll('main > section')];
  const text = word => document.createTextNode(word);

  /** An element with attributes, listeners (on...) and children; texts are never read as markup. */
  function el(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (key.startsWith('on')) {
        made.addEventListener(key.slice(2), value);
      } else if (value === true) {
        made.setAttribute(key, '');
      } else if (value !== false && value !== undefined) {
        made.setAttribute(key, value);
      }
    }
    made.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
    return made;
  }

  const button = (words, onclick, attributes = {}) => el('button', {type: 'button', onclick, ...attributes}, words);
  const DECISIONS = ['approve', 'change', 'reject', 'not my field'];
  const isText = value => typeof value === 'string';

  /** Whether this is a decision as this page makes them, about a rule that it holds: files come from anywhere. */
  const isDecision = made => isText(made?.rule) && Object.hasOwn(reviews.rules, made.rule)
    && DECISIONS.includes(made.decision) && ['hash', 'comment', 'prediction', 'date'].every(key => isText(made[key]));

  const plural = (count, thing) => `${count} ${thing}${count === 1 ? '' : 's'}`;

  // What the reviewer has done so far, kept in this browser. A page opened from disk may have no storage: then it
  // lasts as long as the page, and the reader is told to export.
  class Mine {
    static KEY = 'cramp-triage-review';

    constructor() {
      this.isKept = true;
      this.data = {me: {id: '', name: '', role: ''}, decisions: {}, predictions: {}};
      try {
        const kept = JSON.parse(localStorage.getItem(Mine.KEY) ?? 'null');
        if (kept?.decisions && kept?.predictions && kept?.me) {
          this.become(kept.me);
          this.data.predictions = kept.predictions;
          this.take(Object.values(kept.decisions));
        }
      } catch {
        this.isKept = false;
      }
      this.listeners = [];
    }

    /** Takes over who somebody says they are. */
    become(who) {
      Object.keys(this.data.me).filter(key => isText(who?.[key])).forEach(key => { this.data.me[key] = who[key]; });
    }

    /** Takes over the decisions among these, and says how many they were. */
    take(made) {
      const sound = made.filter(isDecision);
      sound.forEach(decision => { this.data.decisions[decision.rule] = decision; });
      return sound.length;
    }

    save() {
      try {
        localStorage.setItem(Mine.KEY, JSON.stringify(this.data));
      } catch {
        this.isKept = false;
      }
      this.listeners.forEach(listener => listener());
    }

    /** The decision about a rule as it is now; one about an earlier content does not count. */
    decision(rule) {
      const made = this.data.decisions[rule];
      return made?.hash === reviews.rules[rule]?.hash ? made : undefined;
    }

    decide(rule, decision) {
      const {hash, content} = reviews.rules[rule];
      this.data.decisions[rule] = {rule, hash, content, date: today(), prediction: this.words(rule), ...decision};
      this.save();
    }

    takeBack(rule) {
      delete this.data.decisions[rule];
      this.save();
    }

    prediction(rule) {
      const made = this.data.predictions[rule];
      return made?.hash === reviews.rules[rule]?.hash ? made : undefined;
    }

    predict(rule, right, of) {
      this.data.predictions[rule] = {hash: reviews.rules[rule].hash, right, of};
      this.save();
    }

    words(rule) {
      const made = this.prediction(rule);
      return made && made.of > 0 ? `${made.right} of ${made.of}` : 'not asked';
    }

    /** Rules that this reviewer has not decided about, here or in the ledger. */
    open() {
      return Object.keys(reviews.rules).filter(
        rule => !this.decision(rule) && !(this.data.me.id && reviews.rules[rule].signed.includes(this.data.me.id)));
    }

    /** Decisions about rules that have changed since. */
    stale() {
      return Object.keys(this.data.decisions).filter(rule => !this.decision(rule));
    }
  }

  function today() {
    const now = new Date();
    const two = number => String(number).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  }

  const mine = new Mine();

  // ---- One section at a time, and links into it ----

  const tryACase = TryACase.mount(document.getElementById('try-a-case'), embedded('model'), presets);

  /** Scrolls the row of links, not the page. scrollIntoView would make the first tab key start behind the link. */
  function intoSight(link) {
    const row = link.closest('ul');
    const [seen, wanted] = [row.getBoundingClientRect(), link.getBoundingClientRect()];
    row.scrollLeft += Math.min(0, wanted.left - seen.left) + Math.max(0, wanted.right - seen.right);
  }

  function show(section) {
    sections.forEach(other => { other.hidden = other !== section; });
    document.querySelectorAll('nav a').forEach(link => {
      if (link.hash === `#${section.id}`) {
        link.setAttribute('aria-current', 'page');
        intoSight(link);
      } else {
        link.removeAttribute('aria-current');
      }
    });
    const heading = section.querySelector('h2').textContent;
    document.title = document.title.replace(/^(.* · )?/, `${heading} · `);
  }

  /** What the address asks for; a broken one asks for nothing. */
  function linked() {
    try {
      return decodeURIComponent(location.hash.slice(1));
    } catch {
      return '';
    }
  }

  function follow() {
    const hash = linked();
    const person = /^person=([A-Z]+-[A-Z0-9]+)-([A-D])$/.exec(hash);
    if (person) {
      openPerson(person[1], person[2]);
      return;
    }
    if (hash.startsWith('case=')) {
      show(document.getElementById('try'));
      return;
    }
    const target = document.getElementById(hash) ?? document.getElementById('overview');
    const section = target.closest('main > section') ?? sections[0];
    show(section);
    reveal(target, section);
  }

  function reveal(target, section) {
    if (target === section) {
      scrollTo(0, 0);
      return;
    }
    if (target.matches('details.rule')) {
      target.hidden = false;
      target.closest('.topic').hidden = false;
      target.open = true;
      fill(target);
    }
    target.scrollIntoView({block: 'start'});
    const focus = target.querySelector('summary') ?? target;
    if (focus === target && !target.hasAttribute('tabindex')) {
      target.setAttribute('tabindex', '-1');
    }
    focus.focus({preventScroll: true});
  }

  /** Opens a near case in the form: the harmless baseline, changed as the case says. */
  function openPerson(rule, letter) {
    const person = reviews.rules[rule]?.people.find(p => p.letter === letter);
    const answers = {...presets.find(p => p.id === 'baseline').answers};
    if (!person) {
      location.hash = 'rules';
      return;
    }
    person.without.forEach(item => delete answers[item]);
    Object.assign(answers, person.answers);
    show(document.getElementById('try'));
    tryACase.open({id: `${rule}-${letter}`, answers}, `Opened: person ${letter} of the near cases of ${rule}`);
    document.getElementById('try').scrollIntoView();
  }

  // ---- Search and filters ----

  const filters = document.getElementById('filters');
  const words = document.getElementById('search-words');
  const found = document.getElementById('found');

  const wanted = {
    kind: (rule, value) => rule.dataset.kind === value,
    urgency: (rule, value) => rule.dataset.urgency === value,
    topic: (rule, value) => rule.dataset.topic === value,
    medicine: (rule, value) => rule.dataset.medicines.split(' ').includes(value),
    state: (rule, value) => value === 'mine-open' ? !mine.decision(rule.id) : rule.dataset.state === value,
  };

  function filter() {
    const chosen = [...new FormData(filters)].filter(([, value]) => value !== '');
    const said = words.value.toLowerCase().split(/[\s,;]+/).filter(word => word !== '');
    let count = 0;
    for (const rule of rules) {
      const holds = chosen.every(([name, value]) => wanted[name](rule, value))
        && said.every(word => rule.dataset.search.includes(word));
      rule.hidden = !holds;
      count += holds ? 1 : 0;
    }
    document.querySelectorAll('.topic').forEach(topic => {
      topic.hidden = !topic.querySelector('details.rule:not([hidden])');
    });
    const all = chosen.length === 0 && said.length === 0;
    found.replaceChildren(text(all ? `${rules.length} rules.` : `${count} of ${rules.length} rules.`), ...medicinesOf(said),
      ...(count === 0 ? similar(said) : []));
  }

  /** Which kinds of medicine the words name: a brand is found even if no rule says it. */
  function medicinesOf(said) {
    if (said.length === 0) {
      return [];
    }
    return [...document.querySelectorAll('.medicines tr[data-search]')]
      .filter(kind => said.every(word => kind.dataset.search.includes(word)))
      .flatMap(kind => [text(' '), el('a', {href: `#${kind.id}`}, `Named under: ${kind.querySelector('th').firstChild.textContent.trim()}.`)]);
  }

  /** How many letters must be changed, added or left out, as far as that is at most two. */
  function mistakes(one, other) {
    if (Math.abs(one.length - other.length) > 2) {
      return 3;
    }
    let row = [...Array(other.length + 1).keys()];
    for (let i = 1; i <= one.length; i++) {
      const next = [i];
      for (let j = 1; j <= other.length; j++) {
        next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1)));
      }
      row = next;
    }
    return row[other.length];
  }

  let allWords;

  /** For words that stand nowhere: what was perhaps meant, as buttons that search for it. */
  function similar(said) {
    allWords ??= [...new Set([...rules, ...document.querySelectorAll('.medicines tr[data-search]')]
      .flatMap(place => place.dataset.search.split(/[^\p{L}\p{N}-]+/u)))];
    const strange = said.filter(word => !allWords.some(known => known.includes(word)));
    const meant = strange.flatMap(word => allWords.filter(known => known.length > 3 && mistakes(word, known) <= (word.length > 5 ? 2 : 1))
      .sort((one, other) => mistakes(word, one) - mistakes(word, other)).slice(0, 3)
      .flatMap(known => [text(' '), button(`Search for ${known}`, () => {
        words.value = said.map(other => other === word ? known : other).join(' ');
        words.focus();
        filter();
      })]));
    return strange.length === 0 ? [text(' No rule has all of these words; try fewer.')]
      : [text(` No rule mentions ${strange.map(word => `“${word}”`).join(', ')}.`), ...meant];
  }

  words.addEventListener('input', () => {
    const section = document.getElementById('rules');
    if (section.hidden) {
      history.replaceState(null, '', '#rules');
      show(section);
    }
    filter();
  });
  document.getElementById('search').addEventListener('submit', event => {
    event.preventDefault();
    rules.find(rule => !rule.hidden)?.querySelector('summary').focus();
  });
  filters.addEventListener('input', filter);
  filters.addEventListener('reset', () => {
    words.value = '';
    setTimeout(filter);
  });

  // ---- A rule that is opened: predict, then decide ----

  function fill(rule) {
    const place = rule.querySelector('.decide');
    if (place.childElementCount === 0) {
      new Decision(rule.id, place, rule.querySelector('table.near'));
    }
  }

  class Decision {
    constructor(rule, place, table) {
      Object.assign(this, {rule, place, table});
      this.toPredict = reviews.rules[rule].people.filter(person => person.toPredict);
      this.said = {};
      this.draw();
    }

    draw() {
      this.outcomes();
      this.place.replaceChildren(...this.parts().filter(part => part));
    }

    isOpen() {
      return this.toPredict.length > 0 && !mine.prediction(this.rule);
    }

    /** Until both people are predicted, the table keeps to itself for whom the rule holds. */
    outcomes() {
      for (const cell of this.table?.querySelectorAll('.outcome td') ?? []) {
        const person = this.toPredict.find(p => p.letter === cell.dataset.letter);
        cell.querySelector('.answer').hidden = this.isOpen();
        cell.querySelector('.ask')?.remove();
        if (this.isOpen() && person) {
          cell.append(this.ask(person));
        } else if (this.isOpen()) {
          cell.append(el('span', {class: 'ask'}, 'shown when you have answered'));
        }
      }
      // A case that is tried gives the answer away, too.
      const tries = this.table?.querySelector('.try-near');
      if (tries) {
        tries.hidden = this.isOpen();
      }
    }

    ask(person) {
      const option = (words, holds) => el('label', {class: 'choice'},
        el('input', {type: 'radio', name: `predict-${this.rule}-${person.letter}`, checked: this.said[person.letter] === holds,
          onchange: () => this.predicted(person, holds)}), words);
      return el('fieldset', {class: 'ask'}, el('legend', {class: 'hint'}, `Your prediction for person ${person.letter}?`),
        option('holds', true), option('does not hold', false));
    }

    predicted(person, holds) {
      this.said[person.letter] = holds;
      if (this.toPredict.every(p => p.letter in this.said)) {
        const right = this.toPredict.filter(p => this.said[p.letter] === p.holds).length;
        mine.predict(this.rule, right, this.toPredict.length);
        this.draw();
        this.place.querySelector('.says')?.focus();
      }
    }

    parts() {
      return [el('h4', {}, 'Your decision'), this.predictionWords(), this.isOpen() ? this.skip() : this.form(), this.made()];
    }

    predictionWords() {
      if (this.toPredict.length === 0) {
        return el('p', {class: 'hint'}, 'There are no two people to predict for this rule.');
      }
      if (this.isOpen()) {
        return el('p', {}, 'First predict in the table above whether the rule holds for persons A and B.');
      }
      const {right, of} = mine.prediction(this.rule);
      const words = of === 0 ? 'You looked at the answers without predicting; that is stored with your decision.'
        : right === of ? `Predicted correctly: ${right} of ${of}.`
        : `Predicted correctly: only ${right} of ${of}. Read the sentence once more: it does something other than you expected. If it is badly worded, say so in a comment.`;
      return el('p', {class: `says${of > 0 && right < of ? ' gap' : ''}`, tabindex: '-1', role: 'status'}, words);
    }

    skip() {
      return el('p', {}, button('Show the answers without predicting', () => {
        mine.predict(this.rule, 0, 0);
        this.draw();
      }));
    }

    form() {
      const made = mine.decision(this.rule);
      const names = {approve: 'Approve as it is', change: 'Must be changed', reject: 'Must be removed', 'not my field': 'Not my field'};
      const comment = el('textarea', {rows: '3', id: `comment-${this.rule}`});
      comment.value = made?.comment ?? '';
      const problem = el('p', {class: 'gap', role: 'alert'});
      const save = event => {
        event.preventDefault();
        const decision = new FormData(event.target).get('decision');
        problem.textContent = !decision ? 'Choose a decision.'
          : (decision === 'change' || decision === 'reject') && comment.value.trim() === '' ? 'Say in the comment what is wrong.' : '';
        if (problem.textContent === '') {
          mine.decide(this.rule, {decision, comment: comment.value.trim()});
          this.draw();
          this.place.querySelector('.made')?.focus();
        }
      };
      return el('form', {onsubmit: save},
        el('fieldset', {}, el('legend', {}, `${this.rule} is`), DECISIONS.map(kind => el('label', {class: 'choice'},
          el('input', {type: 'radio', name: 'decision', value: kind, checked: made?.decision === kind}), names[kind]))),
        el('label', {for: comment.id}, 'Comment (needed if it must be changed or removed)'), comment, problem,
        el('p', {class: 'buttons'}, el('button', {class: 'main'}, 'Save this decision'),
          button('Next open rule', () => next(this.rule))));
    }

    made() {
      const made = mine.decision(this.rule);
      return made && el('p', {class: 'made', tabindex: '-1', role: 'status'}, text(`Saved: ${made.decision}, ${made.date}. `),
        el('a', {href: '#mine'}, 'Export it under My review.'), text(' '),
        button('Take it back', () => {
          mine.takeBack(this.rule);
          this.draw();
        }));
    }
  }

  /** Goes to the next rule in the order of the page that has no decision yet. */
  function next(after) {
    const open = new Set(mine.open());
    const at = rules.findIndex(rule => rule.id === after);
    const rule = [...rules.slice(at + 1), ...rules.slice(0, at)].find(r => open.has(r.id));
    location.hash = rule ? rule.id : 'mine';
  }

  document.getElementById('rules').addEventListener('toggle', event => {
    if (event.target.matches('details.rule') && event.target.open) {
      fill(event.target);
    }
  }, true);

  function marks() {
    for (const rule of rules) {
      const mark = rule.querySelector('summary .mine');
      const made = mine.decision(rule.id);
      mark.hidden = !made;
      mark.textContent = made ? `you: ${made.decision}` : '';
    }
  }

  // ---- My review ----

  const LEVELS = ['EMERGENCY', 'URGENT', 'SOON', 'ROUTINE', 'SELF_CARE', ''];

  class MyReview {
    constructor(place) {
      this.place = place;
      this.progress = el('div');
      this.says = el('p', {class: 'says', role: 'status'});
      place.replaceChildren(this.me(), this.progress, this.says);
      this.draw();
    }

    me() {
      const field = (name, label, hint) => el('label', {}, label, el('input', {
        name, value: mine.data.me[name], list: name === 'id' ? 'signers' : undefined, autocomplete: 'off',
        oninput: event => this.become(name, event.target)}), hint && el('span', {class: 'hint'}, hint));
      return el('div', {class: 'me'},
        el('h3', {}, 'Who you are'),
        el('fieldset', {}, el('legend', {class: 'hint'}, 'As in the list of signers. If you are not in it yet, the person who imports the decisions adds you.'),
          field('id', 'Short id', 'Small letters, as in j.doe.'), field('name', 'Full name'), field('role', 'Profession and field')),
        el('datalist', {id: 'signers'}, reviews.signers.map(signer => el('option', {value: signer.id}, signer.name))));
    }

    become(name, input) {
      mine.data.me[name] = input.value.trim();
      const known = name === 'id' && reviews.signers.find(signer => signer.id === mine.data.me.id);
      if (known) {
        mine.become(known);
        this.showMe();
      }
      mine.save();
    }

    showMe() {
      for (const [key, value] of Object.entries(mine.data.me)) {
        this.place.querySelector(`input[name=${key}]`).value = value;
      }
    }

    draw() {
      const decided = Object.keys(mine.data.decisions).filter(rule => mine.decision(rule));
      const open = mine.open();
      this.progress.replaceChildren(...[
        el('h3', {}, 'Your progress'),
        el('label', {}, `${decided.length} of ${rules.length} decided`, el('br'),
          el('progress', {max: rules.length, value: decided.length})),
        !mine.isKept && el('p', {class: 'gap'}, 'This browser does not store anything for this page. Export before you close it.'),
        el('p', {class: 'buttons'},
          el('button', {type: 'button', class: 'main', disabled: decided.length === 0, onclick: () => this.export()}, `Export ${plural(decided.length, 'decision')}`),
          this.open(), button('Delete all my decisions', () => this.forget())),
        this.stale(), this.made(decided), this.toRead(open)].filter(part => part));
    }

    stale() {
      const stale = mine.stale();
      return stale.length > 0 && el('div', {class: 'alert'}, el('h3', {}, 'Changed since you decided'),
        el('p', {}, 'These rules have changed since you read them. They are not exported; please read them again.'),
        this.links(stale));
    }

    links(ids) {
      return el('ul', {}, ids.map(id => el('li', {}, el('a', {href: `#${id}`}, id), text(` ${title(id)}`))));
    }

    made(decided) {
      return decided.length > 0 && el('div', {}, el('h3', {}, 'Your decisions'), el('ul', {}, decided.map(rule => {
        const {decision, comment, prediction} = mine.decision(rule);
        return el('li', {}, el('a', {href: `#${rule}`}, rule), text(` ${title(rule)}: `), el('b', {}, decision),
          text(`, predicted ${prediction}${comment ? `. ${comment}` : ''} `), button(`Take back ${rule}`, () => mine.takeBack(rule)));
      })));
    }

    toRead(open) {
      const groups = LEVELS.map(level => [level, open.filter(rule => reviews.rules[rule].urgency === level)]);
      return el('div', {}, el('h3', {}, 'Still to read'), groups.filter(([, ids]) => ids.length > 0).map(([level, ids]) =>
        el('details', {}, el('summary', {}, `${level.replace('_', ' ') || 'advice, contraindications, signs and policies'}: ${plural(ids.length, 'rule')}`), this.links(ids))));
    }

    export() {
      const {me} = mine.data;
      const missing = ['id', 'name', 'role'].find(key => me[key] === '');
      if (missing) {
        this.says.textContent = 'First say who you are: id, name and role.';
        this.place.querySelector(`input[name=${missing}]`).focus();
        return;
      }
      const decisions = Object.keys(mine.data.decisions).sort().map(rule => mine.decision(rule)).filter(decision => decision);
      const file = {format: 'cramp-triage-review-1', pack: {version: reviews.version, hash: reviews.hash}, signer: me, decisions};
      const link = el('a', {download: `review-${me.id.replace(/[^a-z0-9.-]/gi, '_')}-${today()}.json`,
        href: URL.createObjectURL(new Blob([JSON.stringify(file, null, 1)], {type: 'application/json'}))});
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
      this.says.textContent = `Saved as ${link.download}, usually in your downloads. Send it to the person who maintains the rules.`;
    }

    open() {
      const input = el('input', {type: 'file', accept: '.json,application/json', class: 'noprint', 'aria-label': 'Open decisions that were exported', onchange: async () => {
        try {
          const file = JSON.parse(await input.files[0].text());
          if (file.format !== 'cramp-triage-review-1' || !Array.isArray(file.decisions)) {
            throw new Error('no such file');
          }
          mine.become(file.signer);
          const taken = mine.take(file.decisions);
          const left = file.decisions.length - taken;
          this.showMe();
          mine.save();
          this.says.textContent = `Opened ${plural(taken, 'decision')}.${left > 0 ? ` ${left} more cannot be read or are about rules that are not in this report.` : ''}`;
        } catch {
          this.says.textContent = 'That file does not contain decisions exported from this report.';
        }
      }});
      return el('label', {}, 'Continue with exported decisions: ', input);
    }

    forget() {
      if (confirm('Delete all decisions and predictions stored in this browser?')) {
        mine.data.decisions = {};
        mine.data.predictions = {};
        mine.save();
        location.reload();
      }
    }
  }

  const title = rule => document.querySelector(`#${CSS.escape(rule)} summary .title`).textContent;
  const myReview = new MyReview(document.getElementById('my-review'));
  mine.listeners.push(marks, () => myReview.draw());

  // Printing takes the section that is shown, with the rules that are found, opened.
  let opened = [];
  addEventListener('beforeprint', () => {
    opened = rules.filter(rule => !rule.open && !rule.hidden);
    opened.forEach(rule => { rule.open = true; });
  });
  addEventListener('afterprint', () => opened.forEach(rule => { rule.open = false; }));

  addEventListener('hashchange', follow);
  marks();
  filter();
  follow();
})();
