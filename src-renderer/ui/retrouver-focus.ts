/** When the button of an act goes away with the act, the keyboard goes on from the page and not from the window's top. */
export const retrouverFocus = (): void => {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) document.getElementById('contenu')?.focus();
  });
};
