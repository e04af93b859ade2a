import { describe, expect, it } from 'vitest';
import { COULEURS_DOMAINES, couleurDomaine, type Teinte } from '../../src-renderer/ui/couleurs-domaines.ts';

type Rgb = readonly [number, number, number];
type Matrice = readonly [Rgb, Rgb, Rgb];

/** Linear light, from « #rrggbb ». */
function linear(hex: string): Rgb {
  const channel = (start: number): number => {
    const value = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

const dot = (one: Rgb, other: Rgb): number => one[0] * other[0] + one[1] * other[1] + one[2] * other[2];

const luminance = (hex: string): number => dot([0.2126, 0.7152, 0.0722], linear(hex));

/** WCAG contrast ratio. */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** Machado 2009, full protanopia and deuteranopia. */
const VISIONS: Readonly<Record<string, Matrice>> = {
  normale: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanope: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutéranope: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

function oklab(hex: string, vision: Matrice): Rgb {
  const source = linear(hex);
  const rgb: Rgb = [
    Math.max(0, dot(vision[0], source)),
    Math.max(0, dot(vision[1], source)),
    Math.max(0, dot(vision[2], source)),
  ];
  const lms: Rgb = [
    Math.cbrt(dot([0.4122214708, 0.5363325363, 0.0514459929], rgb)),
    Math.cbrt(dot([0.2119034982, 0.6806995451, 0.1073969566], rgb)),
    Math.cbrt(dot([0.0883024619, 0.2817188376, 0.6299787005], rgb)),
  ];
  return [
    dot([0.2104542553, 0.793617785, -0.0040720468], lms),
    dot([1.9779984951, -2.428592205, 0.4505937099], lms),
    dot([0.0259040371, 0.7827717662, -0.808675766], lms),
  ];
}

const distance = (one: Rgb, other: Rgb): number => Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);

/** Theme, paper, and the least distance between two strokes: the dark set keeps the hues of the light one. */
const THEMES: readonly (readonly ['clair' | 'sombre', string, number])[] = [
  ['clair', '#ffffff', 0.1],
  ['sombre', '#232120', 0.05],
];

describe.each(THEMES)('colours of the domaines, thème %s', (theme, papier, ecart) => {
  const teintes: readonly Teinte[] = COULEURS_DOMAINES.map((couleur) => couleur[theme]);

  it('are twelve, with text at 4.5:1 on their ground', () => {
    expect(teintes).toHaveLength(12);
    for (const { fond, texte } of teintes) expect(contrast(fond, texte), fond).toBeGreaterThanOrEqual(4.5);
  });

  it('have strokes at 3:1 on the paper', () => {
    for (const { trait } of teintes) expect(contrast(trait, papier), trait).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.entries(VISIONS))('keep strokes apart for a vision %s', (_nom, vision) => {
    const traits = teintes.map(({ trait }) => oklab(trait, vision));
    const distances = traits.flatMap((one, rank) => traits.slice(rank + 1).map((other) => distance(one, other)));
    expect(Math.min(...distances)).toBeGreaterThan(ecart);
  });
});

it('starts again beyond twelve domaines', () => {
  expect(couleurDomaine(12)).toBe(couleurDomaine(0));
});
