/** Where menus, tips and lists of choices are drawn: within the page's landmark, so that assistive tools find them. */
export const dansPage = (): HTMLElement => document.querySelector('main') ?? document.body;
