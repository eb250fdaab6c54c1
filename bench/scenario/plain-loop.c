/*
 * The equations of src/foresight/air/advance.ts as a plain loop with the exponential of the system's library, to compare speed and
 * results with. Reads a file of doubles: steps, steps a year, draws, 7 of the start, 12 input series, 9 parameters a draw. Writes the
 * rows of all draws (13 numbers a year), then prints the seconds of the median of five runs.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { inputs = 12, parameters = 9, outputs = 13, starts = 7 };

static double atMost(double a, double b) { return a < b ? a : b; }
static double atLeast(double a, double b) { return a > b ? a : b; }

static void run(const double *p, const double *series, const double *start, long steps, long perYear, double *row) {
  const double al = p[0], de = p[1], rho = p[2], ga = p[3], om = p[4], ka = p[5], la = p[6], mu = p[7], G = p[8];
  const double dt = 1.0 / (double)perYear;
  const double *in[inputs];
  for (int k = 0; k < inputs; k++) in[k] = series + k * (steps + 1);
  double a = start[0], s = start[1], a2 = start[2], s2 = start[3], b = start[4], c = start[5], c2 = start[6];
  double u = 1 - a - s, u2 = 1 - a2 - s2;
  for (long i = 0; i <= steps; i++) {
    const double x = ka * in[0][i];
    const double there = b * in[8][i] / (1 + exp(-x)), back = b * in[9][i] / (1 + exp(x));
    if (i % perYear == 0) {
      const double now[outputs] = {a, s, u, a2, s2, u2, b, c, c2, s - s2, there - back, atLeast(0, s + u - a), atLeast(0, s2 + u2 - a2)};
      for (int k = 0; k < outputs; k++) row[k] = now[k];
      row += outputs;
    }
    const double won = ga * in[6][i] * u, lost = om * b * a, taken = al * there * u, faded = (de + rho * c) * s;
    const double won2 = ga * in[7][i] * u2, lost2 = om * b * a2, taken2 = al * back * u2, faded2 = (de + rho * c2) * s2;
    const double alarm = in[2][i] * atLeast(0, atMost(1, G * (s - s2 - in[4][i])));
    const double alarm2 = in[3][i] * atLeast(0, atMost(1, G * (s2 - s - in[5][i])));
    const double open = in[1][i] * (1 - c) * (1 - c2);
    a += dt * (won - lost);
    s += dt * (taken - faded);
    u += dt * (lost - won - taken + faded);
    a2 += dt * (won2 - lost2);
    s2 += dt * (taken2 - faded2);
    u2 += dt * (lost2 - won2 - taken2 + faded2);
    c += dt * la * (atLeast(in[10][i], alarm) - c);
    c2 += dt * la * (atLeast(in[11][i], alarm2) - c2);
    b += dt * mu * (open - b);
  }
}

static int byTime(const void *a, const void *b) {
  const double d = *(const double *)a - *(const double *)b;
  return d < 0 ? -1 : d > 0;
}

int main(int count, char **names) {
  if (count != 3) return 2;
  FILE *file = fopen(names[1], "rb");
  double head[3];
  if (!file || fread(head, sizeof(double), 3, file) != 3) return 1;
  const long steps = (long)head[0], perYear = (long)head[1], draws = (long)head[2], years = steps / perYear + 1;
  const size_t size = (size_t)(starts + inputs * (steps + 1) + parameters * draws);
  double *data = malloc(size * sizeof(double));
  double *rows = malloc((size_t)(draws * years * outputs) * sizeof(double));
  if (!data || !rows || fread(data, sizeof(double), size, file) != size) return 1;
  fclose(file);
  const double *series = data + starts, *drawn = series + inputs * (steps + 1);
  double took[5];
  for (int turn = 0; turn < 5; turn++) {
    struct timespec from, to;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &from);
    for (long d = 0; d < draws; d++) run(drawn + d * parameters, series, data, steps, perYear, rows + d * years * outputs);
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &to);
    took[turn] = (double)(to.tv_sec - from.tv_sec) + (double)(to.tv_nsec - from.tv_nsec) / 1e9;
  }
  file = fopen(names[2], "wb");
  if (!file || fwrite(rows, sizeof(double), (size_t)(draws * years * outputs), file) != (size_t)(draws * years * outputs)) return 1;
  fclose(file);
  qsort(took, 5, sizeof(double), byTime);
  printf("%.9f\n", took[2]);
  return 0;
}
