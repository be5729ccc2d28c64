/*
 * Evaluates a rule pack in the browser, from the model that BrowserModel writes. It stands on its own beside the
 * engine, and a test holds the two against each other, so it is written for plainness and not for speed.
 *
 *   CrampTriage.assess(model, {id, answers})  the product's assessment, field by field; throws CrampTriage.Refused
 *   CrampTriage.check(model, answers)         {problems, warnings, asked: item => true | false | null}
 *   CrampTriage.texts(model, answers)         (id, name) => a text of a rule as this person reads it
 *
 * Truth is true, false, or null for unknown. What people write in `medication.names` is not read here: the
 * vocabulary is large, so a written name leaves the list of medicines partly unknown, as an unknown name does.
 */
const CrampTriage = (() => {
  'use strict';

  const UNKNOWN = 'unknown';
  const NOT_TOLD = 'not-told';
  const NONE = 'none';
  const MOST_DIGITS = 15;
  const LONGEST_LINE = 1000;
  const MOST_VALUES = 200;
  const LEVELS = ['SELF_CARE', 'ROUTINE', 'SOON', 'URGENT', 'EMERGENCY'];
  const KINDS = ['red-flag', 'medicine', 'risk-factor'];

  const rank = level => LEVELS.indexOf(level);
  const higher = (a, b) => (rank(a) >= rank(b) ? a : b);
  const byId = (a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

  // ---------------------------------------------------------------- the model, indexed once

  const indexes = new WeakMap();

  function indexOf(model) {
    if (!indexes.has(model)) {
      indexes.set(model, index(model));
    }
    return indexes.get(model);
  }

  function index(model) {
    const rules = [...model.rules].sort(byId);
    return {
      model,
      items: model.items,
      item: new Map(model.items.map((item, position) => [item.id, {...item, position}])),
      rules,
      rule: new Map(rules.map(rule => [rule.id, rule])),
      findings: rules.filter(isFinding).sort(asShown),
      advice: rules.filter(rule => rule.kind === 'advice'),
      factors: rules.filter(rule => rule.kind === 'risk-factor'),
    };
  }

  const isFinding = rule => KINDS.includes(rule.kind);

  function asShown(a, b) {
    return rank(b.urgency) - rank(a.urgency)
      || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind)
      || (a.evidenceOrder ?? 0) - (b.evidenceOrder ?? 0)
      || byId(a, b);
  }

  // ---------------------------------------------------------------- decimal numbers, exactly

  /** A number as digits and scale: 1.25 is {digits: 125n, scale: 2}. */
  function decimal(value) {
    const [number, exponent = '0'] = String(value).toLowerCase().split('e');
    const [whole, fraction = ''] = number.split('.');
    return {digits: BigInt(whole + fraction), scale: fraction.length - Number(exponent)};
  }

  const power = n => 10n ** BigInt(Math.max(0, n));
  const size = n => (n < 0n ? -n : n);
  const length = n => size(n).toString().length;

  function compareDecimals(a, b) {
    const scale = Math.max(a.scale, b.scale);
    const left = a.digits * power(scale - a.scale);
    const right = b.digits * power(scale - b.scale);
    return left < right ? -1 : left > right ? 1 : 0;
  }

  function minus(a, b) {
    const scale = Math.max(a.scale, b.scale);
    return {digits: a.digits * power(scale - a.scale) - b.digits * power(scale - b.scale), scale};
  }

  /** A quotient of 16 digits, a half going to the even digit: the arithmetic of the product. */
  function divide(a, b) {
    let more = 16 - length(a.digits) + length(b.digits);
    let parts = quotient(a, b, more);
    if (length(parts.whole) > 16) {
      more -= 1;
      parts = quotient(a, b, more);
    }
    const twice = 2n * parts.rest;
    const up = twice > parts.divisor || (twice === parts.divisor && parts.whole % 2n === 1n);
    const digits = parts.whole + (up ? 1n : 0n);
    const negative = a.digits < 0n !== b.digits < 0n;
    return {digits: negative ? -digits : digits, scale: a.scale - b.scale + more};
  }

  function quotient(a, b, more) {
    const dividend = size(a.digits) * power(more);
    const divisor = size(b.digits) * power(-more);
    return {whole: dividend / divisor, rest: dividend % divisor, divisor};
  }

  /** With one decimal, a half going away from zero. */
  function oneDecimal(value) {
    if (value.scale <= 1) {
      return Number(value.digits * power(1 - value.scale)) / 10;
    }
    const unit = power(value.scale - 1);
    const digits = (2n * size(value.digits) + unit) / (2n * unit);
    return Number(value.digits < 0n ? -digits : digits) / 10;
  }

  function holds(sign, order) {
    return {'<': order < 0, '<=': order <= 0, '==': order === 0, '>=': order >= 0, '>': order > 0}[sign];
  }

  // ---------------------------------------------------------------- answers, held against the questionnaire

  class Refused extends Error {
    constructor(problems) {
      super(problems.map(p => `${p.item}: ${p.expected}`).join('; '));
      this.problems = problems;
    }
  }

  /** Valid answers by item: {unknown}, {yes}, {number}, {code}, {ticked, alsoUnknown} or {lines}. */
  class Check {
    constructor(ix, answers) {
      this.problems = [];
      this.warnings = [];
      this.medicines = [];
      this.sheet = new Map();
      this.unknownItems(ix, answers);
      ix.items.forEach(item => this.take(item, answers[item.id]));
    }

    unknownItems(ix, answers) {
      Object.keys(answers)
        .filter(id => !ix.item.has(id))
        .forEach(id => this.refuse(id, answers[id], 'the questionnaire has no such item'));
    }

    refuse(item, value, expected) {
      this.problems.push({item, value: JSON.stringify(value) ?? '', expected});
    }

    warn(item, text) {
      this.warnings.push({item, text});
    }

    take(item, raw) {
      const absent = raw === undefined || raw === null || raw === '' || (Array.isArray(raw) && raw.length === 0);
      if (absent) {
        return;
      }
      const asked = item.type !== 'derived';
      const answer = asked && raw === UNKNOWN ? {unknown: true} : this.answer(item, raw);
      if (answer) {
        this.sheet.set(item.id, answer);
      }
    }

    answer(item, raw) {
      if (Array.isArray(raw) && raw.length > MOST_VALUES) {
        return this.misfit(item, raw, `at most ${MOST_VALUES} values, found ${raw.length}`);
      }
      switch (item.type) {
        case 'boolean': return typeof raw === 'boolean' ? {yes: raw} : this.misfit(item, raw, 'true or false');
        case 'integer': return this.number(item, raw);
        case 'decimal': return this.number(item, raw);
        case 'choice': return this.choice(item, raw);
        case 'multi-choice': return this.codes(item, raw);
        case 'text-list': return this.lines(item, raw);
        default: return this.misfit(item, raw, 'nothing: it is worked out, not asked');
      }
    }

    misfit(item, raw, expected) {
      this.refuse(item.id, raw, `expected ${expected}`);
      return null;
    }

    number(item, raw) {
      const whole = item.type === 'integer';
      const fits = typeof raw === 'number' && Number.isFinite(raw) && isShort(raw);
      if (!fits || (whole && !Number.isInteger(raw))) {
        return this.misfit(item, raw, whole ? 'a whole number' : 'a number');
      }
      if (item.range && !isWithin(raw, item.range)) {
        const {from, to} = item.range;
        this.warn(item.id, `${shown(raw)} is outside ${from} to ${to}; treated as not answered`);
        return null;
      }
      return {number: raw};
    }

    choice(item, raw) {
      return hasCode(item, raw) ? {code: raw} : this.misfit(item, raw, 'one of its codes');
    }

    codes(item, raw) {
      const odd = Array.isArray(raw) ? raw.filter(code => code !== UNKNOWN && !hasCode(item, code)) : [raw];
      odd.forEach(value => this.misfit(item, value, 'an array of its codes'));
      return odd.length > 0 ? null : this.ticked(item, new Set(raw));
    }

    ticked(item, written) {
      const alsoUnknown = written.delete(UNKNOWN);
      if (written.has(NONE) && (written.size > 1 || alsoUnknown)) {
        this.warn(item.id, '"none" was given with other answers; "none" is ignored');
        written.delete(NONE);
      }
      return listOf(item, written, alsoUnknown);
    }

    lines(item, raw) {
      const lines = Array.isArray(raw) ? raw : [null];
      const odd = lines.filter(line => typeof line !== 'string' || line.length > LONGEST_LINE || !line.isWellFormed());
      odd.forEach(line => this.misfit(item, line, `texts of at most ${LONGEST_LINE} characters each`));
      const written = lines.filter(line => typeof line === 'string' && line.trim() !== '');
      return odd.length > 0 || written.length === 0 ? null : {lines: written};
    }
  }

  const isShort = number => {
    const {digits, scale} = decimal(number);
    return length(digits) <= MOST_DIGITS && scale <= MOST_DIGITS;
  };
  // Numbers of at most 15 digits keep their order as floating point numbers, so these comparisons are exact.
  const isWithin = (number, range) => number >= Number(range.from) && number <= Number(range.to);
  const shown = number => String(number).replace('e', 'E');
  const hasCode = (item, code) => item.choices.some(choice => choice.code === code);

  function listOf(item, codes, alsoUnknown) {
    const ticked = item.choices.map(choice => choice.code).filter(code => codes.has(code));
    return ticked.length === 0 ? {unknown: true} : {ticked, alsoUnknown};
  }

  /** Written names are not read here, and never stand for an answer: the list stays partly unknown. */
  function takeNames(ix, check) {
    const {medicineNames, medicines} = ix.model.decisions.roles;
    const names = check.sheet.get(medicineNames);
    if (!names) {
      return;
    }
    for (const written of names.lines ?? []) {
      check.medicines.push({written, readAs: null, class: [], exact: false});
      check.warn(medicineNames, `"${written}" was not recognised; which medicines you take stays partly unknown`);
    }
    const codes = new Set(check.sheet.get(medicines)?.ticked ?? []);
    if (codes.delete(NONE)) {
      check.warn(medicines, '"none" was given although medicines are named; it is ignored');
    }
    check.sheet.set(medicines, listOf(ix.item.get(medicines), codes, true));
  }

  // ---------------------------------------------------------------- the three-valued reading of conditions

  const not = truth => (truth === null ? null : !truth);
  const all = truths => (truths.includes(false) ? false : truths.includes(null) ? null : true);
  const any = truths => (truths.includes(true) ? true : truths.includes(null) ? null : false);

  class Reading {
    constructor(ix, sheet) {
      this.ix = ix;
      this.sheet = sheet;
      this.findings = new Map();
      this.due = new Map();
    }

    of(condition) {
      if (condition.all) {
        return all(condition.all.map(part => this.of(part)));
      }
      if (condition.any) {
        return any(condition.any.map(part => this.of(part)));
      }
      if (condition.not) {
        return not(this.of(condition.not));
      }
      if (condition.findings) {
        return any(condition.findings.map(id => this.finding(id)));
      }
      return condition.always ? true : this.test(condition);
    }

    finding(id) {
      if (!this.findings.has(id)) {
        this.findings.set(id, this.of(this.ix.rule.get(id).when));
      }
      return this.findings.get(id);
    }

    /** Whether an item is put to this person. */
    asked(id) {
      if (!this.due.has(id)) {
        const askWhen = this.ix.item.get(id).askWhen;
        this.due.set(id, askWhen ? this.of(askWhen) : true);
      }
      return this.due.get(id);
    }

    test(test) {
      const item = this.ix.item.get(test.item);
      if (item.percentChange) {
        return this.changed(item.percentChange, test);
      }
      const answer = this.sheet.get(test.item);
      if (test.anyOf?.includes(NOT_TOLD) && this.isNotTold(test.item)) {
        return true;
      }
      if (!answer) {
        return this.asked(test.item) === false ? false : null;
      }
      if (answer.unknown) {
        return test.anyOf?.includes(UNKNOWN) ? true : null;
      }
      return answered(item, test, answer);
    }

    /** Whether the question is due, and its answer is missing or not known, at least in part. */
    isNotTold(id) {
      return this.isUnresolved(id) && this.asked(id) === true;
    }

    changed(change, test) {
      if (this.isChangeOpen(change)) {
        return null;
      }
      const value = this.change(change);
      return value !== null && holds(test.is, compareDecimals(value, decimal(test.limit)));
    }

    isChangeOpen(change) {
      return [change.from, change.to].some(id => this.sheet.get(id)?.number === undefined);
    }

    /** The change in percent; null where the earlier number is 0. */
    change(change) {
      const from = this.sheet.get(change.from).number;
      if (from === 0) {
        return null;
      }
      const rise = minus(decimal(this.sheet.get(change.to).number), decimal(from));
      return divide({digits: rise.digits * 100n, scale: rise.scale}, decimal(from));
    }

    /** The true tests on the true branches of a condition that holds, through findings. */
    reasons(condition, into) {
      if (this.of(condition) !== true) {
        return;
      }
      if (condition.item) {
        into.push(condition);
      } else {
        this.partsOf(condition).forEach(part => this.reasons(part, into));
      }
    }

    /** The items in the undecided part of a condition, through findings. */
    undecided(condition, into) {
      if (this.of(condition) !== null) {
        return;
      }
      if (condition.item) {
        this.openItems(condition).forEach(id => into.add(id));
      } else {
        this.partsOf(condition).forEach(part => this.undecided(part, into));
      }
    }

    partsOf(condition) {
      if (condition.findings) {
        return condition.findings.map(id => this.ix.rule.get(id).when);
      }
      return condition.all ?? condition.any ?? (condition.not ? [condition.not] : []);
    }

    openItems(test) {
      const change = this.ix.item.get(test.item).percentChange;
      return change ? [change.from, change.to].filter(id => this.isUnresolved(id)) : [test.item];
    }

    /** Whether an item that applies has no answer, or one that leaves something unknown. */
    isUnresolved(id) {
      const answer = this.sheet.get(id);
      return answer ? this.isUnknown(id) : this.asked(id) !== false;
    }

    isUnknown(id) {
      const answer = this.sheet.get(id);
      return Boolean(answer?.unknown || answer?.alsoUnknown);
    }
  }

  function answered(item, test, answer) {
    if (test.yes) {
      return answer.yes;
    }
    if (test.is) {
      return holds(test.is, answer.number - Number(test.limit));
    }
    if (answer.code !== undefined) {
      return test.anyOf.includes(answer.code);
    }
    return ticked(item, test, answer);
  }

  function ticked(item, test, answer) {
    if (answer.ticked.some(code => test.anyOf.includes(code))) {
      return true;
    }
    const kinds = answer.ticked.flatMap(code => item.mayBe[code] ?? []);
    return answer.alsoUnknown || kinds.some(code => test.anyOf.includes(code)) ? null : false;
  }

  // ---------------------------------------------------------------- the assessment

  const isVitalOpen = ({vitalOpen}, holds, possible) =>
    rank(possible) >= rank(vitalOpen.whileOpen) && rank(holds) < rank(vitalOpen.atLeast);

  class Case {
    constructor(ix, id, check) {
      this.ix = ix;
      this.id = id;
      this.check = check;
      this.sheet = check.sheet;
      this.reading = new Reading(ix, check.sheet);
      this.truths = new Map(ix.rules.map(rule => [rule.id, this.truthOf(rule)]));
      this.holding = ix.findings.filter(rule => this.truth(rule.id) === true);
      this.warnings = [...check.warnings, ...contradictions(ix, this.sheet, this.reading)];
      this.level();
      this.lower();
      this.fold();
      this.decideAdvice();
    }

    truthOf(rule) {
      return isFinding(rule) ? this.reading.finding(rule.id) : this.reading.of(rule.when);
    }

    truth(id) {
      return this.truths.get(id);
    }

    level() {
      this.atLeast = this.highest(true);
      const possible = this.highest(null);
      const {vitalOpen, open: atLeast} = this.ix.model.decisions;
      const vital = isVitalOpen(this.ix.model.decisions, this.atLeast, possible);
      this.urgency = vital ? vitalOpen.atLeast : this.atLeast;
      const open = rank(this.urgency) < rank(atLeast) && this.isRequiredOpen();
      this.urgency = open ? atLeast : this.urgency;
      this.atMost = higher(this.urgency, possible);
      const calm = this.urgency === 'SELF_CARE';
      this.policy = vital ? ['P-VITAL-OPEN'] : open ? ['P-OPEN'] : calm ? ['P-SELF-CARE'] : [];
    }

    highest(truth, reading = this.reading) {
      const levels = this.ix.findings.filter(f => reading.finding(f.id) === truth).map(f => f.urgency);
      return levels.reduce(higher, 'SELF_CARE');
    }

    /** The level that calming answers could lead to, and the open questions that could get there. */
    lower() {
      this.lowest = this.urgency;
      this.lowers = new Set();
      const open = this.ix.items.filter(item => item.calms && this.reading.isNotTold(item.id));
      if (open.length === 0) {
        return;
      }
      const calmed = new Map(this.sheet);
      // No code more than those already given: no test of these items becomes true.
      open.forEach(({id}) => calmed.set(id, {ticked: this.sheet.get(id)?.ticked ?? [], alsoUnknown: false}));
      const after = new Reading(this.ix, calmed);
      const holds = this.highest(true, after);
      const {decisions} = this.ix.model;
      const least = isVitalOpen(decisions, holds, this.highest(null, after)) ? decisions.vitalOpen.atLeast
        : this.isRequiredOpen() ? decisions.open : 'SELF_CARE';
      this.lowest = higher(holds, least);
      this.holding
        .filter(f => rank(f.urgency) > rank(this.lowest) && after.finding(f.id) !== true)
        .flatMap(f => this.because(f))
        .filter(reason => reason.answer === NOT_TOLD)
        .forEach(reason => this.lowers.add(reason.item));
    }

    isRequiredOpen() {
      return this.ix.items.some(item => item.required && this.isUnresolved(item));
    }

    isUnresolved(item) {
      const open = !this.sheet.has(item.id) || this.reading.isUnknown(item.id);
      return open && this.reading.asked(item.id) !== false;
    }

    settled() {
      const sure = this.urgency === 'SELF_CARE'
        || this.holding.some(f => f.urgency === this.urgency && !this.restsOnNotKnowing(f));
      return sure && [this.atLeast, this.atMost, this.lowest].every(level => level === this.urgency);
    }

    restsOnNotKnowing(rule) {
      return this.because(rule).some(reason => reason.answer === UNKNOWN);
    }

    // Of several that supersede a finding the most urgent one counts, then the lowest id; followed upward.
    fold() {
      this.parents = new Map();
      for (const finding of [...this.holding].sort(topmostFirst)) {
        finding.supersedes
          .filter(id => this.truth(id) === true && !this.parents.has(id))
          .forEach(id => this.parents.set(id, finding.id));
      }
    }

    under(id) {
      const parent = this.parents.get(id);
      return parent === undefined ? null : this.under(parent) ?? parent;
    }

    foldedUnder(top) {
      return this.holding.map(f => f.id).filter(id => this.under(id) === top).sort();
    }

    decideAdvice() {
      this.shown = [];
      this.withheld = [];
      this.ix.advice.filter(advice => this.truth(advice.id) === true).forEach(advice => this.decide(advice));
      const {decisions} = this.ix.model;
      this.shown.sort(adviceOrder(decisions, this.sheet.get(decisions.roles.inProgress)?.yes === true));
    }

    decide(advice) {
      const reasons = advice.withheldBy.map(id => this.ix.rule.get(id));
      const hold = reasons.filter(reason => this.truth(reason.id) === true);
      const open = reasons.filter(reason => this.truth(reason.id) === null);
      const wait = open.filter(reason => reason.highHazard);
      if (hold.length > 0) {
        this.withheld.push(this.withhold(advice, 'withheld', hold, []));
      } else if (wait.length > 0) {
        this.withheld.push(this.withhold(advice, 'withheld-until-answered', wait, this.until(wait)));
      } else {
        this.shown.push({advice, score: this.score(advice, open.length > 0), askFirst: open.map(r => this.reason(r))});
      }
    }

    score(advice, asksFirst) {
      const useful = this.ix.factors.filter(f => this.truth(f.id) === true && f.advice.includes(advice.id)).length;
      const {factorBonus, mostFactors, askFirstMalus} = this.ix.model.decisions.ranking;
      return advice.baseRank + factorBonus * Math.min(mostFactors, useful) - (asksFirst ? askFirstMalus : 0);
    }

    withhold(advice, state, by, until) {
      return {id: advice.id, title: this.said(advice, 'title'), state, by: by.map(reason => this.reason(reason)), until};
    }

    until(reasons) {
      const items = new Set();
      reasons.forEach(reason => this.reading.undecided(reason.when, items));
      return this.inOrder(items);
    }

    inOrder(items) {
      return this.ix.items.map(item => item.id).filter(id => items.has(id));
    }

    /** A text of a rule without the parts that do not apply to this person; unknown ones are shown. */
    said(rule, name) {
      const shown = part => !part.onlyIf || this.reading.of(part.onlyIf) !== false;
      return rule.parts?.[name]?.filter(shown).map(part => part.words).join('') ?? rule[name];
    }

    reason(contraindication) {
      return {id: contraindication.id, text: this.said(contraindication, 'because'), because: this.because(contraindication)};
    }

    /** The answers that led to a conclusion, in the order of the questions. */
    because(rule) {
      const tests = [];
      this.reading.reasons(rule.when, tests);
      const codes = new Map();
      for (const test of tests) {
        codes.set(test.item, [...(codes.get(test.item) ?? []), ...(test.anyOf ?? [])]);
      }
      return this.inOrder(codes).map(id => this.answerBehind(this.ix.item.get(id), codes.get(id)));
    }

    answerBehind(item, codes) {
      return {item: item.id, answer: this.quoted(item, codes), question: item.question};
    }

    quoted(item, codes) {
      if (item.percentChange) {
        return oneDecimal(this.reading.change(item.percentChange));
      }
      const answer = this.sheet.get(item.id);
      if (item.calms && ![answer?.code, ...(answer?.ticked ?? [])].some(code => codes.includes(code))) {
        return NOT_TOLD;
      }
      if (answer.ticked) {
        return answer.ticked.filter(code => codes.includes(code));
      }
      return answer.yes ?? answer.number ?? answer.code ?? UNKNOWN;
    }

    // ---- the parts of the result

    recommendations() {
      const doctor = this.holding
        .filter(f => this.under(f.id) === null && f.urgency !== 'SELF_CARE')
        .map(f => this.seeADoctor(f));
      const advice = this.shown.filter(s => !s.advice.weak).map(s => this.advise(s));
      return [...doctor, ...advice].map((recommendation, i) => ({rank: i + 1, ...recommendation}));
    }

    seeADoctor(finding) {
      const folded = this.foldedUnder(finding.id);
      return this.recommendation(finding, 'see-a-doctor', finding.urgency, folded, []);
    }

    advise({advice, askFirst}) {
      return this.recommendation(advice, kindOf(this.ix.model, advice), null, [], askFirst);
    }

    recommendation(rule, kind, urgency, folded, askFirst) {
      return {
        id: rule.id,
        kind,
        urgency,
        title: this.said(rule, 'title'),
        text: this.said(rule, 'text'),
        ...(rule.short ? {short: this.said(rule, 'short')} : {}),
        because: this.because(rule),
        rule: reviewOf(rule),
        sources: rule.sources,
        folded,
        askFirst,
      };
    }

    findings() {
      return this.holding.map(f => ({
        id: f.id,
        kind: f.kind,
        urgency: f.urgency,
        title: this.said(f, 'title'),
        because: this.because(f),
        sources: f.sources,
        foldedUnder: this.under(f.id),
      }));
    }

    underReview() {
      return this.shown.map(s => s.advice).filter(advice => advice.weak).map(advice => ({
        id: advice.id,
        title: this.said(advice, 'title'),
        text: this.said(advice, 'text'),
        note: `${this.ix.model.underReview} Proof: ${advice.strength}.`,
        ...(advice.audience ? {audience: advice.audience} : {}),
      }));
    }

    /** The open questions, the most urgent first. */
    unanswered() {
      const could = this.couldRaiseTo();
      this.ix.items
        .filter(item => item.required && item.type !== 'derived' && this.isUnresolved(item) && !could.has(item.id))
        .forEach(item => could.set(item.id, null));
      [...this.lowers].filter(id => !could.has(id)).forEach(id => could.set(id, null));
      const order = id => (could.get(id) === null ? -1 : rank(could.get(id)));
      return this.inOrder(could)
        .sort((a, b) => order(b) - order(a))
        .map(id => ({...this.question(id), couldRaiseTo: could.get(id), ...this.couldLowerTo(id)}));
    }

    couldLowerTo(id) {
      return this.lowers.has(id) ? {couldLowerTo: this.lowest} : {};
    }

    couldRaiseTo() {
      const could = new Map();
      for (const rule of this.ix.rules.filter(r => r.kind !== 'sign' && this.truth(r.id) === null)) {
        const items = new Set();
        this.reading.undecided(rule.when, items);
        items.forEach(id => could.set(id, highestOf(could.get(id) ?? null, rule.urgency ?? null)));
      }
      return could;
    }

    question(id) {
      return {item: id, question: this.ix.item.get(id).question};
    }

    /** A calming question that is due directly follows what made it due. */
    nextOf(open) {
      const items = new Set(open.map(question => question.item));
      const calming = this.ix.items.find(item =>
        item.calms && items.has(item.id) && this.reading.isNotTold(item.id));
      return calming ? open.find(question => question.item === calming.id) : open[0];
    }

    assessment() {
      const {model} = this.ix;
      const unanswered = this.unanswered();
      const next = this.nextOf(unanswered.filter(open => !this.sheet.has(open.item)));
      return {
        id: this.id,
        urgency: this.urgency,
        range: {atLeast: this.atLeast, atMost: this.atMost},
        settled: this.settled(),
        policy: this.policy,
        recommendations: this.recommendations(),
        findings: this.findings(),
        withheld: this.withheld,
        underReview: this.underReview(),
        unanswered,
        next: next ? this.question(next.item) : null,
        medicines: this.check.medicines,
        warnings: this.warnings,
        rules: {version: model.version, hash: model.hash},
        notice: model.notice,
      };
    }
  }

  const topmostFirst = (a, b) => rank(b.urgency) - rank(a.urgency) || byId(a, b);

  const highestOf = (a, b) => (a === null ? b : b === null ? a : higher(a, b));

  function reviewOf({hash, review, reviewBy}) {
    return reviewBy ? {hash, review, reviewBy} : {hash, review};
  }

  function kindOf(model, advice) {
    if (advice.id === model.decisions.safetyNet) {
      return 'safety-net';
    }
    return advice.phase === 'medical' ? 'ask-a-clinician' : 'self-care';
  }

  /** Safety net, weak ideas last, phase, score from high to low, id. */
  function adviceOrder({safetyNet, ranking}, inACramp) {
    const phases = inACramp ? ranking.inACramp : ranking.usually;
    return (a, b) => (a.advice.id !== safetyNet) - (b.advice.id !== safetyNet)
      || a.advice.weak - b.advice.weak
      || phases.indexOf(a.advice.phase) - phases.indexOf(b.advice.phase)
      || b.score - a.score
      || byId(a.advice, b.advice);
  }

  /** Answers that do not go together. They are never corrected, only reported. */
  function contradictions(ix, sheet, reading) {
    const odd = [];
    const warn = (holds, item, text) => holds && odd.push({item, text});
    ix.model.decisions.contradictions
      .forEach(pair => warn(pair.when.every(test => reading.of(test) === true), pair.item, pair.says));
    const said = new Set(odd.map(warning => warning.item));
    ix.items
      .filter(item => sheet.has(item.id) && !said.has(item.id))
      .forEach(item => warn(reading.asked(item.id) === false,
        item.id, 'was answered although it was not due; the answer is used'));
    return odd;
  }

  // ---------------------------------------------------------------- what callers use

  function checked(model, answers) {
    const ix = indexOf(model);
    const check = new Check(ix, answers ?? {});
    takeNames(ix, check);
    return {ix, check};
  }

  function assess(model, questionnaire) {
    const {ix, check} = checked(model, questionnaire.answers);
    if (check.problems.length > 0) {
      throw new Refused(check.problems);
    }
    const {id} = questionnaire;
    const nameless = id === undefined || id === null || id === '';
    return new Case(ix, nameless ? '#1' : id, check).assessment();
  }

  function check(model, answers) {
    const {ix, check} = checked(model, answers);
    const reading = new Reading(ix, check.sheet);
    return {problems: check.problems, warnings: check.warnings, asked: item => reading.asked(item)};
  }

  /** What a rule says to a person, as a function of the rule's id and the text's name. */
  function texts(model, answers) {
    const {ix, check} = checked(model, answers);
    const person = new Case(ix, '', check);
    return (id, name) => person.said(ix.rule.get(id), name);
  }

  return {assess, check, texts, Refused, LEVELS};
})();
