import { createElement as h, type VNode } from '@fullcalendar/core/preact';
import { formatHeure } from '../../../../src-main/domain/texte/format.ts';
import type { AspectEntretien } from './aspect-entretien.ts';
import { traceIcone, type IconeGrille } from './icones-grille.tsx';

/** Where an entretien is drawn: carried, or dropped and not saved yet, it is not where the plan has it. */
export interface LieuDessin {
  readonly entretienId: string;
  readonly debut: string;
  readonly jury: string;
}

const icone = (nom: IconeGrille): VNode =>
  h('svg', { viewBox: '0 0 24 24', 'aria-hidden': true, dangerouslySetInnerHTML: { __html: traceIcone(nom) } });

/**
 * One entretien in the grid: name, hour and collège, state by icon and word; a button for the keyboard, which the frame of
 * the grid answers. It is drawn by the hundred: with the calendar's own means, since each part that React draws inside the
 * calendar is a root of its own; with its looks in the style of the grid; and said by its label, what is
 * seen first, since a text out of sight is a part to lay out like another.
 */
export function dessinerEntretien({ entretienId, debut, jury }: LieuDessin, aspect: AspectEntretien): VNode {
  const { nom, domaine, origine, statut, fige, epingle, force, conflit, condense } = aspect;
  const heure = formatHeure(debut);
  const marques: readonly IconeGrille[] = [
    statut,
    ...(epingle ? ['épinglé' as const] : []),
    ...(force ? ['forcé' as const] : []),
  ];
  const dits = [
    nom,
    `${heure} · ${origine}`,
    marques.join(' · '),
    domaine,
    jury,
    ...(fige ? ['fixé'] : []),
    ...(conflit === null ? [] : [`en conflit\u00a0: ${conflit}`]),
  ];
  return h(
    'div',
    {
      role: 'button',
      tabIndex: -1,
      class: statut === 'absent' || statut === 'excusé' ? 'entretien absent' : 'entretien',
      'data-teinte': aspect.teinte,
      'data-entretien': entretienId,
      'aria-label': dits.join(', '),
    },
    h(
      'div',
      { class: 'nom' },
      conflit !== null && icone('conflit'),
      fige && icone('fixé'),
      `${nom} `,
      condense && heure,
    ),
    !condense && h('div', null, `${heure} · ${origine} `),
    !condense &&
      h(
        'div',
        null,
        marques.map((marque, rang) => [rang > 0 && ' · ', icone(marque), ` ${marque}`]),
      ),
  );
}
