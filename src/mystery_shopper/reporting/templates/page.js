'use strict';
/* Filters and folds. The page is whole without this. A view is linked as #?verdict=broken&owner=…; nothing is sent anywhere. */
(() => {
  const form = document.getElementById('filter');
  const facets = [...form.elements].filter(one => one.name);
  const journeys = new Map([...document.querySelectorAll('.story[data-verdict]')].map(one => [one.id, one]));
  const rows = [...document.querySelectorAll('[data-of]')];
  const says = form.querySelector('output');
  const has = (story, facet, value) => story.dataset[facet].split('\t').includes(value);

  const show = wanted => {
    const chosen = Object.entries(wanted);
    const shown = new Set();
    for (const [id, story] of journeys) {
      const fits = chosen.every(([facet, value]) => has(story, facet, value));
      if (story.hidden === fits) story.hidden = !fits;
      if (fits) shown.add(id);
    }
    for (const row of rows) {
      const own = !wanted.owner || row.dataset.owner === undefined || row.dataset.owner === wanted.owner;
      const fits = !chosen.length || (own && row.dataset.of.split(' ').some(id => shown.has(id)));
      if (row.hidden === fits) row.hidden = !fits;
    }
    says.textContent = chosen.length
      ? `${shown.size} of ${journeys.size} journeys shown, with what belongs to them. Numbers speak of the whole run.` : '';
    document.body.classList.toggle('filtered', chosen.length > 0);
  };

  const selected = () => Object.fromEntries(facets.filter(one => one.value).map(one => [one.name, one.value]));

  const reveal = target => {
    for (let one = target; one; one = one.parentElement) if (one.localName === 'details') one.open = true;
    if (target.localName === 'details' || target.querySelector(':scope > summary')) target.open = true;
    target.scrollIntoView();
  };

  const follow = () => {
    const hash = location.hash;
    if (hash.startsWith('#?')) {
      const wanted = new URLSearchParams(hash.slice(2));
      for (const one of facets) one.value = [...one.options].some(o => o.value === wanted.get(one.name)) ? wanted.get(one.name) : '';
      show(selected());
      return;
    }
    const target = hash.length > 1 && document.getElementById(decodeURIComponent(hash.slice(1)));
    if (!target) return;
    if (target.closest('[hidden]') || target.querySelector('[hidden]')) { form.reset(); show({}); }
    reveal(target);
  };

  /* An embedded picture is enlarged from itself: the page may have been sent without its evidence. */
  const frame = document.getElementById('picture');
  addEventListener('click', event => {
    const image = event.target.closest('figure a')?.querySelector('img[src^="data:"]');
    if (!image) return;
    event.preventDefault();
    frame.querySelector('img')?.remove();
    frame.append(Object.assign(new Image(), { src: image.src, alt: image.alt }));
    frame.showModal();
  });
  frame.querySelector('button').addEventListener('click', () => frame.close());

  form.addEventListener('change', () => {
    const query = new URLSearchParams(selected()).toString();
    history.replaceState(null, '', query ? `#?${query}` : location.pathname + location.search);
    show(selected());
  });
  form.addEventListener('reset', () => {
    if (location.hash.startsWith('#?')) history.replaceState(null, '', location.pathname + location.search);
    show({});
  });
  form.addEventListener('submit', event => event.preventDefault());
  addEventListener('hashchange', follow);
  form.hidden = !facets.length;
  follow();
})();
