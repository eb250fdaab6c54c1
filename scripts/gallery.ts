/** `npm run gallery`: every state of the pages for the eye, from made-up answers; ends with Ctrl+C. */
import { startGallery } from '../test/gallery/server.ts';

const { url } = await startGallery(Number(process.env.PORT ?? 4690));
console.log(`The gallery is at ${url}`);
