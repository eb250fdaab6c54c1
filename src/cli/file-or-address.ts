/** What a word of the command line stands for, where documents are added: a file, or a web address. */
import { relative } from 'node:path';
import { addressResource } from '../app/documents/address-resource.ts';
import type { Ports } from '../app/ports.ts';
import { fileResource } from '../io/input-files.ts';
import type { Resource } from '../model/document.ts';

/** Whether a word is a web address rather than a path. */
export const isAddress = (word: string): boolean => /^https?:\/\//i.test(word);

/** The bytes behind a file's path or a web address; throws one of the four errors. */
export function resourceAt(ports: Ports, place: string): Promise<Resource> {
  return isAddress(place) ? addressResource(ports, place) : fileResource(place);
}

/** How a place is told: a path as seen from here, an address as it is. */
export const placeName = (place: string): string => (isAddress(place) ? place : relative('.', place) || place);
