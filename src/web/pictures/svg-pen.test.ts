import { describe, expect, it } from 'vitest';
import { SvgPen } from './svg-pen.ts';

const measure = { font: '', measureText: (text: string) => ({ width: text.length * 6 }) as TextMetrics };

describe('a pen that writes an SVG', () => {
  it('writes what a canvas would draw, one group for each place', () => {
    const pen = new SvgPen('p', measure);
    pen.fillStyle = '#abcdef';
    pen.setTransform(2, 0, 0, 2, 10, 20);
    pen.beginPath();
    pen.moveTo(0, 0);
    pen.lineTo(3, 4.00049);
    pen.closePath();
    pen.fill();
    pen.globalAlpha = 0.5;
    pen.strokeStyle = '#000';
    pen.lineWidth = 1.5;
    pen.setLineDash([5, 3]);
    pen.stroke();
    expect(pen.markup()).toBe(
      '<g transform="matrix(2 0 0 2 10 20)"><path d="M0 0L3 4Z" fill="#abcdef"/>' +
        '<path d="M0 0L3 4Z" fill="none" stroke="#000" stroke-opacity="0.5" stroke-width="1.5" stroke-dasharray="5 3"/></g>',
    );
  });

  it('writes words that cannot be taken for markup', () => {
    const pen = new SvgPen('p', measure);
    pen.font = '600 12px "A", serif';
    pen.textAlign = 'center';
    pen.fillText('<b>&', 1, 2);
    expect(pen.markup()).toBe(
      '<g><text x="1" y="2" font-family="&quot;A&quot;, serif" font-size="12" font-weight="600" text-anchor="middle" fill="#000">&lt;b&gt;&amp;</text></g>',
    );
    expect(pen.measureText('four').width).toBe(24);
  });

  it('shows only within a clip until it is restored', () => {
    const pen = new SvgPen('p', measure);
    pen.save();
    pen.beginPath();
    pen.rect(0, 0, 5, 5);
    pen.clip();
    pen.fillRect(0, 0, 9, 9);
    pen.restore();
    pen.fillRect(0, 0, 9, 9);
    const square = 'M0 0h9v9h-9Z';
    expect(pen.markup()).toBe(
      `<defs><clipPath id="p-clip0"><path d="M0 0h5v5h-5Z"/></clipPath></defs><g clip-path="url(#p-clip0)"><g><path d="${square}" fill="#000"/></g></g><g><path d="${square}" fill="#000"/></g>`,
    );
  });

  it('draws paths that were made elsewhere', () => {
    const pen = new SvgPen('p', measure);
    pen.fill({ d: 'M1 1L2 2' });
    expect(pen.markup()).toContain('d="M1 1L2 2"');
  });
});
