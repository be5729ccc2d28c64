/* The live result: urgency, range, which rule decided, reasons, advice, what is withheld, what could change it. */
const TryACaseResult = (() => {
  'use strict';

  const {el, newId, button} = TryACaseDom;
  const KINDS = {
    'safety-net': 'When to get help',
    'ask-a-clinician': 'To ask or to have checked',
    'self-care': 'What you can do',
  };

  class Result {
    /**
     * goTo: item => shows its question; resume: back to the questions; ruleLink: id => where the rule stands;
     * clearExtra: takes away the answers to questions that are not due.
     */
    constructor(model, {goTo, resume, ruleLink, clearExtra}) {
      this.model = model;
      this.goTo = goTo;
      this.ruleLink = ruleLink;
      this.clearExtra = clearExtra;
      this.items = new Map(model.items.map(item => [item.id, item]));
      this.rules = new Map(model.rules.map(rule => [rule.id, rule]));
      this.levels = new Map(model.levels.map(level => [level.id, level]));
      this.heading = el('h3', {id: newId('result'), tabindex: '-1'}, 'Result');
      this.level = el('p', {class: 'ct-now-level'});
      this.worst = el('p', {class: 'ct-now-worst'});
      this.where = el('p');
      this.now = el('div', {class: 'ct-now'},
        el('div', {role: 'status', 'aria-atomic': 'true'}, el('p', {class: 'ct-now-label'}, 'Urgency now'), this.level, this.worst),
        this.where);
      this.parts = el('div', {class: 'ct-parts'});
      this.element = el('section', {class: 'ct-result', 'aria-labelledby': this.heading.id},
        el('div', {class: 'ct-result-head'}, this.heading,
          button('Back to the questions', resume, {class: 'ct-narrow'})),
        this.now, this.parts);
    }

    title(level) {
      return this.levels.get(level).title;
    }

    /** The urgency and the worst that is still possible, in one line. */
    summary(assessment) {
      const {urgency, range} = assessment;
      const more = range.atMost === urgency ? '' : `, up to: ${this.title(range.atMost)}`;
      return `Now: ${this.title(urgency)}${more}`;
    }

    /** said: (id, name) => a text of a rule as this person reads it */
    show(assessment, said) {
      this.said = said;
      this.showLevel(assessment);
      const open = new Set([...this.parts.querySelectorAll('details[open]')].map(details => details.dataset.key));
      this.parts.replaceChildren(...this.content(assessment));
      this.parts.querySelectorAll('details').forEach(details => {
        details.open = open.has(details.dataset.key);
      });
    }

    showLevel(a) {
      const level = this.levels.get(a.urgency);
      this.now.dataset.level = a.urgency;
      setText(this.level, level.title);
      setText(this.worst, this.worstOf(a));
      setText(this.where, `${level.where}. ${level.howFast}`);
    }

    worstOf(a) {
      if (a.settled) {
        return 'Worst still possible: the same. No open answer can change it.';
      }
      return a.range.atMost === a.urgency
        ? 'Worst still possible: the same.'
        : `Worst still possible: ${this.title(a.range.atMost)}, until the open questions are answered.`;
    }

    content(a) {
      return [
        this.warnings(a),
        this.decided(a),
        this.doctor(a),
        this.change(a),
        this.advice(a),
        this.withheld(a),
        this.findings(a),
        this.underReview(a),
        el('p', {class: 'ct-notice'}, a.notice),
      ].filter(Boolean);
    }

    // ---- parts

    warnings(a) {
      if (a.warnings.length === 0) {
        return null;
      }
      const extra = a.warnings.some(warning => warning.text.includes('was not due'));
      return part('Check these answers', {class: 'ct-warnings'},
        list(a.warnings.map(warning => [this.question(warning.item), ': ', warning.text])),
        extra && button('Remove the answers that are not due', this.clearExtra));
    }

    decided(a) {
      const policies = a.policy.map(id => el('p', {}, el('span', {class: 'ct-id'}, id), ' ', this.model.policies[id]));
      const deciding = a.urgency === a.range.atLeast && a.urgency !== 'SELF_CARE'
        ? a.findings.filter(f => f.urgency === a.urgency) : [];
      const low = CrampTriage.LEVELS.indexOf(a.urgency) < CrampTriage.LEVELS.indexOf(this.model.decisions.comeBackBelow)
        && el('p', {}, this.model.comeBack);
      return part('What decided', {},
        policies, list(deciding.map(f => [this.rule(f.id), ' ', f.title, foldedNote(f)])), low);
    }

    doctor(a) {
      const found = a.recommendations.filter(r => r.kind === 'see-a-doctor');
      return found.length === 0 ? null : part('Findings, and what to do', {}, found.map(r => this.finding(r)));
    }

    finding(r) {
      const rule = this.rules.get(r.id);
      return el('article', {class: 'ct-card', 'data-level': r.urgency},
        el('h5', {}, `${r.rank}. `, this.rule(r.id), ' ', r.title),
        el('p', {class: 'ct-tag'}, this.title(r.urgency)),
        el('p', {}, r.text),
        this.because(r.because),
        rule.reason && el('p', {}, el('strong', {}, rule.kind === 'medicine' ? 'Note: ' : 'Why it matters: '),
          this.said(r.id, 'reason')),
        r.folded.length > 0 && el('div', {}, el('p', {}, el('strong', {}, 'Shown under it:')),
          list(r.folded.map(id => [this.rule(id), ' ', this.said(id, 'title')]))),
        standing(r));
    }

    change(a) {
      if (a.unanswered.length === 0) {
        return part('What could change it', {}, el('p', {}, 'No question is open.'));
      }
      const next = a.next && el('p', {}, el('strong', {}, 'Ask next: '), this.question(a.next.item));
      const levels = [...new Set(a.unanswered.map(open => open.couldRaiseTo))];
      return part('What could change it', {}, next, this.lowering(a), levels.map(level => this.openAt(a, level)));
    }

    lowering(a) {
      const open = a.unanswered.filter(question => question.couldLowerTo);
      return open.length > 0 && folded('open-lower', `${open.length} could lower it to: ${this.title(open[0].couldLowerTo)}`,
        list(open.map(q => this.question(q.item))));
    }

    openAt(a, level) {
      const open = a.unanswered.filter(question => question.couldRaiseTo === level);
      const says = level === null ? 'no urgency by itself: advice, or a question that must be asked'
        : level === 'SELF_CARE' ? 'no urgency: only contributing factors' : `up to: ${this.title(level)}`;
      return folded(`open-${level}`, `${open.length} open, ${says}`, list(open.map(q => this.question(q.item))));
    }

    advice(a) {
      const shown = a.recommendations.filter(r => r.kind !== 'see-a-doctor');
      return part(`Advice, in order (${shown.length})`, {}, shown.map(r => this.oneAdvice(r)));
    }

    oneAdvice(r) {
      const asks = r.askFirst.length > 0;
      return folded(r.id, [`${r.rank}. ${r.title}${asks ? ' (ask first)' : ''}`, idNote(r.id)],
        el('p', {class: 'ct-tag'}, KINDS[r.kind]),
        asks && list(r.askFirst.map(c => [el('strong', {}, 'Ask first if '), c.text, ' ', this.rule(c.id)])),
        el('p', {}, r.text),
        this.because(r.because),
        standing(r),
        el('p', {}, this.rule(r.id)));
    }

    withheld(a) {
      return a.withheld.length === 0 ? null
        : part(`Withheld advice, and why (${a.withheld.length})`, {}, a.withheld.map(w => this.oneWithheld(w)));
    }

    oneWithheld(w) {
      const waits = w.state === 'withheld-until-answered';
      const reasons = w.by.map(c => [waits ? 'unless ' : 'because ', c.text, ' ', this.rule(c.id), this.because(c.because)]);
      const until = waits && [
        el('p', {}, el('strong', {}, 'Until these are answered:')), list(w.until.map(item => this.question(item)))];
      return folded(w.id, [`${w.title}: ${waits ? 'withheld until answered' : 'withheld'}`, idNote(w.id)],
        list(reasons), until, el('p', {}, this.rule(w.id)));
    }

    findings(a) {
      const rest = a.findings.filter(f => f.urgency === 'SELF_CARE' || f.foldedUnder !== null);
      return rest.length === 0 ? null : part(`Other findings (${rest.length})`, {}, rest.map(f => this.otherFinding(f)));
    }

    otherFinding(f) {
      return folded(f.id, [`${f.title}${foldedNote(f)}`, idNote(f.id)],
        el('p', {class: 'ct-tag'}, f.kind.replace('-', ' '), ', ', this.title(f.urgency)),
        el('p', {}, this.said(f.id, 'text')), this.because(f.because), el('p', {}, this.rule(f.id)));
    }

    underReview(a) {
      return a.underReview.length === 0 ? null : part(`Under review, no recommendation (${a.underReview.length})`, {},
        a.underReview.map(idea => folded(idea.id, [idea.title, idNote(idea.id)],
          idea.audience && el('p', {class: 'ct-tag'}, 'For clinicians only'), el('p', {}, idea.note), el('p', {}, idea.text),
          el('p', {}, this.rule(idea.id)))));
    }

    // ---- words

    because(reasons) {
      return reasons.length === 0 ? null : el('div', {},
        el('p', {}, el('strong', {}, 'Because of these answers:')),
        list(reasons.map(reason => [this.question(reason.item), ' ', el('strong', {}, this.answer(reason))])));
    }

    /** A question that leads back to where it is answered. */
    question(id) {
      const item = this.items.get(id);
      const asked = item && !item.percentChange && item.type !== 'text-list';
      const show = event => {
        event.preventDefault(); // the address of the page stays that of the case
        this.goTo(id);
      };
      return asked ? el('a', {href: `#ct-item-${id}`, onclick: show}, item.question) : item?.question ?? id;
    }

    answer({item, answer}) {
      const {choices, unit} = this.items.get(item);
      const label = code => choices.find(choice => choice.code === code)?.label ?? code;
      if (typeof answer === 'boolean') {
        return answer ? 'Yes' : 'No';
      }
      if (typeof answer === 'number') {
        return `${answer} ${unit ?? ''}`.trim();
      }
      return Array.isArray(answer) ? answer.map(label).join('; ') : answer === 'unknown' ? "I don't know"
        : answer === 'not-told' ? 'not answered; the worst answer is assumed' : label(answer);
    }

    rule(id) {
      return el('a', {href: this.ruleLink(id), class: 'ct-rule'}, id);
    }
  }

  function setText(element, text) {
    if (element.textContent !== text) {
      element.textContent = text; // an unchanged text must not be announced again
    }
  }

  const foldedNote = finding => (finding.foldedUnder === null ? '' : `, shown under ${finding.foldedUnder}`);

  const idNote = id => el('span', {class: 'ct-id'}, ` ${id}`);

  const part = (title, attributes, ...content) => el('section', attributes, el('h4', {}, title), ...content);

  const list = entries => (entries.length === 0 ? null : el('ul', {}, entries.map(entry => el('li', {}, entry))));

  const folded = (key, summary, ...content) => el('details', {'data-key': key}, el('summary', {}, summary), ...content);

  function standing(recommendation) {
    const {review, reviewBy, hash} = recommendation.rule;
    const sources = recommendation.sources.join(', ') || 'none';
    return el('p', {class: 'ct-hint'}, `Sources: ${sources}. Review: ${review}${reviewBy ? `, good until ${reviewBy}` : ''}. Content: ${hash.slice(0, 19)}.`);
  }

  return {Result};
})();
