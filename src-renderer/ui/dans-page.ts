/**
 * Where menus, tips and lists of choices are drawn: in the dialog in front when there is one, else in the page's main
 * landmark, so that assistive tools find them there and a dialog does not hide its own lists from them.
 */
export const dansPage = (): Element =>
  [...document.querySelectorAll('[role="dialog"]')].at(-1) ?? document.querySelector('main') ?? document.body;
