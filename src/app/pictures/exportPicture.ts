import type { FlowView } from '../../features/flow/flowPane.types.ts';
import {
  drawingSvg,
  LIGHT_PALETTE,
  LONGEST_MERMAID,
  mermaidText,
  plantUmlText,
} from '../../openapi/pictures/index.ts';
import { counted } from '../../openapi/source/index.ts';
import type { Store } from '../../store/createAppStore.ts';
import { saveFile } from '../../ui/saveFile.ts';
import { writeClipboard, writeClipboardText } from '../../ui/writeClipboard.ts';
import { type Carried, type Picture, type PictureScope, pictureOf } from './pictureOf.ts';
import { type Png, pngOf } from './pngOf.ts';

export const EXPORTS = {
  image: 'Copy image',
  svg: 'Download SVG',
  png: 'Download PNG',
  mermaid: 'Copy Mermaid',
  plantUml: 'Copy PlantUML',
} as const;

export type ExportKind = keyof typeof EXPORTS;

/** Makes a picture and hands it over; says what was done in one line. Call it while the press is handled. */
export async function exportPicture(
  store: Store,
  kind: ExportKind,
  view: FlowView,
  scope: PictureScope,
  carried: Carried,
): Promise<void> {
  const { actions } = store.getState();
  const picture = pictureOf(store, view, scope, carried);
  try {
    actions.notify({ kind: 'done', text: await handOver(kind, picture, carried) });
  } catch (error) {
    actions.notify({
      kind: 'refused',
      title: `${EXPORTS[kind]} did not work`,
      text: error instanceof Error ? error.message : 'The browser gave no reason.',
      nextStep: 'Export the selection instead of all, or another format.',
    });
  }
}

function handOver(kind: ExportKind, picture: Promise<Picture>, carried: Carried): Promise<string> {
  switch (kind) {
    case 'image':
      return copyImage(picture);
    case 'svg':
      return downloadSvg(picture, carried);
    case 'png':
      return downloadPng(picture, carried);
    case 'mermaid':
      return copyMermaid(picture);
    case 'plantUml':
      return copyPlantUml(picture);
  }
}

async function copyImage(picture: Promise<Picture>): Promise<string> {
  const png = picture.then(({ drawing }) => pngOf(drawing));
  if (await writeClipboard({ 'image/png': png.then(({ blob }) => blob) }))
    return `Image copied.${shrunk(await png)}`;
  const { fileName } = await picture;
  saveFile(`${fileName}.png`, (await png).blob);
  return `The browser does not let this page copy images, so \`${fileName}.png\` was downloaded.${shrunk(await png)}`;
}

async function downloadSvg(picture: Promise<Picture>, carried: Carried): Promise<string> {
  const { drawing, fileName } = await picture;
  saveFile(`${fileName}.svg`, new Blob([drawingSvg(drawing, LIGHT_PALETTE)], { type: 'image/svg+xml' }));
  return `Downloaded \`${fileName}.svg\`.${linked(drawing.permalink, carried)}`;
}

async function downloadPng(picture: Promise<Picture>, carried: Carried): Promise<string> {
  const { drawing, fileName } = await picture;
  const png = await pngOf(drawing);
  saveFile(`${fileName}.png`, png.blob);
  return `Downloaded \`${fileName}.png\`.${linked(drawing.permalink, carried)}${shrunk(png)}`;
}

async function copyMermaid(picture: Promise<Picture>): Promise<string> {
  const text = picture.then(({ sequence }) => mermaidText(sequence));
  await copyText(text);
  const { length } = await text;
  if (length > LONGEST_MERMAID)
    return `Mermaid copied. It has ${counted(length, 'character')}, and Mermaid renders ${counted(LONGEST_MERMAID, 'character')} at most: export a selection to see it.`;
  return 'Mermaid copied: a sequence diagram, for a `mermaid` code block.';
}

async function copyPlantUml(picture: Promise<Picture>): Promise<string> {
  await copyText(picture.then(({ sequence }) => plantUmlText(sequence)));
  return 'PlantUML copied: a sequence diagram.';
}

async function copyText(text: Promise<string>): Promise<void> {
  if (!(await writeClipboardText(text)))
    throw new Error('The browser does not let this page write to the clipboard.');
}

function linked(permalink: string | undefined, { link }: Carried): string {
  if (!link) return '';
  return permalink === undefined
    ? ' The document is too large for a link, so the picture does not open anything.'
    : ' Opening it here shows this again.';
}

function shrunk({ scale }: Png): string {
  return scale >= 1
    ? ''
    : ` It was too large and is drawn at ${Math.round(scale * 100)} %: an SVG stays sharp.`;
}
