// Loaded into the program before its own code: the day on which the screens are taken, so that no date on them depends on when
// that is. Each asking is a millisecond later than the one before, as records are told apart by their instants; how long
// something takes (`Date.now()`) stays real.
const RealDate = Date;
let instant = RealDate.parse('2026-11-02T09:00:00Z');

globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(instant++);
    else super(...given);
  }
};
