/* Elements for the form: texts are always set as text, never as markup. */
const TryACaseDom = (() => {
  'use strict';

  const MOST_FOUND = 8;
  let ids = 0;

  /** An element with attributes, listeners (`onclick: f`) and children; what is null or false is left out. */
  function el(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (name.startsWith('on')) {
        element.addEventListener(name.slice(2), value);
      } else if (value !== null && value !== undefined && value !== false) {
        element.setAttribute(name, value === true ? '' : value);
      }
    }
    element.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
    return element;
  }

  const newId = name => `ct-${name}-${++ids}`;

  const button = (text, onclick, attributes = {}) => el('button', {type: 'button', onclick, ...attributes}, text);

  /** Puts an element where the reader sees it, and the focus on it. */
  function goTo(element) {
    element.scrollIntoView({block: 'start'});
    element.focus({preventScroll: true});
  }

  /**
   * A search box over entries with a text each, and perhaps more words to find them by.
   * row: entry => what stands in the list for it.
   */
  function finder({label, hint, entries, row}) {
    const list = el('ul', {class: 'ct-found'});
    const status = el('p', {class: 'ct-hint', role: 'status'});
    const input = el('input', {type: 'search', id: newId('find'), autocomplete: 'off', spellcheck: 'false'});
    const show = () => {
      const found = matching(entries, input.value);
      list.replaceChildren(...found.slice(0, MOST_FOUND).map(entry => el('li', {}, row(entry))));
      status.textContent = said(input.value, found.length);
    };
    input.addEventListener('input', show);
    const describing = el('p', {class: 'ct-hint', id: `${input.id}-hint`}, hint);
    input.setAttribute('aria-describedby', describing.id);
    return el('div', {class: 'ct-finder'}, el('label', {for: input.id}, label), describing, input, status, list);
  }

  /** Entries that hold every word, those that begin with the query first. */
  function matching(entries, query) {
    const words = query.toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length === 0) {
      return [];
    }
    const all = entry => `${entry.text} ${entry.more ?? ''}`.toLowerCase();
    const found = entries.filter(entry => words.every(word => all(entry).includes(word)));
    const begins = entry => entry.text.toLowerCase().startsWith(words[0]);
    return [...found.filter(begins), ...found.filter(entry => !begins(entry))];
  }

  function said(query, count) {
    if (query.trim() === '') {
      return '';
    }
    return count > MOST_FOUND ? `${count} found, the first ${MOST_FOUND} are shown` : `${count} found`;
  }

  return {el, newId, button, goTo, finder};
})();
