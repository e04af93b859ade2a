import type { Page } from '@playwright/test';

/** One drop, in milliseconds since the mouse was let go. */
export interface Depot {
  /** The save leaves the page. */
  readonly parti: number;
  /** Its answer is in the page. */
  readonly enregistre: number;
  /** The grid has painted the entretien at its new place. */
  readonly montre: number;
}

/** What a drop must show: that entretien, in the column of that jury, at that hour. */
export interface Attendu {
  readonly entretien: string;
  readonly jury: string;
  /** Pixels from the top of the column. */
  readonly haut: number;
}

interface Etat {
  attendu: Attendu | null;
  lache: number;
  parti: number | null;
  enregistre: number | null;
  montre: number | null;
  readonly longues: number[];
}

declare global {
  interface Window {
    mesures: Etat;
  }
}

/** Runs in the page before its own scripts; reads nothing of the application but its calls and what it draws. */
function instrumenter(): void {
  const etat: Etat = {
    attendu: null,
    lache: 0,
    parti: null,
    enregistre: null,
    montre: null,
    longues: [],
  };
  window.mesures = etat;
  const depuis = (): number => performance.now() - etat.lache;
  const estMontre = ({ entretien, jury, haut }: Attendu): boolean => {
    const colonne = document.querySelector(`.fc-timegrid-col[data-resource-id="${jury}"]`);
    const vus = [...document.querySelectorAll(`[data-entretien="${entretien}"]`)].filter(
      (one) => one.closest('.fc-event-mirror') === null,
    );
    const [vu] = vus;
    if (!colonne || !vu || vus.length !== 1 || !colonne.contains(vu)) return false;
    return Math.abs(vu.getBoundingClientRect().top - colonne.getBoundingClientRect().top - haut) < 6;
  };
  const guetter = (): void => {
    const { attendu } = etat;
    if (!attendu || etat.montre !== null || depuis() > 5000) return;
    // What is in place before a frame is on screen once that frame is over.
    if (estMontre(attendu)) setTimeout(() => (etat.montre ??= depuis()));
    else requestAnimationFrame(guetter);
  };
  document.addEventListener(
    'mouseup',
    () => {
      Object.assign(etat, { lache: performance.now(), parti: null, enregistre: null, montre: null });
      requestAnimationFrame(guetter);
    },
    true,
  );
  const envoyer = window.fetch.bind(window);
  window.fetch = async (...args) => {
    const adresse = args[0] instanceof Request ? args[0].url : String(args[0]);
    const place = adresse.endsWith('planning.placer');
    if (place) etat.parti = depuis();
    const reponse = await envoyer(...args);
    const lire = reponse.text.bind(reponse);
    reponse.text = async () => {
      const texte = await lire();
      if (place) etat.enregistre = depuis();
      return texte;
    };
    return reponse;
  };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) etat.longues.push(duration);
  }).observe({ type: 'longtask' });
}

export const poserInstruments = (page: Page): Promise<unknown> => page.addInitScript(instrumenter);

export const attendre = (page: Page, attendu: Attendu): Promise<void> =>
  page.evaluate((one) => {
    window.mesures.attendu = one;
  }, attendu);

/** The drop that has just been made, once it is saved and shown; null when it was refused. */
export async function lireDepot(page: Page): Promise<Depot | null> {
  const fini = page.waitForFunction(() => window.mesures.enregistre !== null && window.mesures.montre !== null, null, {
    timeout: 5000,
  });
  if (!(await fini.catch(() => null))) return null;
  // What follows a drop is given its time before the next one.
  await page.waitForTimeout(400);
  const { parti, enregistre, montre } = await page.evaluate(() => window.mesures);
  return parti === null || enregistre === null || montre === null ? null : { parti, enregistre, montre };
}

export const lireTachesLongues = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() => window.mesures.longues.splice(0));

/** The length of each frame while the grid is scrolled through, sideways and down. */
export const defiler = (page: Page): Promise<readonly number[]> =>
  page.evaluate(async () => {
    const scrollers = [...document.querySelectorAll<HTMLElement>('.fc-scroller')].filter(
      (one) => one.scrollWidth > one.clientWidth + 20 || one.scrollHeight > one.clientHeight + 20,
    );
    const frames: number[] = [];
    let last = performance.now();
    for (let step = 0; step < 180; step++) {
      for (const one of scrollers) {
        one.scrollLeft = (Math.sin(step / 20) + 1) * 0.5 * (one.scrollWidth - one.clientWidth);
        one.scrollTop = (Math.cos(step / 30) + 1) * 0.5 * (one.scrollHeight - one.clientHeight);
      }
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const now = performance.now();
      frames.push(now - last);
      last = now;
    }
    for (const one of scrollers) one.scrollTo(0, 0);
    return frames;
  });
