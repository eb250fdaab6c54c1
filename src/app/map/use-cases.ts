/** What the pictures of ties are drawn from: map, network, timeline. */
import { z } from 'zod';
import { networkView, showNetwork } from '../network/show-network.ts';
import { limitOf, parameters } from '../parameters.ts';
import { learnedView, showLearned } from '../timeline/show-learned.ts';
import { showTimeline, timelineView } from '../timeline/show-timeline.ts';
import { useCase } from '../use-case.ts';
import { mapView, showMap } from './show-map.ts';

const { region: _region, ...filterOfNetwork } = parameters;

export const pictureUseCases = {
  getMap: useCase({
    summary: 'What the map draws: ties rolled up to pairs of units',
    path: '/map',
    tag: 'ties',
    input: z.strictObject(parameters),
    output: mapView,
    returns: 'Arcs, tied units, and how many ties stand behind them',
    run: showMap,
  }),
  getNetwork: useCase({
    summary: 'Units that are tied to one another, and where each stands',
    path: '/network',
    tag: 'ties',
    input: z.strictObject({
      ...filterOfNetwork,
      around: z.string().max(200).optional().meta({
        description:
          'A first-level unit: it, its partners and the ties among them; a country: all its units and their partners.',
        example: 'CN-HL',
      }),
      inForce: z.boolean().optional().meta({
        description: 'Leave out ties that are ended or suspended on the day.',
      }),
    }),
    output: networkView,
    returns: 'The 150 strongest units at most, the ties among them, how many are left out',
    run: showNetwork,
  }),
  getTimeline: useCase({
    summary: 'Ties with their steps and the days on which they stood in each state',
    path: '/timeline',
    tag: 'ties',
    input: z.strictObject({ ...parameters, limit: limitOf('1 to 2000; 500 by default.', 500) }),
    output: timelineView,
    returns: 'Reviewed first, then by newest activity, whatever their state on the day',
    run: (ports, { limit, ...filter }) => showTimeline(ports, filter, limit),
  }),
  getLearned: useCase({
    summary: 'When the things behind ties happened, were published, and came into this ledger',
    path: '/timeline/learned',
    tag: 'ties',
    input: z.strictObject(parameters),
    output: learnedView,
    returns: 'Piece by piece, of the ties with the newest activity',
    run: showLearned,
  }),
} as const;
