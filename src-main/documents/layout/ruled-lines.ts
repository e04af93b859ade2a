import type { Block } from './block.ts';

/** Empty lines to write on by hand, `spacing` points apart; an artifact, since they say nothing. */
export const lignesAEcrire = (count: number, spacing: number): Block => ({
  height: count * spacing,
  place: (frame) => {
    for (let index = 0; index < count; index++) {
      if (frame.y + spacing > frame.bottom) frame.nextPage();
      frame.y += spacing;
      const { canvas, left, width, y } = frame;
      canvas.artifact('Layout', () => canvas.line({ x: left, y }, { x: left + width, y }, { width: 0.5, ink: 'rule' }));
    }
  },
});
