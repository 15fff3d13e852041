// What the pages need beyond the theme's and the widgets' own scripts.

// Widgets ask for version 2 of MathJax; the pages have version 3. What is drawn before
// MathJax has loaded is set with the rest of the page.
if (window.MathJax) {
  const Hub = {
    Queue: ([, , element]) => MathJax.startup.promise.then(
      () => MathJax.typesetPromise([element])),
  };
  MathJax.Hub = { Queue() {} };
  MathJax.startup = {
    ready() {
      MathJax.startup.defaultReady();
      MathJax.Hub = Hub;
      MathJax.startup.promise.then(reachScrolledFormulas);
    },
  };
}

// A formula wider than the page scrolls; the keyboard must reach it.
function reachScrolledFormulas() {
  for (const formula of document.querySelectorAll('mjx-container[display]')) {
    if (formula.scrollWidth > formula.clientWidth) formula.tabIndex = 0;
  }
}

// Sliders say their name and their position in words.
function nameSliders() {
  for (const handle of document.querySelectorAll('[role=slider]')) {
    const slider = handle.closest('.widget-inline-hbox');
    set(handle, 'aria-label', slider.querySelector('.widget-label'));
    set(handle, 'aria-valuetext', slider.querySelector('.widget-readout'));
  }
}

// The arrows of the menu open what lies below the link before them.
function nameArrows() {
  for (const arrow of document.querySelectorAll('nav details > summary')) {
    set(arrow, 'aria-label', arrow.parentElement.previousElementSibling);
  }
}

function set(element, attribute, source) {
  const words = source?.textContent.trim();
  if (words && element.getAttribute(attribute) !== words) {
    element.setAttribute(attribute, words);
  }
}

document.addEventListener('DOMContentLoaded', () => {
  nameArrows();
  nameSliders();
  new MutationObserver(nameSliders).observe(document.querySelector('main'), {
    attributeFilter: ['aria-valuetext'],
    childList: true,
    subtree: true,
  });
});
